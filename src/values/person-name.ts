import { withoutDeath } from './death-words.ts';
import { byHand, isParticle } from './name-casing.ts';
import { saysNoName } from './nothing-said.ts';
import { relationOf } from './relationship-words.ts';

export interface PersonName {
  given?: string;
  family?: string;
  preferred?: string;
  former?: { family: string }[];
  /** "Unborn Baby Hartley": the family's name is all there is. */
  unborn?: true;
  /** "Mia Hartley (deceased)". */
  died?: true;
}

const TITLES = /^(?:mr|mrs|miss|ms|mx|dr|prof(?:essor)?|rev(?:erend)?|cllr)$/i;
/** These are surnames as well. */
const TITLES_AHEAD = /^(?:master|sir|dame|lady|lord|fr|pc|sgt)$/i;
const UNBORN = /(?<!\p{L})(?:unborn(?: (?:baby|child))?|ubb?|(?:baby|bump)(?= of\b))(?!\p{L})/iu;
/** What lists hang on a name: signs, a plan that the child is under, an honour. */
const SIGNS = /^[\s*#!~^•†.]+|[\s*#!~^•†]+$/g;
const BADGE = /^(\S+ (?:\S+ )*?\S+?)(?:,? (?:CPP?|CIN|LAC|CLA|CiC|EHCP|FSM|EAL|PP|YC|TAF|SGO|[Jj]r|JR|[Ss]nr|SNR|[Jj]nr|JNR|OBE|MBE|CBE|BEM|PhD)\.?)+$/;
const FORMER = /^(?:n[ée]e|formerly|previously|born as)\s+/i;
const ALIAS = /^(?:aka|a\.k\.a\.?)\s+/i;
const KNOWN_AS = /^(?:known as|aka|a\.k\.a\.?|k\/a|preferred(?: name)?:?|goes by|likes? to be called)\s+/i;
const SUFFIX_KNOWN_AS = /[\s,]+(known as|aka|a\.k\.a\.?|k\/a|n[ée]e|formerly)\s+(.+)$/i;
/** "Hartley (Brown), Mia" bears both. */
const BESIDE_SURNAME = /^([^(),]+?)\s*\(([^()]*)\)(?=\s*,)/;
/** "Mr & Mrs Khan" are two, and "Unknown male" is nobody's name. */
const NOT_A_NAME = /[\d@<>{}=_|\\&+]|(?<!\p{L})(?:and|unknown)(?!\p{L})|\p{L}{2} ?\/ ?\p{L}{2}/iu;
/** "Mia Unknown" is Mia. */
const SURNAME_UNKNOWN = /^(?!.*(?<!\p{L})(?:(?:fe)?male|boy|girl|child|baby|man|woman|adult|person|mother|father|sibling|brother|sister)(?!\p{L}))(.*\p{L}) unknown$/iu;
/** "Mia Smith/Jones" has a surname, or another. */
const TWO_SURNAMES = /(?<=\p{L} )\p{L}+\/\p{L}+$|^\p{L}+\/\p{L}+(?=,)/u;
const LONGEST = 120;

/** Reads `SURNAME, Forename (Known as)`, `Forename Surname`, `Mr Forename SURNAME`; undefined when it is no name. */
export function nameOf(text: string): PersonName | undefined {
  if (text.length > LONGEST) return undefined;
  const asides: string[] = [];
  const { text: said, ...death } = withoutDeath(text);
  const bare = said
    .replace(BESIDE_SURNAME, (whole, family: string, aside: string) => (isNameAside(aside) ? (asides.push(`formerly ${aside}`), family) : whole))
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]|"([^"]*)"|\u201c([^\u201d]*)\u201d/g, (_, ...found: (string | undefined)[]) => {
      asides.push((found.slice(0, 4).find((one) => one !== undefined) ?? '').trim());
      return ' ';
    })
    .replace(SUFFIX_KNOWN_AS, (_, how: string, what: string) => (asides.push(ALIAS.test(`${how} ${what}`) && !/\s/.test(what) ? `formerly ${what}` : `${how} ${what}`), ''))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ [-–—] ([^-–—]+)$/, (whole, aside: string) => (REMARKS.test(aside) ? '' : whole))
    .replace(SIGNS, '')
    .replace(BADGE, '$1')
    .replace(/^unknown ?, ?|, ?unknown$/i, '')
    .replace(SURNAME_UNKNOWN, '$1');
  if (NOT_A_NAME.test(bare.replace(TWO_SURNAMES, 'x')) || !/\p{L}/u.test(bare)) return undefined;
  const unborn = UNBORN.test(bare);
  const name = unborn ? { ...familyAlone(bare), unborn: true as const } : inOrder(bare);
  return name && { ...name, ...besides(asides, name.family), ...death };
}

