import { recordId } from '../../src/linking/person-record.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import { chance } from '../bench/chance.ts';
import type { Row } from './rows.ts';

/** How many of a hundred values are wrong, missing or old, and how many of a thousand families have twins. */
export interface Rates {
  errors: number;
  twins: number;
}

/** Peoples with names of their own, as many of them as make namesakes of one birthday as seldom as they are. */
const NAMES = [
  {
    girls: 'Alice Beatrice Catherine Deborah Eleanor Frances Georgia Harriet Imogen Josephine Lydia Margaret Rebecca Victoria Philippa Rosalind Amber Bryony Charlotte Daisy Erin Florence Grace Hannah Isla Jessica Katie Lucy Megan Naomi Poppy Scarlett'.split(' '),
    boys: 'Andrew Benjamin Christopher Daniel Edward Frederick Gregory Joseph Kenneth Lawrence Matthew Nicholas Patrick Samuel Theodore William Archie Bradley Callum Dylan Ethan Finley George Harvey Jack Kieran Leo Max Noah Oscar Reece Tyler'.split(' '),
    families:
      'Ackroyd Birtwistle Crompton Dewhurst Entwistle Fairclough Greenhalgh Hargreaves Illingworth Jepson Kershaw Longbottom Murgatroyd Ogden Pickersgill Ramsbottom Shuttleworth Tattersall Wolstenholme Smith Jones Taylor Barraclough Clegg Duckworth Eastwood Farnworth Gledhill Horrocks Isherwood Jagger Kenyon Lumb Metcalfe Nuttall Openshaw Pilling Rothwell Sutcliffe Thornber Unsworth Varley Whitworth Yates'.split(' '),
  },
  {
    girls: 'Aisha Fatima Khadija Maryam Zainab Safiya Sumaya Hafsa Amina Noor Bushra Farah Hiba Iqra Laiba Mahnoor Nadia Rabia Saima Tahira Uzma Yasmin'.split(' '),
    boys: 'Mohammed Yusuf Ibrahim Hamza Bilal Omar Zakariya Ismail Tariq Imran Adeel Danyal Faisal Haroon Junaid Kashif Nabeel Qasim Rizwan Saad Usman Waqas'.split(' '),
    families: 'Khan Hussain Ahmed Malik Chowdhury Akhtar Mirza Qureshi Siddiqui Rahman Ansari Bashir Chaudhry Farooqi Gill Hashmi Iqbal Javed Kazmi Lodhi Mahmood Nawaz Parvez Rafiq Saeed Tahir Usmani Waheed Yaqub Zaman'.split(' '),
  },
  {
    girls: 'Agnieszka Katarzyna Magdalena Weronika Zuzanna Dominika Kinga Oliwia Aleksandra Barbara Celina Ewelina Gabriela Hanna Iwona Justyna Lena Marta Natalia Paulina'.split(' '),
    boys: 'Bartosz Dawid Jakub Kacper Mateusz Szymon Wojciech Piotr Adrian Cezary Damian Eryk Filip Grzegorz Hubert Igor Krystian Marcin Norbert Oskar'.split(' '),
    families: 'Kowalczyk Zielinski Dabrowski Mazur Kaczmarek Piotrowski Grabowski Pawlak Adamczyk Baran Cieslak Duda Fijalkowski Gajda Hajduk Jaworski Kubiak Lis Malinowski Nowicki Olszewski Przybylski Rutkowski Sikora Tomczak Urban Walczak Zawadzki'.split(' '),
  },
  {
    girls: 'Angharad Bethan Carys Eleri Ffion Gwenllian Lowri Nerys Rhiannon Seren Alys Bronwen Catrin Delyth Eirlys Glenys Heledd Iona Llinos Mair Nia Sioned'.split(' '),
    boys: 'Aled Dafydd Emyr Gethin Hywel Idris Llew Osian Rhodri Tomos Alun Bryn Carwyn Dylan Elis Gareth Hefin Iestyn Macsen Owain Rhys Steffan'.split(' '),
    families: 'Evans Griffiths Llewellyn Pritchard Rees Bowen Parry Vaughan Bevan Cadwaladr Davies Ellis Gittins Howells Jenkins Kyffin Lewis Morgan Nicholas Owen Powell Probert Roderick Treharne Watkins Wynne'.split(' '),
  },
];
const SHORT: Record<string, string> = {
  Alice: 'Ali', Catherine: 'Kate', Eleanor: 'Ellie', Margaret: 'Maggie', Rebecca: 'Becky', Victoria: 'Vicky', Andrew: 'Andy', Benjamin: 'Ben', Christopher: 'Chris', Daniel: 'Dan',
  Edward: 'Ted', Frederick: 'Fred', Gregory: 'Greg', Joseph: 'Joe', Matthew: 'Matt', Nicholas: 'Nick', Samuel: 'Sam', William: 'Will', Mohammed: 'Muhammad', Yusuf: 'Yousef', Fatima: 'Fatimah', Aisha: 'Ayesha',
};
const STREETS = 'Abbey Bridge Canal Dale Elm Forge Grange Hazel Ivy Jubilee Kiln Lodge Moor Nelson Orchard Priory'.split(' ');
const KINDS = ['Road', 'Street', 'Close', 'Avenue', 'Lane'];
const DISTRICTS = ['OL1', 'OL4', 'BL3', 'BB2', 'HX1', 'HD3', 'LL11', 'CF14'];
const SYSTEMS = ['school', 'health', 'care', 'housing', 'early-help'];

