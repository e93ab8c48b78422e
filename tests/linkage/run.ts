import { parseArgs } from 'node:util';
import { answer, hardPairsOf } from './hard-pairs.ts';
import { inventedHouseholds } from './invented-households.ts';
import { type Measured, measure } from './measure.ts';
import { type Row, rowsOf } from './rows.ts';

const USAGE = `npm run linkage -- FILE [FILE] [--truth COLUMN] [--map field=column,…] [--json]
npm run linkage -- --invented SEED
npm run linkage -- --pairs FILE`;

/** Invented households, by a seed, beside the files that are always the same. */
const HOUSEHOLDS = 5000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { truth: { type: 'string' }, map: { type: 'string' }, json: { type: 'boolean', default: false }, pairs: { type: 'string' }, invented: { type: 'string' } },
});

try {
  if (values.pairs !== undefined) answerPairs(values.pairs);
  else if (values.invented !== undefined) print(measure(inventedHouseholds(Number(values.invented), HOUSEHOLDS, { errors: 4, twins: 15 })), values.json);
  else if (positionals.length > 0) printOf(rowsOf(positionals, told()), values.json);
  else throw new Error(USAGE);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 2;
}

function told(): Map<string, string> {
  const pairs = (values.map ?? '').split(',').filter(Boolean).map((pair): [string, string] => {
    const [field, column] = pair.split('=');
    if (!field || !column) throw new Error(`--map: write field=column, not ${pair}`);
    return [field, column];
  });
  return new Map([...pairs, ...(values.truth === undefined ? [] : ([['truth', values.truth]] as const))]);
}

function answerPairs(file: string): void {
  const answered = hardPairsOf(file).map(answer);
  for (const { pair, answer, relation, passed } of answered)
    console.log(`${passed ? 'passed' : 'FAILED'}  ${pair.id}: ${answer}${answer === 'SEPARATE' ? `, ${relation}` : ''}${passed ? '' : ` where ${pair.accept.join(' or ')}${pair.relation ? `, ${pair.relation}` : ''} is right (${pair.why ?? ''})`}`);
  const passed = answered.filter((one) => one.passed).length;
  console.log(`${passed} passed, ${answered.length - passed} failed`);
  if (passed < answered.length) process.exitCode = 1;
}

function printOf(rows: Row[], json: boolean): void {
  const measured = measure(rows);
  if (rows.some(({ truth }) => truth !== undefined)) return print(measured, json);
  const { records, people, questions, seconds, keysPerRecord, candidatesPerRecord, pairsPerSecond } = measured;
  console.log(counted(measured));
  console.log('How many of them are right cannot be told: no column says whose a record is (--truth COLUMN)');
  if (json) console.log(JSON.stringify({ records, people, questions, seconds, keysPerRecord, candidatesPerRecord, pairsPerSecond }));
}

function counted({ records, people, questions, seconds }: Measured): string {
  return `${records} records, ${people} people, ${questions} questions to a person, ${seconds.toFixed(1)} s`;
}

function print(measured: Measured, json: boolean): void {
  const { joined, proposed } = measured;
  console.log(counted(measured));
  console.log(`joined by itself   precision ${joined.precision.toFixed(5)}   recall ${joined.recall.toFixed(4)}   F1 ${f1(joined)}`);
  console.log(`with proposals     precision ${proposed.precision.toFixed(5)}   recall ${proposed.recall.toFixed(4)}   F1 ${f1(proposed)}`);
  console.log(`questions answered                        recall ${measured.answered.recall.toFixed(4)}`);
  console.log(`wrong joins        ${counts(measured.wrong)}`);
  console.log(`wrong proposals    ${counts(measured.wrongProposed)}`);
  table('recall by kind of error', measured.byError);
  table('recall by kind of name', measured.byName);
  console.log(`${measured.keysPerRecord.toFixed(1)} keys and ${measured.candidatesPerRecord.toFixed(1)} candidates a record, ${measured.pairsPerSecond.toLocaleString('en-GB')} pairs a second`);
  if (json) console.log(JSON.stringify(measured));
}

function f1({ precision, recall }: Measured['joined']): string {
  return ((2 * precision * recall) / (precision + recall)).toFixed(4);
}

function counts(wrong: Record<string, number>): string {
  return Object.entries(wrong).map(([relation, count]) => `${relation} ${count}`).join(', ');
}

function table(title: string, rows: Measured['byError']): void {
  console.log(`${title.padEnd(28)}  joined  with proposals  pairs`);
  for (const [kind, { joined, proposed, pairs }] of Object.entries(rows)) console.log(`  ${kind.padEnd(26)}  ${joined.toFixed(4)}  ${proposed.toFixed(4)}          ${pairs}`);
}
