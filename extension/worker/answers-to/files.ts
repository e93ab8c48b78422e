import type { RecordId } from '../../../src/linking/person-record.ts';
import type { Deed } from '../../../src/record/access-entry.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Family, PersonId } from '../../../src/record/family.ts';
import { EVERYONE } from '../../messages/access-log-view.ts';
import type { FilesReplies, ImportsView } from '../../messages/files-contract.ts';
import { deed } from '../said/deeds.ts';
import { onDisk } from '../keeping/disk.ts';
import type { Handlers } from './handlers.ts';
import { localIndex } from '../index/local-index.ts';
import { maySeeFamilies, roleHere } from '../settings/settings.ts';

/** Files in and out. Whole families go out only to who may see them; a file may also be taken in by who looks after the machine. */
export const files: Handlers<keyof FilesReplies> = {
  async imports(): Promise<ImportsView> {
    const [mayTakeIn, mayGiveOut] = [await mayImport(), await maySeeFamilies()];
    return { mayImport: mayTakeIn, mayExport: mayGiveOut, imports: mayTakeIn ? (await (await localIndex()).imports.list()).map((each) => (mayGiveOut ? each : { ...each, file: '' })) : [] };
  },

  async 'import-mappings'({ fingerprints }) {
    const { imports } = await importing();
    return { kept: await Promise.all(fingerprints.map((fingerprint) => imports.mapping(fingerprint))) };
  },

  async 'import-rehearse'({ readings }) {
    return (await importing()).imports.rehearse(readings);
  },

  async 'import-begin'({ of, mappings }) {
    const { imports } = await importing();
    await imports.remember(mappings);
    await imports.takeIn([], of, { ...(await deed('imported', [])), detail: of.kind });
    return { begun: true };
  },

  async 'import-batch'({ of, readings }) {
    const { imports } = await importing();
    return onDisk(() => imports.takeIn(readings, of));
  },

  async 'import-take-back'({ id, piece }) {
    const { imports } = await importing();
    const kind = (await imports.list()).find((each) => each.id === id)?.kind;
    return imports.takeBack(id, piece, piece === 0 ? { ...(await deed('took back an import', [])), ...(kind ? { detail: kind } : {}) } : undefined);
  },

  async 'export-find'({ like }) {
    return { people: await (await exporting()).givenOut.like(like) };
  },

  async 'export-people'({ piece }) {
    const index = await exporting();
    if (piece === 0) await index.log(await everyone());
    return index.givenOut.people(piece);
  },

  async 'export-families'({ people }) {
    const covered = new Set<PersonId>();
    const families: Family[] = [];
    for (const person of people) {
      const family = covered.has(person) ? null : await familyOf(person);
      for (const { id } of family?.members ?? []) covered.add(id);
      if (family) families.push(family);
    }
    return { families };
  },

  async 'export-readings'({ piece }) {
    const index = await exporting();
    if (piece === 0) await index.log(await everyone());
    return index.givenOut.readings(piece);
  },

  async 'export-family-of'({ person }) {
    const family = await familyOf(person);
    if (family) await (await exporting()).log(await deed('gave out', withFirst(family, person)));
    return { family };
  },

  async 'export-readings-of'({ person }) {
    const index = await exporting();
    const family = await familyOf(person);
    if (!family) return { readings: [] };
    await index.log(await deed('gave out', withFirst(family, person)));
    const records = family.members.flatMap(({ records: its }) => its.map(({ source, ref }): RecordId => `${source.reading}#${ref}`));
    return { readings: await index.givenOut.readingsOf(records) };
  },
};

const mayImport = async (): Promise<boolean> => (await roleHere()) === 'administrator' || maySeeFamilies();

async function importing() {
  if (!(await mayImport())) throw new Error('refused');
  return localIndex();
}

async function exporting() {
  if (!(await maySeeFamilies())) throw new Error('refused');
  return localIndex();
}

const familyOf = async (person: PersonId): Promise<Family | null> => (await exporting()).family(person, londonDay(new Date().toISOString()));

/** All of the index: of nobody by name. */
const everyone = async (): Promise<Deed> => ({ ...(await deed('gave out', [])), detail: EVERYONE });

/** Whoever it is about stands first. */
const withFirst = ({ members }: Family, person: PersonId) => members.toSorted((a, b) => Number(b.id === person) - Number(a.id === person));
