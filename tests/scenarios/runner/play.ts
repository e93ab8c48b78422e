import 'fake-indexeddb/auto';
import { LocalIndex } from '../../../src/local-index/local-index.ts';
import type { Answer } from '../../../src/record/answer.ts';
import type { Decision } from '../../../src/record/decision.ts';
import type { Family, Member, PersonId } from '../../../src/record/family.ts';
import type { PersonAsRead } from '../../../src/record/person.ts';
import type { Warning } from '../../../src/record/warning.ts';
import { forRole } from '../../../src/warnings/for-role.ts';
import { practiceOf } from './practice-of.ts';
import type { Scenario, Someone } from './scenario.ts';

let stories = 0;

/** Drives a story through the real way in. Returns what went otherwise than the story says; nothing when it holds. */
export async function play(scenario: Scenario): Promise<string[]> {
  stories += 1;
  const index = await LocalIndex.open(`story ${stories}`, new Uint8Array(32));
  try {
    const ids: string[] = [];
    for (const reading of scenario.readings) ids.push(await index.append(reading));
    const told = new Told(scenario, ids, index);
    for (const decision of scenario.decisions) await index.decide(told.decision(decision));
    for (const answer of await told.answers()) await index.answer(answer);
    const subject = await told.subject();
    if (subject === undefined) return [`nobody on a screen of ${scenario.screen.system} is the subject`];
    const family = scenario.role === 'administrator' ? null : await index.family(subject, scenario.on);
    const own = await index.family(subject, scenario.on, agencyOpen(scenario));
    const warnings = family ? shownTo(scenario, family, own, subject) : [];
    return [...(await differences(scenario, warnings, family, told)), ...peopleCounted(scenario, family)];
  } finally {
    index.close();
  }
}

function shownTo(scenario: Scenario, family: Family, own: Family | null, subject: PersonId): Warning[] {
  const open = { system: scenario.screen.system, agency: agencyOpen(scenario), subject };
  return forRole(scenario.role, { family, open, today: scenario.on, practice: practiceOf(scenario.practice) }, own).warnings;
}

const agencyOpen = ({ readings, screen }: Scenario): string => readings.find(({ source }) => source.system === screen.system)?.source.agency ?? '';

async function differences(scenario: Scenario, warnings: Warning[], family: Family | null, told: Told): Promise<string[]> {
  const lines = warnings.map((warning) => line(warning, family!));
  const found: string[] = [];
  let from = 0;
  for (const expected of scenario.warnings) {
    const people = expected.about === undefined ? null : await told.people(expected.about, family);
    const fits = (warning: Warning) =>
      warning.warning === expected.warning &&
      (expected.state === undefined || warning.state === expected.state) &&
      (people === null || people.includes(warning.about));
    const at = warnings.findIndex((warning, position) => position >= from && fits(warning));
    if (at >= 0) from = at + 1;
    else found.push(`${warnings.some(fits) ? 'out of order' : 'missing'}: ${JSON.stringify(expected)}`);
  }
  for (const name of scenario.silent)
    found.push(...lines.filter((_, at) => warnings[at]!.warning === name).map((shown) => `should be silent: ${shown}`));
  if (scenario.exactly && warnings.length !== scenario.warnings.length)
    found.push(`${scenario.warnings.length} warnings expected, not ${warnings.length}`);
  return found.length > 0 ? [...found, `warnings were: ${lines.join(', ') || 'none'}`] : [];
}

function peopleCounted({ people }: Scenario, family: Family | null): string[] {
  const members = family?.members ?? [];
  return people === undefined || people === members.length
    ? []
    : [`${people} people expected, not ${members.length}: ${members.map(nameOf).join(', ')}`];
}

const line = ({ state, warning, about }: Warning, family: Family): string => {
  const member = family.members.find(({ id }) => id === about);
  return `${state} ${warning} (${member ? nameOf(member) : about})`;
};

const nameOf = ({ kind, given, family }: Pick<Member, 'kind' | 'given' | 'family'>): string =>
  kind === 'unborn' ? `unborn ${family ?? ''}`.trim() : [given, family].filter(Boolean).join(' ');

/** Whom a story names. */
class Told {
  constructor(
    private readonly scenario: Scenario,
    private readonly ids: string[],
    private readonly index: LocalIndex,
  ) {}

  decision({ kind, people, on }: Scenario['decisions'][number]): Decision {
    return { kind, on, records: people.flatMap((someone) => this.records(someone)) };
  }

  /** An answer about nobody by name is about the person of the open screen. */
  async answers(): Promise<Answer[]> {
    const given = await Promise.all(
      this.scenario.answers.map(async ({ about = this.scenario.screen.subject, reason, ...answer }, at) => {
        const people = new Set(await this.people(about, null));
        return [...people].map((person): Answer => ({ ...answer, answer: kindOf(answer.answer), id: `${at} ${person}`, about: person, ...(reason && { fields: { reason } }) }));
      }),
    );
    return given.flat();
  }

  /** The person of the open screen: one that the open system itself has read, where there is one of the name. */
  async subject(): Promise<PersonId | undefined> {
    const { system, subject } = this.scenario.screen;
    const named = this.records(subject);
    const onSystem = named.filter(({ reading }) => this.scenario.readings[this.ids.indexOf(reading)]!.source.system === system);
    const [record] = [...onSystem, ...named];
    return record && this.index.personOf(record.reading, record.ref);
  }

  async people(someone: Someone, family: Family | null): Promise<PersonId[]> {
    const byRecord = await Promise.all(this.records(someone).map(({ reading, ref }) => this.index.personOf(reading, ref)));
    const shown = (family?.members ?? []).filter((member) => nameOf(member) === someone).map(({ id }) => id);
    return [...shown, ...byRecord.filter((id) => id !== undefined)];
  }

  private records(someone: Someone): { reading: string; ref: string }[] {
    if (typeof someone !== 'string') return [{ reading: this.ids[someone.reading - 1] ?? '', ref: someone.ref }];
    return this.scenario.readings.flatMap(({ people }, at) =>
      people.filter((person) => goesBy(person, someone)).map(({ ref }) => ({ reading: this.ids[at]!, ref })),
    );
  }
}

/** "Already known to me" and "already-known" are one answer. */
const kindOf = (told: string): string => told.trim().toLowerCase().replace(/ to me$/, '').replaceAll(' ', '-');

const goesBy = (person: PersonAsRead, name: string): boolean =>
  nameOf(person) === name || `${person.preferred ?? ''} ${person.family ?? ''}` === name;
