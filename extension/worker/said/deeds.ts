import { recordId } from '../../../src/linking/person-record.ts';
import type { Deed, PersonOfEntry } from '../../../src/record/access-entry.ts';
import type { Member } from '../../../src/record/family.ts';
import { userHere } from '../settings/settings.ts';

/** Something that the user of this machine does now, as the access log is to have it; whoever it is about stands first. */
export async function deed(did: Deed['did'], of: Member[], more: Pick<Deed, 'screen' | 'detail'> = {}): Promise<Deed> {
  return { at: new Date().toISOString(), who: await userHere(), did, of: of.map(personOfEntry), ...more };
}

const personOfEntry = ({ id, records }: Member): PersonOfEntry => ({
  person: id,
  records: records.map(({ source, ref }) => recordId(source.reading, ref)),
});
