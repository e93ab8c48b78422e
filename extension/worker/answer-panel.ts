import { type Explanation, explainPeople, explainPerson } from '../../src/linking/explain.ts';
import { type RecordInIndex, sourceOf } from '../../src/linking/person-of-family.ts';
import { recordsOf, type RecordToLink } from '../../src/linking/person-record.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import type { ASKS } from '../messages/contract.ts';
import type { PersonRecords, ReasonShown, WhyOne, WhyTwo } from '../messages/panel-view.ts';
import { decide, takeBackDecisions } from './decisions.ts';
import { onDisk } from './disk.ts';
import { familyInPanel, openInPanel } from './family-in-panel.ts';
import { findPeople } from './find-people.ts';
import type { Handlers } from './handlers.ts';
import { localIndex } from './local-index.ts';
import { lockView } from './answer-lock.ts';
import { logLookInPanel, logPrint } from './looks-in-panel.ts';
import { whereRead } from './panel-shown.ts';
import { systemOf } from './family-on-screen.ts';
import { soon } from './soon.ts';

/** What the side panel asks. */
export const panel: Handlers<keyof (typeof ASKS)['panel']> = {
  'lock-view': lockView,

  async 'panel-view'({ tab, person }) {
    const view = await familyInPanel(tab, person);
    if (view.state === 'read') soon(() => logLookInPanel(tab, person));
    return view;
  },

  async 'person-records'({ tab, person }): Promise<PersonRecords | null> {
    const records = await recordsShown(tab, person);
    return records && { records: records.map(({ as, in: read }) => ({ name: { reading: read.id, ref: as.ref }, source: whereRead(sourceOf(read)), number: as.number, fields: fieldsOf(as) })) };
  },

  async 'why-two'({ tab, one, other }): Promise<WhyTwo | null> {
    const [ours, theirs] = [await recordsShown(tab, one), await recordsShown(tab, other)];
    const told = ours && theirs && explainPeople(ours.flatMap(toLink), theirs.flatMap(toLink));
    return told && { reasons: reasonsOf(told), otherwise: told.otherwise, because: told.because };
  },

  async 'why-one'({ tab, person }): Promise<WhyOne | null> {
    const records = await recordsShown(tab, person);
    if (!records) return null;
    const where = new Map(records.map(({ id, in: read }) => [id, whereRead(sourceOf(read))]));
    return explainPerson(records.flatMap(toLink)).map(({ records: [one, other], is, because, ...told }) => ({
      records: [where.get(one)!, where.get(other)!],
      reasons: reasonsOf(told),
      because: is === 'same' ? because : null,
    }));
  },

  'find-people': ({ text }) => findPeople(text),

  decide: ({ tab, person, decisions }) => onDisk(() => decide(tab, person, decisions)),

  'take-back-decisions': ({ tab, person, decisions }) => onDisk(() => takeBackDecisions(tab, person, decisions)),

  async printed({ tab, person, what }) {
    const open = await openInPanel(tab, person);
    if (!open) return null;
    const { at, who } = await logPrint(open, what);
    return { at, who };
  },
};

/** The records of someone of the family beside, or of whom the reader chose, as far as the reader's role goes. */
async function recordsShown(tab: number, person: string): Promise<RecordInIndex[] | null> {
  const open = await openInPanel(tab, null).then((beside) => (beside?.family.members.some(({ id }) => id === person) ? beside : openInPanel(tab, person)));
  if (!open?.family.members.some(({ id }) => id === person)) return null;
  const agency = open.role === 'school-staff' && open.screen ? (await systemOf(open.screen)).agency : undefined;
  return (await localIndex()).recordsAsRead(person, agency);
}

const reasonsOf = ({ reasons }: Pick<Explanation, 'reasons'>): ReasonShown[] => reasons.map(({ values: _, ...reason }) => reason);

const toLink = ({ id, in: read }: RecordInIndex): RecordToLink[] => recordsOf(read.id, read.reading).filter((record) => record.id === id);

function fieldsOf({ given, family, preferred, former = [], born, sex, upn, nhsNumber, addresses = [] }: PersonAsRead): PersonRecords['records'][number]['fields'] {
  const called = [given, preferred && preferred !== given ? `(${preferred})` : '', family].filter(Boolean).join(' ');
  const formerly = former.map((name) => [name.given, name.family].filter(Boolean).join(' ')).join(', ');
  return { name: called || undefined, former: formerly || undefined, born: typeof born === 'object' ? born.due : born, sex, upn, nhsNumber, addresses };
}
