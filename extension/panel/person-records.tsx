import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MemberShown, RecordSays } from '../messages/panel-view.ts';
import type { FamilyNames } from '../ui/family-names.ts';
import { SoundIcon } from '../ui/icons.tsx';
import { dateWords, listWords, words, wordsNamed } from '../ui/words.ts';
import { recordsOf } from './beside.ts';

const FIELDS = ['name', 'former', 'born', 'sex', 'upn', 'nhsNumber', 'address'] as const;
type Field = (typeof FIELDS)[number];

/** What the records of one person, or of two who may be one, say, field by field: where they agree and where they differ. */
export function PersonRecords({ people, names }: { people: MemberShown[]; names: FamilyNames }) {
  const records = useSignal<RecordSays[] | null>(null);
  useEffect(() => void recordsOfAll(people).then((all) => (records.value = all)), [people, records]);
  if (records.value === null) return <p role="status">{words('panel_loading')}</p>;
  return (
    <dl class="fields-said">
      {FIELDS.map((field) => (
        <Said key={field} field={field} records={records.value ?? []} names={names} />
      ))}
    </dl>
  );
}

const recordsOfAll = async (people: MemberShown[]): Promise<RecordSays[]> => (await Promise.all(people.map(({ id }) => recordsOf(id)))).flatMap((each) => each?.records ?? []);

function Said({ field, records, names }: { field: Field; records: RecordSays[]; names: FamilyNames }) {
  const said = new Map<string, RecordSays[]>();
  for (const record of records) for (const value of valuesOf(record, field)) said.set(value, [...(said.get(value) ?? []), record]);
  if (said.size === 0) return null;
  const agrees = said.size === 1;
  const count = new Set(records.map(({ source }) => source.system)).size;
  const systemsThatSay = new Set([...said.values()].flat().map(({ source }) => source.system)).size;
  return (
    <div>
      <dt>{wordsNamed(`people_field_${field}`)}</dt>
      <dd class="sound">
        {(systemsThatSay > 1 || !agrees) && <SoundIcon sound={agrees} />}
        <span>{agrees ? (systemsThatSay > 1 ? words('people_same', { count: systemsThatSay }) : words('people_only_one', { count })) : words('people_differs')}</span>
      </dd>
      {[...said].map(([value, by]) => (
        <dd key={value}>
          {value} <span class="quiet">{listWords([...new Set(by.map((record) => whereWords(record, names)))])}</span>
        </dd>
      ))}
    </div>
  );
}

const whereWords = ({ source }: RecordSays, names: FamilyNames): string => words('genogram_where', { system: names.system(source.system), day: dateWords(source.lastRead) });

function valuesOf({ fields }: RecordSays, field: Field): string[] {
  if (field === 'address') return fields.addresses.map(({ line, postcode }) => [line, postcode].filter(Boolean).join(', '));
  const value = fields[field];
  if (value === undefined) return [];
  if (field === 'sex') return [wordsNamed(`people_sex_${value}`)];
  return [field === 'born' && value.length === 10 ? dateWords(value) : value];
}
