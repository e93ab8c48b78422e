import { Pointing } from './pointing.ts';

/** The script arrives anew at each page that is taught, and again where a frame of one has changed. */
const here = globalThis as { thinkSiblingPointing?: Pointing };
here.thinkSiblingPointing ??= new Pointing();
void here.thinkSiblingPointing.arrive();
