import type { PersonAsRead } from '../record/person.ts';
import { nameOf } from '../values/person-name.ts';
import { plain } from '../values/plain-text.ts';

/** The people of a reading, each under one ref however often the screen names them. */
export class PeopleRead {
  readonly subject: PersonAsRead;
  private readonly others: PersonAsRead[] = [];
  /** What the screen calls people besides their names: "mother". */
  private readonly callings = new Map<PersonAsRead, string>();

  constructor(subject: Omit<PersonAsRead, 'ref'>) {
    this.subject = { ref: 'subject', ...subject };
  }

  get all(): PersonAsRead[] {
    return [this.subject, ...this.others];
  }

  /** Another person; or, if the screen has named this one before, the same with what is new. */
  add(person: Omit<PersonAsRead, 'ref'>, calling?: string): PersonAsRead {
    const word = calling && callingOf(calling);
    const known = this.others.find((other) => isSame(other, person) && (!word || !this.callings.has(other) || this.callings.get(other) === word || isSurelySame(other, person)));
    const here = known ?? { ref: `p${this.others.length + 1}`, ...person };
    if (known) complete(known, person);
    else this.others.push(here);
    if (word && !this.callings.has(here)) this.callings.set(here, word);
    return here;
  }

  /** A row about the subject that repeats who the screen is about. */
  addToSubject(person: Omit<PersonAsRead, 'ref'>): PersonAsRead {
    complete(this.subject, person);
    return this.subject;
  }

  /** Whether this row is the subject over again. */
  isSubject(person: Omit<PersonAsRead, 'ref'>): boolean {
    return isSame(this.subject, person);
  }

  /** The one person called "mother" here. */
  called(word: string): PersonAsRead | undefined {
    const found = [...this.callings].filter(([, calling]) => calling === word).map(([person]) => person);
    return found.length === 1 ? found[0] : undefined;
  }

  /** The ref of the one person of this reading whom a name means, if it is one; first names may do. */
  named(text: string): string | undefined {
    const called = this.called(callingOf(text));
    if (called) return called.ref;
    const name = nameOf(text.replace(/\([^()]*\)\s*$/, ''));
    if (!name) return undefined;
    const meant = this.all.filter((person) => (name.family && name.given ? isNamed(person, name.given, name.family) : isCalled(person, name.given ?? '')));
    return meant.length === 1 ? meant[0]!.ref : undefined;
  }
}

const CALLINGS: Record<string, string> = { mum: 'mother', mam: 'mother', mummy: 'mother', pam: 'mother', dad: 'father', daddy: 'father', paf: 'father' };

/** "Mum", "Birth mother" and "Mother (PR)" are all "mother". */
function callingOf(text: string): string {
  const word = plain(text)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^(?:the|birth|biological|natural) /, '');
  return CALLINGS[word] ?? word;
}

function isSame(one: Omit<PersonAsRead, 'ref'>, other: Omit<PersonAsRead, 'ref'>): boolean {
  const sameName = plain(one.given ?? '') === plain(other.given ?? '') && plain(one.family ?? '') === plain(other.family ?? '');
  const named = one.family !== undefined && (one.given !== undefined || (one.preferred !== undefined && one.preferred === other.preferred));
  return sameName && named && one.kind === other.kind && agree(one.number, other.number) && agree(JSON.stringify(one.born), JSON.stringify(other.born));
}

/** Father and son may bear one name, and neither one birthday nor one number. */
const isSurelySame = (one: Omit<PersonAsRead, 'ref'>, other: Omit<PersonAsRead, 'ref'>): boolean =>
  (one.number !== undefined && one.number === other.number) || (typeof one.born === 'string' && one.born.length === 10 && one.born === other.born);

const agree = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other;

/** What was not known of a person; what was, stays. The day of a death is more than that there was one. */
function complete(known: PersonAsRead, more: Omit<PersonAsRead, 'ref'>): void {
  const died = known.died === true ? more.died : undefined;
  Object.assign(known, { ...more, ...known, ...(more.sealed && { sealed: true }), ...(died && { died }) });
}

function isNamed(person: PersonAsRead, given: string, family: string): boolean {
  return plain(person.family ?? '') === plain(family) && isGiven(person, given);
}

function isCalled(person: PersonAsRead, name: string): boolean {
  return isGiven(person, name);
}

/** "Keeley" and "Keeley Ann" both name Keeley Ann, and so does what she is known as. */
function isGiven(person: PersonAsRead, given: string): boolean {
  const said = plain(given);
  const own = plain(person.given ?? '');
  return said !== '' && (own === said || own.split(' ')[0] === said || said.split(' ')[0] === own || plain(person.preferred ?? '') === said);
}
