import type { Family } from '../record/family.ts';
import type { PracticePack } from '../record/practice-pack.ts';
import { type Warning, WARNING_STATES } from '../record/warning.ts';
import { unanswered } from './scene/answered.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Found, Limits, Rule, Scene } from './rule.ts';
import { kept } from './scene/kept.ts';
import { inTextOrder, isAdultSibling, mayHaveDied, memberOf, youngestFirst } from './scene/people.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

/** What is missing or late in the records of a family on a day, in the order in which it is shown. */
export function warningsFor(scene: Scene): Warning[] {
  const onRecord = { ...scene, family: stillOnRecord(scene.family) };
  const found = CATALOGUE.reduce(
    (found, rule) => rule.revise?.(found, onRecord, limitsOf(rule, scene.practice)) ?? found,
    CATALOGUE.flatMap((rule) => [...findingsOf(rule, onRecord)]),
  );
  const warnings = found.filter(isWarning).filter((warning) => mayBeSaid(onRecord, warning));
  return unanswered(eachOnceInOrder(onRecord, warnings), scene);
}

function* findingsOf(rule: Rule, scene: Scene): Iterable<Found> {
  for (const finding of rule.check(scene, limitsOf(rule, scene.practice))) if (finding) yield { ...finding, warning: rule.name };
}

/** The limits of a rule under an authority's practice. A pack that gives just one `limit` means the first. */
export function limitsOf(rule: Rule, practice: PracticePack): Limits {
  const known = limitsKnown(practice);
  const limits = known.get(rule) ?? limitsUnder(rule, practice);
  known.set(rule, limits);
  return limits;
}

const limitsKnown = kept((_practice: PracticePack) => new Map<Rule, Limits>());

function limitsUnder(rule: Rule, { limits }: PracticePack): Limits {
  const { limit: first, ...byName } = limits[rule.name] ?? {};
  const counts = Object.entries(rule.limits).map(([name, limit], place) => [
    name,
    { ...limit, count: byName[name] ?? (place === 0 ? first : undefined) ?? limit.count },
  ]);
  return Object.fromEntries(counts);
}

/** What its screen no longer shows rests no warning and settles none. */
const stillOnRecord = (family: Family): Family => ({
  ...family,
  members: family.members.toSorted(byId),
  entries: family.entries.filter(({ gone }) => !gone).toSorted((one, other) => inTextOrder(one.on, other.on) || byId(one, other)),
  screens: family.screens.toSorted(({ source: one }, { source: other }) => inTextOrder(one.reading, other.reading)),
});

const byId = (one: { id: string }, other: { id: string }): number => inTextOrder(one.id, other.id);

/** Nothing is said of who has died, nor of a brother or sister who is grown up. That a death could not be read is said of its screen. */
function mayBeSaid(scene: Scene, { warning, about }: Warning): boolean {
  const person = memberOf(scene, about);
  if (!person || person.died !== undefined || isAdultSibling(scene, person)) return false;
  return warning === screenReadInPart.name || !mayHaveDied(scene, person);
}

const isWarning = (found: Found): found is Warning => 'state' in found;

/** Overdue the longest first, missing, due the soonest first, consider; the youngest child first; then as the catalogue has them. */
function eachOnceInOrder(scene: Scene, warnings: Warning[]): Warning[] {
  const bySaying = new Map(warnings.map((warning) => [whatItSays(warning), warning]));
  const placed = [...bySaying].map(([says, warning]) => ({ warning, order: [...orderOf(scene, warning), says] }));
  return placed.toSorted(({ order: one }, { order: other }) => compare(one, other)).map(({ warning }) => warning);
}

/** What a warning is ordered by, the weightiest first. */
const orderOf = (scene: Scene, warning: Warning): (string | number)[] => [
  WARNING_STATES.indexOf(warning.state),
  lastDayOf(warning),
  ageOf(scene, warning),
  PLACES.get(warning.warning) ?? CATALOGUE.length,
  nameOf(scene, warning),
];

function compare(one: (string | number)[], other: (string | number)[]): number {
  const at = one.findIndex((part, place) => part !== other[place]);
  return at < 0 ? 0 : one[at]! < other[at]! ? -1 : 1;
}

/** Only a limit that runs, or has run out, orders in time; one of which nobody knows when it ends comes after those. */
const lastDayOf = ({ state, until = NO_LAST_DAY }: Warning): string => (state === 'overdue' || state === 'due' ? until : '');
const NO_LAST_DAY = '9999-12-31';

const ageOf = (scene: Scene, { about }: Warning): number => byAge(scene).get(about) ?? 0;

/** Each person's place among those of the family, the youngest first; one place for those of one age. */
const byAge = kept(({ family, today }: Scene) => {
  const younger = youngestFirst(today);
  return new Map(family.members.map((one) => [one.id, family.members.filter((other) => younger(other, one) < 0).length]));
});

const PLACES = new Map(CATALOGUE.map(({ name }, place) => [name, place]));

function nameOf(scene: Scene, { about }: Warning): string {
  const person = memberOf(scene, about);
  return `${person?.given ?? ''} ${person?.family ?? ''} ${about}`;
}

const whatItSays = ({ warning, about, state, until, restsOn, says }: Warning): string =>
  `${warning}\n${about}\n${state}\n${until}\n${restsOn.map(({ what, id, system }) => `${what} ${id} ${system}`).join()}\n${Object.values(says).join()}`;
