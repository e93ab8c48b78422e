import { PracticePack } from '../../../src/record/practice-pack.ts';
import { CATALOGUE } from '../../../src/warnings/catalogue.ts';
import { limitsOf } from '../../../src/warnings/warnings-for.ts';
import england from '../../practice/england.json';
import type { RulesView } from '../../messages/rules-view.ts';
import { readJson } from './json-text.ts';
import { localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { change, policy, settings } from './settings.ts';

/** The practice of this authority: policy's, else the one kept here, else England's. A wrong one never takes its place. */
export async function practiceHere(): Promise<PracticePack> {
  for (const text of [(await policy()).practice, (await settings()).practice]) {
    const pack = text === undefined ? null : readPractice(text).value;
    if (pack) return pack;
  }
  return PracticePack.parse(england);
}

/** Keeps a pack; what is wrong with it is returned line by line, and the old one stays. */
export async function setPractice(text: string): Promise<string[]> {
  if ((await policy()).practice !== undefined) return ['This is set by policy.'];
  const { value, problems } = readPractice(text);
  if (value) await change({ practice: JSON.stringify(value, null, 2) });
  return problems;
}

/** Every rule of the catalogue, with the limits that hold here. */
export async function rulesView(): Promise<RulesView> {
  const pack = await practiceHere();
  const index = (await lockState()) === 'unlocked' ? await localIndex() : null;
  return {
    pack,
    fromPolicy: (await policy()).practice !== undefined,
    rules: await Promise.all(CATALOGUE.map(async (rule) => ({
      name: rule.name,
      group: rule.group,
      counted: index && (await index.counted(rule.name)),
      limits: Object.entries(limitsOf(rule, pack)).map(([name, { count, unit, source }]) => ({
        name,
        count,
        usual: rule.limits[name]!.count,
        unit,
        source,
      })),
    }))),
  };
}

/** A limit of a warning that nobody knows would be set and never hold. */
function readPractice(text: string): { value: PracticePack | null; problems: string[] } {
  const read = readJson(text, PracticePack);
  if (!read.value) return read;
  const unknown = Object.entries(read.value.limits).flatMap(([warning, limits]) => {
    const known = CATALOGUE.find(({ name }) => name === warning)?.limits;
    const names = known ? Object.keys(limits).filter((name) => !(name in known)) : [''];
    return names.map((name) => `line ${lineNaming(text, name || warning)}, limits.${warning}${name && `.${name}`}: there is no such limit`);
  });
  return unknown.length > 0 ? { value: null, problems: unknown } : read;
}

const lineNaming = (text: string, name: string): number => text.split('\n').findIndex((line) => line.includes(`"${name}"`)) + 1;