/** Says of each record whose it is: families of several peoples, in several systems, by a number that is chance's. */
export function inventedHouseholds(seed: number, households: number, rates: Rates): Row[] {
  return Array.from({ length: households }, (_, at) => household(dice(seed * 1_000_003 + at * 7919), `${seed}-${at}`, rates)).flat();
}

interface Dice {
  below: (most: number) => number;
  of: <T>(all: readonly T[]) => T;
  /** So many times in a hundred. */
  percent: (share: number) => boolean;
}

function dice(seed: number): Dice {
  let thrown = 0;
  const below = (most: number): number => chance(seed + 31 * (thrown += 1)) % most;
  return { below, of: (all) => all[below(all.length)]!, percent: (share) => below(1000) < share * 10 };
}

function household(die: Dice, id: string, rates: Rates): Row[] {
  const names = die.of(NAMES);
  const family = die.of(names.families);
  const home = address(die);
  const people = [
    person(die, names, family, 'adult', day(die, 1975, 20), home),
    person(die, names, die.percent(60) ? family : die.of(names.families), 'adult', day(die, 1975, 20), home),
    ...children(die, names, family, home, rates),
  ];
  const given = new Set<string>();
  const told = people.filter(({ given: name }) => !given.has(name!) && given.add(name!));
  return told.flatMap((each, at) => recordsOf(die, each, `${id}-${at}`, id, rates.errors, names));
}

function children(die: Dice, names: (typeof NAMES)[number], family: string, home: Home, { twins }: Rates): PersonAsRead[] {
  const first = 2008 + die.below(4);
  const born = Array.from({ length: 1 + die.below(4) }, (_, at) => day(die, first + at * 3, 2));
  if (die.below(1000) < twins) born.push(born[0]!);
  return born.map((each) => person(die, names, family, 'child', each, home));
}

type Home = NonNullable<PersonAsRead['addresses']>[number];

const address = (die: Dice): Home => ({
  line: `${1 + die.below(180)} ${die.of(STREETS)} ${die.of(KINDS)}`,
  postcode: `${die.of(DISTRICTS)} ${1 + die.below(9)}${die.of([...'ABDEFGHJ'])}${die.of([...'LNPQRSTU'])}`,
});

const two = (number: number): string => String(number).padStart(2, '0');
const day = (die: Dice, from: number, years: number): string => `${from + die.below(years)}-${two(1 + die.below(12))}-${two(2 + die.below(26))}`;

