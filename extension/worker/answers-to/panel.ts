import { explainPeople, explainPerson, namingOnly } from '../../../src/linking/explain.ts';
import { type RecordInIndex, sourceOf } from '../../../src/linking/person-of-family.ts';
import { recordId, recordsOf, type RecordToLink } from '../../../src/linking/person-record.ts';
import type { PersonId } from '../../../src/record/family.ts';
import type { PersonAsRead } from '../../../src/record/person.ts';
import type { ASKS } from '../../messages/contract.ts';
import type { PersonRecords, WhyOne, WhyTwo } from '../../messages/panel-view.ts';
import { decide, takeBackDecisions } from '../said/decisions.ts';
import { onDisk } from '../keeping/disk.ts';
import { familyInPanel, type InPanel, openInPanel } from '../panel/family-in-panel.ts';
import { findPeople } from '../families/find-people.ts';
import type { Handlers } from './handlers.ts';
import { localIndex } from '../index/local-index.ts';
import { lockView } from './lock.ts';
import { logLookInPanel, logPrint } from '../panel/looks-in-panel.ts';
import { whereRead } from '../panel/family-view.ts';
import { systemOf } from '../over-screen/family-on-screen.ts';
import { soon } from '../soon.ts';

/** What the side panel asks. */
export const panel: Handlers<keyof (typeof ASKS)['panel']> = {
  'lock-view': lockView,

  async 'panel-view'({ tab, person }) {
    const view = await familyInPanel(tab, person);
    if (view.state === 'read') soon(() => logLookInPanel(tab, person));
    return view;
  },

  async 'person-records'({ tab, person }): Promise<PersonRecords | null> {
    const records = await recordsShown(await familiesShowing(tab, [person]), person);
    return records && { records: records.map(({ as, in: read }) => ({ name: { reading: read.id, ref: as.ref }, source: whereRead(sourceOf(read)), number: as.number, fields: fieldsOf(as) })) };
  },

  async 'why-two'({ tab, one, other }): Promise<WhyTwo | null> {
    const families = await familiesShowing(tab, [one, other]);
    const [ours, theirs] = [await recordsShown(families, one), await recordsShown(families, other)];
    if (!ours || !theirs) return null;
    const asked = families.some(({ family }) => family.possibleMatches.some(({ people }) => people.includes(one) && people.includes(other)));
    const told = explainPeople(await toLink(ours), await toLink(theirs), asked);
    return told && { reasons: told.reasons, otherwise: told.otherwise, because: told.because };
  },

  async 'why-one'({ tab, person }): Promise<WhyOne | null> {
    const records = await recordsShown(await familiesShowing(tab, [person]), person);
    if (!records || records.length < 2) return null;
    const where = new Map(records.map(({ id, in: read }) => [id, whereRead(sourceOf(read))]));
    return explainPerson(await toLink(records)).map(({ records: [one, other], is, because, reasons }) => ({
      records: [where.get(one)!, where.get(other)!],
      reasons,
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

/** The families in which these people are shown, each opened once: the one beside, and that around whoever is not in it. */
async function familiesShowing(tab: number, people: PersonId[]): Promise<InPanel[]> {
  const families: InPanel[] = [];
  for (const person of [null, ...people]) {
    if (person !== null && families.some((open) => shows(open, person))) continue;
    const open = await openInPanel(tab, person);
    if (open) families.push(open);
  }
  return families;
}

const shows = ({ family }: InPanel, person: PersonId): boolean => family.members.some(({ id }) => id === person);

/** The records of someone of these families, as far as the reader's role goes. */
async function recordsShown(families: InPanel[], person: PersonId): Promise<RecordInIndex[] | null> {
  const open = families.find((each) => shows(each, person));
  if (!open) return null;
  const agency = open.role === 'school-staff' && open.screen ? (await systemOf(open.screen)).agency : undefined;
  return (await localIndex()).recordsAsRead(person, agency);
}

/** As the linker has them, but for kin who are sealed: what agrees of these would tell that there is somebody. */
async function toLink(records: RecordInIndex[]): Promise<RecordToLink[]> {
  const linked = records.flatMap(({ id, in: read }) => recordsOf(read.id, read.reading).filter((record) => record.id === id));
  const kin = linked.flatMap(({ reading, kin, parents = [] }) => [...kin.map(({ child }) => child), ...parents].map(({ ref }) => recordId(reading, ref)));
  const known = await (await localIndex()).peopleNow(kin);
  return linked.map((record) => namingOnly(record, (id) => known.has(id)));
}

function fieldsOf({ given, family, preferred, former = [], born, sex, upn, nhsNumber, addresses = [] }: PersonAsRead): PersonRecords['records'][number]['fields'] {
  const called = [given, preferred && preferred !== given ? `(${preferred})` : '', family].filter(Boolean).join(' ');
  const formerly = former.map((name) => [name.given, name.family].filter(Boolean).join(' ')).join(', ');
  return { name: called || undefined, former: formerly || undefined, born: typeof born === 'object' ? born.due : born, sex, upn, nhsNumber, addresses };
}
