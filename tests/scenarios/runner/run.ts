import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { play } from './play.ts';
import { readScenario } from './scenario.ts';

const folder = resolve(process.argv[2] ?? 'tests/scenarios');
const files = readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)).toSorted();
if (files.length === 0) {
  console.error(`No scenario in ${folder}`);
  process.exit(1);
}

let failed = 0;
for (const file of files) {
  const wrong = await told(file);
  if (wrong.length > 0) failed += 1;
  console.log(wrong.length > 0 ? `failed  ${file}: ${wrong.join('; ')}` : `passed  ${file}`);
}
console.log(`${files.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function told(file: string): Promise<string[]> {
  try {
    return await play(readScenario(readFileSync(join(folder, file), 'utf8')));
  } catch (error) {
    return [(error as Error).message];
  }
}