function person(die: Dice, names: (typeof NAMES)[number], family: string, kind: 'adult' | 'child', born: string, home: Home): PersonAsRead {
  const sex = die.percent(50) ? 'female' : 'male';
  const given = die.of(sex === 'female' ? names.girls : names.boys);
  return { ref: 'p', kind, given, family, born, sex, addresses: [home], nhsNumber: nhsNumber(die) };
}

function nhsNumber(die: Dice): string {
  for (;;) {
    const digits = Array.from({ length: 9 }, () => die.below(10));
    const check = (11 - (digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11)) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

function recordsOf(die: Dice, whole: PersonAsRead, truth: string, household: string, errors: number, names: (typeof NAMES)[number]): Row[] {
  const wanted = SYSTEMS.filter((system) => die.percent({ school: 80, health: 90, care: 35, housing: 40, 'early-help': 30 }[system]!));
  return wanted.map((system): Row => {
    const { person: read, wrong } = asRead(die, { ...whole, number: `${system}-${truth}` }, system, errors, names);
    const id = `${truth}-${system}`;
    return { record: { id: recordId(id, 'p'), reading: id, system, person: read, kin: [], parents: [], contacts: [] }, truth, household, errors: wrong };
  });
}

type Wrong = (person: PersonAsRead, die: Dice, names: (typeof NAMES)[number]) => PersonAsRead;

const ERRORS: Record<string, Wrong> = {
  'given typo': (person, die) => ({ ...person, given: mistyped(person.given!, die) }),
  'family typo': (person, die) => ({ ...person, family: mistyped(person.family!, die) }),
  'short name': (person) => ({ ...person, given: SHORT[person.given!] ?? person.given! }),
  'other family name': (person, die, names) => ({ ...person, family: die.of(names.families) }),
  'birthday slip': (person, die) => ({ ...person, born: `${(person.born as string).slice(0, 9)}${die.below(10)}`.replace(/00$/, '01') }),
  'day and month': (person) => (Number((person.born as string).slice(8)) > 12 ? person : { ...person, born: (person.born as string).replace(/-(\d\d)-(\d\d)$/, '-$2-$1') }),
  'no birthday': ({ born: _, ...person }) => person,
  'year alone': (person) => ({ ...person, born: `${(person.born as string).slice(0, 4)}-01-01` }),
  moved: (person, die) => ({ ...person, addresses: [address(die)] }),
  'no postcode': (person) => ({ ...person, addresses: [{ line: person.addresses![0]!.line }] }),
  'names swapped': (person) => ({ ...person, given: person.family, family: person.given }),
};

function asRead(die: Dice, { nhsNumber: known, ...whole }: PersonAsRead, system: string, errors: number, names: (typeof NAMES)[number]): { person: PersonAsRead; wrong: string[] } {
  const numbered = system === 'health' || (system === 'care' && die.percent(50));
  const met = Object.keys(ERRORS).filter((each) => die.percent(SELDOM.has(each) ? errors / 4 : errors));
  // A birthday is wrong in one way at most.
  const [, ...more] = met.filter((each) => OF_BIRTHDAYS.has(each));
  const wrong = met.filter((each) => !more.includes(each));
  const told: PersonAsRead = known !== undefined && numbered ? { ...whole, nhsNumber: known } : whole;
  return { person: wrong.reduce((read, each) => ERRORS[each]!(read, die, names), told), wrong };
}

const SELDOM = new Set(['names swapped', 'other family name']);
const OF_BIRTHDAYS = new Set(['birthday slip', 'day and month', 'no birthday', 'year alone']);

function mistyped(name: string, die: Dice): string {
  const at = 1 + die.below(name.length - 1);
  const rest = name.slice(at + 1);
  switch (die.below(3)) {
    case 0:
      return name.slice(0, at) + rest;
    case 1:
      return name.slice(0, at) + die.of([...'aeioutrs']) + rest;
    default:
      return name.slice(0, at) + name[at]! + name[at]! + rest;
  }
}
