import { benchDesk } from './desk.ts';
import { benchGenogram } from './genogram.ts';
import { benchImporting } from './importing.ts';
import { benchLocalIndex } from './local-index.ts';
import { benchNames } from './names.ts';
import { benchReading } from './reading.ts';
import { benchWarnings } from './warnings.ts';

/** Figures are ratios to a floor measured in the same run, so that a slow machine does not change what they say. */
const PARTS = { reading: benchReading, warnings: benchWarnings, index: benchLocalIndex, names: benchNames, importing: benchImporting, desk: benchDesk, genogram: benchGenogram };

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there is ${Object.keys(PARTS).join(', ')}`);
for (const [part, bench] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(part)) await bench();
