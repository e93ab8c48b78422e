import type { CalendarDate } from '../record/calendar-date.ts';
import { nhsNumber } from '../record/nhs-number.ts';
import type { Address, Died, PersonAsRead } from '../record/person.ts';
import type { Gap } from '../record/reading.ts';
import type { PersonPlaces, Place } from '../record/system-profile.ts';
import { upn } from '../record/upn.ts';
import { asRead } from '../values/as-read.ts';
import { bornOf } from '../values/born-text.ts';
import { kindByBirth } from '../values/child-or-adult.ts';
import { compact } from '../values/compact.ts';
import { diedOf, withoutDeath } from '../values/death-words.ts';
import { byHand } from '../values/name-casing.ts';
import { namesIn } from '../values/name-list.ts';
import { saysNoName, saysNothing } from '../values/nothing-said.ts';
import { nameOf, type PersonName } from '../values/person-name.ts';
import { personNumber } from '../values/person-number.ts';
import { addressOf, isSameAddress, postcodeOf } from '../values/postal-address.ts';
import { saysSealed } from '../values/seal-words.ts';
import { sexOf } from '../values/sex-words.ts';
import { dayOf } from '../values/uk-date.ts';
import type { OpenPage, Scope } from './open-page.ts';
import { ourWord, yesOrNoHere } from './own-words.ts';
import { nameTogether } from './name-together.ts';
import { type Outcome, type Parse, valueAt, valuesAt } from './value-at.ts';

export interface PersonSeen {
  person: Omit<PersonAsRead, 'ref' | 'kind'> & { kind?: PersonAsRead['kind'] };
  /** True or false: lives with the subject or does not; else with whom. */
  livesWith?: boolean | string[];
  homeSince?: CalendarDate;
  gaps: Omit<Gap, 'person' | 'entry'>[];
}

/** The person whom these places tell of; without a name when they say none. */
export function readPerson(places: PersonPlaces, scope: Scope, page: OpenPage): PersonSeen {
  const gaps: PersonSeen['gaps'] = [];
  const keep = <T>(of: string, outcome: Outcome<T>): T | undefined => {
    if (outcome && 'gap' in outcome) gaps.push({ of, why: outcome.gap });
    return outcome && 'value' in outcome ? outcome.value : undefined;
  };
  const one = <T>(of: keyof PersonPlaces, parse: Parse<T>): T | undefined => keep(of, valueAt(places[of] as Place | undefined, scope, page, parse));

  const said = { name: one('name', nameSaid), called: one('called', nameSaid), ...asWritten('given'), ...asWritten('family'), ...asWritten('preferred') };
  const { unborn, ...names } = nameTogether(said);
  const expected = one('due', (text) => dayOf(text, page.readAt));
  const due = expected === undefined ? undefined : { due: expected };
  const born = one('born', (text) => bornOf(text, page.readAt) ?? (/\bunborn\b/i.test(text) ? due : undefined)) ?? due;
  const livesWith = one<boolean | string[]>('livesWith', (text) => yesOrNoHere(text, page.profile, 'livesWith') ?? namesOrNothing(text));
  const formerNames = keep('former', valuesAt(places.former, scope, page, formerNamesIn));
  const postcode = one('postcode', postcodeOf);
  const lives = one('address', addressSaid);
  const address = addressFrom(lives === 'same' ? undefined : lives, postcode);
  const sealed = isSealed(places, scope, page);
  const kind = born !== undefined && typeof born === 'object' ? 'unborn' : (places.kind ?? (unborn ? 'unborn' : undefined) ?? kindByBirth(born, page.readAt));

  const person = compact({
    kind,
    ...names,
    former: formerNames ?? names.former,
    born,
    sex: one('sex', (text) => (ourWord(text, page.profile, 'sex') as PersonAsRead['sex']) ?? sexOf(text)),
    upn: one('upn', (text) => upn(text) ?? asRead(text)),
    formerUpn: one('formerUpn', (text) => upn(text) ?? asRead(text)),
    nhsNumber: one('nhsNumber', (text) => nhsNumber(text) ?? asRead(text)),
    addresses: address && !sealed ? [address] : undefined,
    died: deathSaid() || names.died,
    schoolClass: one('schoolClass', asRead),
    number: one('number', personNumber),
    sealed,
  });
  const home = livesWith ?? (lives === 'same' || undefined);
  const homeSince = one('homeSince', (text) => dayOf(text, page.readAt));
  return { person, gaps, ...(home !== undefined && { livesWith: home }), ...(homeSince && { homeSince }) };

  /** "Not known" is said of a day, and hardly of whoever lives. */
  function deathSaid(): Died | false | undefined {
    const said = one('died', (text) => diedOf(text, page.readAt) ?? 'unread');
    if (said === 'unread') gaps.push({ of: 'died', why: 'not readable' });
    return said === 'unread' ? undefined : said;
  }

  function asWritten(field: 'given' | 'family' | 'preferred') {
    const text = one(field, asRead);
    if (text === undefined || saysNoName(text)) return {};
    const { text: name, ...death } = withoutDeath(text);
    return { [field]: byHand(name), ...death };
  }
}

function nameSaid(text: string): PersonName | undefined {
  return saysNoName(text) ? undefined : nameOf(text.replace(/\n/g, ' '));
}

function formerNamesIn(text: string): PersonAsRead['former'] {
  const names = namesIn(text).flatMap((one) => nameOf(one) ?? []);
  return names.length > 0 ? names.map(({ given, family }) => compact({ given, family })) : undefined;
}

function namesOrNothing(text: string): string[] | undefined {
  const names = namesIn(text).filter((name) => nameOf(name) !== undefined && !saysNothing(name));
  return names.length > 0 ? names : undefined;
}

function addressSaid(text: string): Address | 'same' | undefined {
  if (isSameAddress(text)) return 'same';
  return saysNothing(text) ? undefined : addressOf(text);
}

function addressFrom(address: Address | undefined, postcode: string | undefined): Address | undefined {
  const code = address?.postcode ?? postcode;
  if (!address && !code) return undefined;
  return { line: address?.line ?? '', ...(code && { postcode: code }) };
}

/** A seal that cannot be read is a seal. Only a "no" in so many words says that there is none, and so takes one off. */
function isSealed(places: PersonPlaces, scope: Scope, page: OpenPage): boolean | undefined {
  const said = valueAt(places.sealed, scope, page, (text) => yesOrNoHere(text, page.profile, 'sealed') ?? (saysSealed(text) || 'nothing'));
  if (said === undefined || ('gap' in said && said.gap === 'not found')) return undefined;
  return 'value' in said ? (said.value === 'nothing' ? undefined : said.value) : true;
}