function inOrder(bare: string): Pick<PersonName, 'given' | 'family'> | undefined {
  const comma = bare.indexOf(',');
  if (comma < 0) return inOneRun(withoutTitles(bare));
  const family = withoutTitles(bare.slice(0, comma));
  const given = withoutTitles(bare.slice(comma + 1).replaceAll(',', ' '));
  return named(given, family);
}

function inOneRun(words: string[]): Pick<PersonName, 'given' | 'family'> | undefined {
  if (words.length > 8) return undefined;
  if (words.length === 1) return named(words, []);
  const shouted = words.map(isShouted);
  if (shouted.includes(true) && shouted.includes(false))
    return named(
      words.filter((_, at) => !shouted[at]),
      words.filter((_, at) => shouted[at]),
    );
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isParticle(word));
  const family = particle > 0 ? particle : words.length - 1;
  return named(words.slice(0, family), words.slice(family));
}

function named(given: string[], family: string[]): Pick<PersonName, 'given' | 'family'> | undefined {
  if (given.length + family.length === 0) return undefined;
  return {
    ...(given.length > 0 && { given: byHand(given.join(' ')) }),
    ...(family.length > 0 && { family: byHand(family.join(' ')) }),
  };
}

function familyAlone(bare: string): Pick<PersonName, 'family'> {
  const words = bare.replace(UNBORN, ' ').replace(/\b(?:baby|child|of)\b|[,.]/gi, ' ').trim().split(/\s+/);
  return words.at(-1) ? { family: byHand(words.at(-1)!) } : {};
}

function besides(asides: string[], family: string | undefined): Pick<PersonName, 'preferred' | 'former'> {
  const said: Pick<PersonName, 'preferred' | 'former'> = {};
  for (const aside of asides) {
    const called = aside.replace(KNOWN_AS, '');
    const other = ALIAS.test(aside) ? otherFamily(called, family) : undefined;
    if (FORMER.test(aside)) said.former = [{ family: byHand(aside.replace(FORMER, '')) }];
    else if (other) said.former = [{ family: other }];
    else if (KNOWN_AS.test(aside) ? !REMARKS.test(called) && !saysNoName(called) : isNameAside(aside)) said.preferred ??= withoutFamily(nickname(called), family);
  }
  return said;
}

/** Another whole name is of one who has, or had, another surname. */
function otherFamily(name: string, family: string | undefined): string | undefined {
  const last = name.split(' ').slice(1).at(-1);
  return last === undefined || last.toLowerCase() === family?.toLowerCase() ? undefined : byHand(last);
}

/** What lists write beside a name of its bearer's sex, status, plans and needs, and of others. */
const REMARKS = new RegExp(
  `^(?:${[
    "m|f|male|female|boy|girl|pr|deceased|dec'?d|adult|child|self|n/k|unknown|null|same|no",
    'cpp?|cin|lac|cla|cic|plac|sgo|uasc|ehcp?|sen|send|senco|pp|fsm|eal|taf|tac|eha|eh|yc|cme|ehe|dv|mash|marac|edd',
    '(?:cp|cin|eh|ehc|child protection|care) plan|looked after|in care|young carer|early help',
    'leavers?|left|new|moved|on roll|off roll|inactive|active|archived|closed|open|duplicate|do not use|pending|deregistered',
    'half|step|foster(?:ed)?|adopted|restricted|confidential|sealed|sensitive',
    "age.*|dob.*|born.*|was .*|.* of .*|and .*|.*'s .*",
  ].join('|')})$`,
  'i',
);

function isNameAside(aside: string): boolean {
  return /^\p{L}[\p{L}' \u2019-]{0,40}$/u.test(aside) && !REMARKS.test(aside) && !TITLES.test(aside) && !TITLES_AHEAD.test(aside) && relationOf(aside) === undefined;
}

/** "JJ" is written so by hand. */
function nickname(text: string): string {
  return /^[^AEIOUY\P{Lu}]{2,3}$/u.test(text) ? text : byHand(text);
}

function withoutFamily(name: string, family: string | undefined): string {
  return family && name.toLowerCase().endsWith(` ${family.toLowerCase()}`) ? name.slice(0, -family.length - 1) : name;
}

function withoutTitles(text: string): string[] {
  const words = text.split(' ').filter((word) => word !== '' && !TITLES.test(word.replace(/\.$/, '')));
  const first = words.findIndex((word, at) => at === words.length - 1 || !TITLES_AHEAD.test(word.replace(/\.$/, '')));
  return words.slice(Math.max(first, 0));
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word);
}
