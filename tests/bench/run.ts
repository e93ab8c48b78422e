import { benchLocalIndex } from './local-index.ts';
import { benchWarnings } from './warnings.ts';

/** Figures are ratios to a floor measured in the same run, so that a slow machine does not change what they say. */
const PARTS = { warnings: benchWarnings, index: benchLocalIndex };

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there is ${Object.keys(PARTS).join(', ')}`);
for (const [part, bench] of Object.entries(PARTS)) if (asked.length === 0 || asked.includes(part)) await bench();
