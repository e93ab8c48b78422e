import type { PersonAsRead } from '../record/person.ts';
import type { CoupleState, Relationship } from '../record/relationship.ts';

/** "Half-sister (maternal)" says that she is female, whatever else it says. */
export function sexByWord(word: string | undefined): PersonAsRead['sex'] {
  const said = bare(word);
  const [female, male] = [FEMALE, MALE].map((words) => words.test(said));
  return female === male ? undefined : female ? 'female' : 'male';
}

/** What a word says of a couple, or of how someone became a parent. */
export function tieByWord(word: string | undefined): Pick<Relationship, 'couple' | 'adoptive'> {
  const said = bare(word);
  const couple = COUPLES.find(([words]) => words.test(said))?.[1];
  return { ...(couple && { couple }), ...(/\badopt/.test(said) && { adoptive: true }) };
}

const FEMALE = /(?:mother|mum|mam|mummy|sister|wife|girlfriend|daughter|aunt|auntie|gran|granny|nan|nana|nanny|grandma|niece)\b|^pam$/;
const MALE = /(?:father|dad|daddy|brother|husband|boyfriend|\bson|stepson|grandson|uncle|grandad|granddad|grandpa|nephew)\b|^paf$/;

/** "Ex-husband" before "husband". "Mother's husband" is of a couple as well. */
const COUPLES: [RegExp, CoupleState][] = [
  [/\bex[- ]?(?:husband|wife)\b|\bdivorced\b/, 'divorced'],
  [/\bex[- ]?(?:partner|boyfriend|girlfriend)\b|\bseparated\b/, 'separated'],
  [/\b(?:husband|wife|spouse)\b/, 'married'],
  [/\bcohabitee\b/, 'living together'],
];

/** Without whose: "mother's partner" says nothing of the partner's sex. */
const bare = (word = ''): string => word.toLowerCase().replace(/\b\w+[’']s\s+/, '').replace(/\(.*$/, '').trim();
