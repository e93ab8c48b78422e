import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EntryShown, FamilyView } from '../messages/panel-view.ts';
import { Choice } from '../ui/choice.tsx';
import { childrenIn } from '../ui/family/children-in.ts';
import { Lanes } from '../ui/family/lanes.tsx';
import { marksOf } from '../ui/family/marks.ts';
import { Unseen } from '../ui/family/unseen.tsx';
import type { FamilyNames } from '../ui/family-names.ts';
import { agencyWords, keyOf, words, wordsNamed } from '../ui/words.ts';
import { EntryList } from './entry-list.tsx';
import './chronology.css';

interface Filter {
  child: string;
  kind: string;
  agency: string;
}

const ALL: Filter = { child: '', kind: '', agency: '' };

/** What is on record of the family in order of time: a lane for each child, and the entries beneath. */
export function Chronology({ family, names }: { family: FamilyView; names: FamilyNames }) {
  const filter = useSignal(ALL);
  const marks = useMemo(() => marksOf(family.entries), [family]);
  const fitting = useMemo(() => family.entries.filter((entry) => fits(entry, filter.value)).toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0)), [family, filter.value]);
  const children = childrenIn(family).filter(({ id }) => filter.value.child === '' || filter.value.child === id);
  if (family.entries.length === 0) return <p>{words('chronology_none')}</p>;
  return (
    <>
      <Choices family={family} names={names} filter={filter.value} change={(changed) => (filter.value = { ...filter.value, ...changed })} />
      <ul class="key">
        {[...marks].map(([system, mark]) => (
          <li key={system}>
            <strong class="mark-of">{mark}</strong> {names.system(system)} ({agencyWords(agencyOf(system, family))})
          </li>
        ))}
      </ul>
      <Lanes family={family} entries={fitting} of={children} names={names} marks={marks} />
      <Unseen family={family} of={children} names={names} />
      <p role="status">{words('chronology_count', { count: fitting.length })}</p>
      <EntryList entries={fitting} names={names} marks={marks} />
    </>
  );
}

const fits = ({ about, seen, kind, source }: EntryShown, filter: Filter): boolean =>
  (filter.child === '' || about.includes(filter.child) || seen.includes(filter.child)) && (filter.kind === '' || kind === filter.kind) && (filter.agency === '' || source.agency === filter.agency);

const agencyOf = (system: string, { entries }: FamilyView): string => entries.find(({ source }) => source.system === system)?.source.agency ?? '';

interface ChoicesShown {
  family: FamilyView;
  names: FamilyNames;
  filter: Filter;
  change: (changed: Partial<Filter>) => void;
}

function Choices({ family, names, filter, change }: ChoicesShown) {
  const kinds = [...new Set(family.entries.map(({ kind }) => kind))].toSorted();
  const agencies = [...new Set(family.entries.map(({ source }) => source.agency))].toSorted();
  return (
    <form class="fields" onSubmit={(event) => event.preventDefault()}>
      <Choice none={words('chronology_all')} label={words('chronology_child')} value={filter.child} choose={(child) => change({ child })} options={childrenIn(family).map(({ id }) => [id, names.full(id)])} />
      <Choice none={words('chronology_all')} label={words('chronology_kind')} value={filter.kind} choose={(kind) => change({ kind })} options={kinds.map((kind) => [kind, wordsNamed(keyOf('kind', kind))])} />
      <Choice none={words('chronology_all')} label={words('chronology_agency')} value={filter.agency} choose={(agency) => change({ agency })} options={agencies.map((agency) => [agency, agencyWords(agency)])} />
    </form>
  );
}

