import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Everything there is to test, each part to its end whatever the one before it found; closes with one count. */
interface Count {
  passed: number;
  failed: number;
}

const parts: [string, () => Count][] = [
  ['types', () => whole('tsc')],
  ['lint and the import table', () => whole('oxlint', '--deny-warnings')],
  ['unit and property tests, and the browsers', vitest],
  ['scenarios', scenarios],
  ['the demo, as npm start shows it without a display', () => whole('tsx', 'tests/demo/start.ts', '--headless')],
];

const total: Count = { passed: 0, failed: 0 };
for (const [name, run] of parts) {
  console.log(`\n${name}`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** A check that passes or fails as one. */
function whole(command: string, ...args: string[]): Count {
  const passed = tool(command, args).status === 0;
  return { passed: Number(passed), failed: Number(!passed) };
}

function vitest(): Count {
  const report = join(mkdtempSync(join(tmpdir(), 'tests-')), 'report.json');
  const { status } = tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests || numFailedTestSuites;
    return { passed: numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function scenarios(): Count {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'scenarios', '--', 'tests/scenarios'], { encoding: 'utf8' });
  console.log(stdout);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [null, '0', '1'];
  return { passed: Number(passed), failed: Number(failed) };
}

function tool(command: string, args: string[]) {
  return spawnSync(join('node_modules', '.bin', command), args, { stdio: 'inherit', shell: process.platform === 'win32' });
}
