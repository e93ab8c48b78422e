import type { Family, Member } from '../record/family.ts';
import type { PracticePack } from '../record/practice-pack.ts';
import { type Warning, WARNING_STATES } from '../record/warning.ts';
import { unanswered } from './scene/answered.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Found, Limits, Rule, Scene } from './rule.ts';
import { withoutDuplicates } from './scene/groups.ts';
import { inTextOrder, isAdultSibling, memberOf, youngestFirst } from './scene/people.ts';

/** What is missing or late in the records of a family on a day, in the order in which it is shown. */
export function warningsFor(scene: Scene): Warning[] {
  const onRecord = { ...scene, family: stillOnRecord(scene.family) };
  const found = CATALOGUE.reduce(
    (found, rule) => rule.revise?.(found, onRecord, limitsOf(rule, scene.practice)) ?? found,
    CATALOGUE.flatMap((rule) => [...findingsOf(rule, onRecord)]),
  );
  const warnings = found.filter(isWarning).filter(({ about }) => mayBeWarnedAbout(scene, memberOf(scene, about)));
  return unanswered(withoutDuplicates(warnings.toSorted(inOrder(scene)), whatItSays), scene);
}

function* findingsOf(rule: Rule, scene: Scene): Iterable<Found> {
  for (const finding of rule.check(scene, limitsOf(rule, scene.practice))) if (finding) yield { ...finding, warning: rule.name };
}

/** The limits of a rule under an authority's practice. A pack that gives just one `limit` means the first. */
export function limitsOf(rule: Rule, { limits }: PracticePack): Limits {
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

const mayBeWarnedAbout = (scene: Scene, person: Member | undefined): boolean =>
  person !== undefined && person.died === undefined && !isAdultSibling(scene, person);

const isWarning = (found: Found): found is Warning => 'state' in found;

/** Overdue the longest first, missing, due the soonest first, consider; the youngest child first; then as the catalogue has them. */
const inOrder =
  (scene: Scene) =>
  (one: Warning, other: Warning): number =>
    WARNING_STATES.indexOf(one.state) - WARNING_STATES.indexOf(other.state) ||
    inTextOrder(lastDayOf(one), lastDayOf(other)) ||
    youngerFirst(scene, one, other) ||
    placeOf(one) - placeOf(other) ||
    inTextOrder(nameOf(scene, one), nameOf(scene, other)) ||
    inTextOrder(whatItSays(one), whatItSays(other));

/** Only a limit that runs, or has run out, orders in time. */
const lastDayOf = ({ state, until }: Warning): string => ((state === 'overdue' || state === 'due') && until) || '';

function youngerFirst(scene: Scene, one: Warning, other: Warning): number {
  const [first, second] = [memberOf(scene, one.about), memberOf(scene, other.about)];
  return first && second ? youngestFirst(scene.today)(first, second) : 0;
}

const PLACES = new Map(CATALOGUE.map(({ name }, place) => [name, place]));
const placeOf = ({ warning }: Warning): number => PLACES.get(warning) ?? CATALOGUE.length;

function nameOf(scene: Scene, { about }: Warning): string {
  const person = memberOf(scene, about);
  return `${person?.given ?? ''} ${person?.family ?? ''} ${about}`;
}

const whatItSays = ({ warning, about, state, until, restsOn, says }: Warning): string =>
  JSON.stringify([warning, about, state, until, restsOn.map(({ what, id, system }) => [what, id, system]), says]);
