import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { RECORDED_HERE } from '../../../src/record/recording.ts';
import type { EntryShown, FamilyView, MemberShown } from '../../messages/panel-view.ts';
import { ageWords } from '../age-words.ts';
import type { FamilyNames } from '../family-names.ts';
import { Genogram } from '../genogram.tsx';
import { headline } from '../warning-words.ts';
import { agencyWords, dateWords, timeWords, words, wordsNamed } from '../words.ts';
import { childrenFirst } from './children-first.ts';
import { childrenIn } from './children-in.ts';
import { drawn } from './drawn.ts';
import { EntryLine } from './entry-line.tsx';
import { KnownWhere } from './known-where.tsx';
import { Lanes } from './lanes.tsx';
import { marksOf } from './marks.ts';
import { namesOfFamily } from './names-of-family.ts';
import { type Print, printing } from './printing.ts';
import './printed.css';
import { Unseen } from './unseen.tsx';

interface PrintedShown {
  family: FamilyView;
  names: FamilyNames;
  print: Print;
}

/** As wide as a page of A4 between its margins, in the browser's pixels. */
const PAGE = 680;

/** What goes to the printer while something does. */
export const ToPrint = () => (
  <>
    {printing.value?.families.map((family) => (
      <Printed key={family.centre} family={family} names={namesOfFamily(family, printing.value!.print.anonymous)} print={printing.value!.print} />
    ))}
  </>
);

/** One family. A table, since browsers repeat the foot of one on each page. */
function Printed({ family, names, print }: PrintedShown) {
  const called = print.anonymous ? { ...names, system: (system: string) => agencyNamed(system, family) } : names;
  return (
    <table class={`printed ${print.what}`}>
      <tfoot>
        <tr>
          <td>{words('print_foot', { who: print.who || words('log_nobody'), day: dateWords(print.at), time: timeWords(print.at) })}</td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>
            <h1>{words('panel_family_of', { name: called.full(family.centre) })}</h1>
            {print.what === 'family-sheet' ? <Sheet family={family} names={called} print={print} /> : <Pack family={family} names={called} print={print} />}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Sheet({ family, names, print }: PrintedShown) {
  return (
    <>
      <Picture family={family} names={names} />
      <Everyone family={family} names={names} anonymous={print.anonymous} />
      <Part title={words('panel_part_known')}>
        <KnownWhere family={family} names={names} />
      </Part>
      <Part title={words('print_not_known')}>
        <Unseen family={family} of={childrenIn(family)} names={names} />
      </Part>
    </>
  );
}

function Pack({ family, names, print }: PrintedShown) {
  const marks = marksOf(family.entries);
  const entries = family.entries.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <>
      <Sheet family={family} names={names} print={print} />
      <Part title={words('print_warnings')}>
        {family.warnings.length === 0 ? <p>{words('overlay_nothing')}</p> : null}
        <ul class="points">
          {family.warnings.map((warning) => (
            <li key={`${warning.warning} ${warning.about} ${warning.restsOn[0]?.id}`}>
              <strong>{wordsNamed(`state_${warning.state}`)}:</strong> {headline(warning, { person: names.full, system: names.system, ...(print.anonymous && { text: () => words('anonymous_text') }) })}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words('panel_part_chronology')}>
        <ul class="key">
          {[...marks].map(([system, mark]) => (
            <li key={system}>
              <strong class="mark-of">{mark}</strong> {names.system(system)}
            </li>
          ))}
        </ul>
        <Lanes family={family} entries={entries.toReversed()} of={childrenIn(family)} names={names} marks={marks} across={PAGE} />
        <ol class="all-entries">
          {entries.map((entry: EntryShown) => (
            <li key={entry.id}>
              <EntryLine entry={entry} names={names} marks={marks} printed={print.anonymous ? 'anonymous' : 'with names'} />
            </li>
          ))}
        </ol>
      </Part>
      <Part title={words('print_sources')}>
        <ul class="points">
          {family.systems.map(({ system, lastRead }) => (
            <li key={system}>{lastRead ? words('overlay_read_on', { system: names.system(system), day: dateWords(lastRead) }) : words('overlay_never_read', { systems: names.system(system) })}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Picture({ family, names }: { family: FamilyView; names: FamilyNames }) {
  const toDraw = useMemo(() => drawn(family), [family]);
  return <Genogram family={toDraw} names={names} printed />;
}

function Everyone({ family, names, anonymous }: { family: FamilyView; names: FamilyNames; anonymous: boolean }) {
  const bornWords = ({ born }: MemberShown) => (typeof born === 'string' && born.length === 10 && !anonymous ? words('print_born', { day: dateWords(born), age: ageWords(born, family.today) }) : ageWords(born, family.today));
  return (
    <Part title={words('print_everyone')}>
      <ul class="everyone">
        {childrenFirst(family.members)
          .filter(({ onlyPossibly }) => !onlyPossibly)
          .map((member) => (
            <li key={member.id}>
              <strong>{names.full(member.id)}</strong>, {bornWords(member)}
            </li>
          ))}
      </ul>
    </Part>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

/** Whose a system is, where its own name would tell which school or nursery. */
function agencyNamed(system: string, { systems }: FamilyView): string {
  const agency = systems.find((each) => each.system === system)?.agency;
  return system === RECORDED_HERE ? words('record_here') : agencyWords(agency ?? 'unknown');
}
