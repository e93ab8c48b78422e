import { Dexie } from 'dexie';

/** The index of the versions before there was a passphrase: its key lay beside it. */
const EARLIER = 'think-sibling';

/** What was kept without a passphrase goes; the screens it came from are read again as they are opened. */
export const deleteEarlierIndex = (): Promise<void> => Dexie.delete(EARLIER);
