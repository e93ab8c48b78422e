import type { FamilyToDraw, PersonToDraw, RelationshipToDraw } from '../../src/genogram/family-to-draw.ts';
import type { Born } from '../../src/record/person.ts';
import type { CoupleState, RelationshipKind } from '../../src/record/relationship.ts';

const SOURCE = { system: 'beechwood', lastRead: '2026-03-01T09:00:00Z' };

interface Told {
  name: string;
  born?: Born;
  died?: string;
  sex?: 'female' | 'male';
  kind?: PersonToDraw['kind'];
}

/** Who is what to whom: `['dawn', 'parent', 'jack', 'ella']`; a couple's state, or that a parent adopted, after a colon. */
type Tie = [from: string, kind: string, ...to: string[]];

/** A family as the genogram is given it, its first person on the screen. Whoever has a home and shares it not, lives apart. */
export function familyToDraw(people: Record<string, Told>, ties: Tie[], homes: string[][] = []): FamilyToDraw {
  const ids = Object.keys(people);
  return {
    members: ids.map((id) => person(id, people[id]!, ids, homes)),
    relationships: ties.flatMap(([from, kind, ...to]) => to.map((each) => relationship(from, kind, each))),
    subject: ids[0]!,
    today: '2026-03-12',
  };
}

function person(id: string, { name, born, died, sex, kind = 'child' }: Told, ids: string[], homes: string[][]): PersonToDraw {
  const [given, family] = name.split(' ');
  const sharing = new Set(homes.filter((home) => home.includes(id)).flat());
  const housed = homes.flat();
  return {
    id,
    kind,
    ...(given && { given }),
    ...(family && { family }),
    ...(born && { born }),
    ...(died && { died }),
    ...(sex && { sex }),
    records: [{ source: SOURCE }],
    livesWith: [...sharing].filter((other) => other !== id).map((other) => ({ with: other, source: SOURCE })),
    livesApartFrom: housed.includes(id) ? ids.filter((other) => other !== id && housed.includes(other) && !sharing.has(other)) : [],
  };
}

function relationship(from: string, kind: string, to: string): RelationshipToDraw {
  const [is, state] = kind.split(':');
  const more = state === 'adoptive' ? { adoptive: true } : state ? { couple: state as CoupleState } : {};
  return { from, to, kind: is as RelationshipKind, source: SOURCE, ...more };
}

const woman = (name: string, more: Partial<Told> = {}): Told => ({ name, sex: 'female', kind: 'adult', ...more });
const man = (name: string, more: Partial<Told> = {}): Told => ({ name, sex: 'male', kind: 'adult', ...more });
const girl = (name: string, born: Born): Told => ({ name, born, sex: 'female' });
const boy = (name: string, born: Born): Told => ({ name, born, sex: 'male' });

/** Families that are hard to draw. All are invented. */
export const DRAWN_FAMILIES: Record<string, FamilyToDraw> = {
  'two partners in turn': familyToDraw(
    {
      jack: boy('Jack Hartley', '2018-05-04'),
      ella: girl('Ella Hartley', '2020-11-19'),
      tom: boy('Tom Pike', '2024-02-01'),
      baby: { name: ' Pike', kind: 'unborn', born: { due: '2026-06-20' } },
      dawn: woman('Dawn Hartley', { born: '1992-01-02' }),
      lee: man('Lee Hartley', { born: '1990' }),
      sam: man('Sam Pike'),
    },
    [
      ['dawn', 'parent', 'jack', 'ella', 'tom', 'baby'],
      ['lee', 'parent', 'jack', 'ella'],
      ['sam', 'parent', 'tom', 'baby'],
      ['dawn', 'partner:separated', 'lee'],
      ['dawn', 'partner:living together', 'sam'],
    ],
    [['jack', 'ella', 'tom', 'dawn', 'sam']],
  ),
  'half-siblings on both sides': familyToDraw(
    {
      jack: boy('Jack Hartley', '2015-05-04'),
      mia: girl('Mia Moss', '2011-06-01'),
      kit: boy('Kit Hartley', '2021-04-04'),
      zed: boy('Zed Hartley', '2019-04-04'),
      lou: girl('Lou Cole', '2022-04-04'),
      dawn: woman('Dawn Cole'),
      lee: man('Lee Hartley'),
      bo: man('Bo Moss'),
      ria: woman('Ria Stone'),
      al: man('Al Cole'),
    },
    [
      ['dawn', 'parent', 'jack', 'mia', 'lou'],
      ['lee', 'parent', 'jack', 'kit', 'zed'],
      ['bo', 'parent', 'mia'],
      ['ria', 'parent', 'kit', 'zed'],
      ['al', 'parent', 'lou'],
      ['dawn', 'partner:divorced', 'lee'],
      ['dawn', 'partner:married', 'al'],
      ['lee', 'partner', 'ria'],
      ['dawn', 'partner:separated', 'bo'],
    ],
    [['jack', 'mia', 'lou', 'dawn', 'al'], ['kit', 'zed', 'lee', 'ria']],
  ),
  'fathers not recorded': familyToDraw(
    { jack: boy('Jack Hartley', '2018-05-04'), ella: girl('Ella Hartley', '2023-11-19'), dawn: woman('Dawn Hartley') },
    [['dawn', 'parent', 'jack', 'ella'], ['jack', 'half-sibling', 'ella']],
    [['jack', 'ella', 'dawn']],
  ),
  'grandparents as carers': familyToDraw(
    {
      jack: boy('Jack Hartley', '2018-05-04'),
      ella: girl('Ella Hartley', '2023-11-19'),
      dawn: woman('Dawn Hartley', { died: '2024-05-05' }),
      lee: man('Lee Shaw'),
      joan: woman('Joan Hartley', { born: '1960-02-02' }),
      ron: man('Ron Hartley', { born: '1958-02-02' }),
      vera: woman('Vera Shaw'),
    },
    [
      ['dawn', 'parent', 'jack', 'ella'],
      ['lee', 'parent', 'jack', 'ella'],
      ['joan', 'parent', 'dawn'],
      ['ron', 'parent', 'dawn'],
      ['joan', 'partner:married', 'ron'],
      ['joan', 'carer', 'jack', 'ella'],
      ['ron', 'carer', 'jack', 'ella'],
      ['vera', 'grandparent', 'jack'],
    ],
    [['jack', 'ella', 'joan', 'ron']],
  ),
  'a grandmother and no parents': familyToDraw(
    { jack: boy('Jack Hartley', '2018-05-04'), ella: girl('Ella Hartley', '2023-11-19'), joan: woman('Joan Hartley', { born: '1960-02-02' }) },
    [['jack', 'sibling', 'ella'], ['joan', 'grandparent', 'jack', 'ella'], ['joan', 'carer', 'jack']],
    [['jack', 'ella', 'joan']],
  ),
  twins: familyToDraw(
    {
      hanna: girl('Hanna Nowicki', '2017-08-23'),
      zofia: girl('Zofia Nowicki', '2017-08-23'),
      baby: boy('Marek Nowicki', '2025-09-01'),
      jan: boy('Jan Nowicki', '2013-01-05'),
      ewa: woman('Ewa Nowicki'),
      marek: man('Marek Nowicki'),
    },
    [
      ['ewa', 'parent', 'zofia', 'hanna', 'baby', 'jan'],
      ['marek', 'parent', 'zofia', 'hanna', 'baby', 'jan'],
      ['ewa', 'partner:married', 'marek'],
    ],
    [['zofia', 'hanna', 'baby', 'ewa', 'marek', 'jan']],
  ),
  'a foster home': familyToDraw(
    {
      jack: boy('Jack Hartley', '2018-05-04'),
      ella: girl('Ella Hartley', '2021-11-19'),
      bea: girl('Bea Hartley', '2025-10-01'),
      dawn: woman('Dawn Hartley'),
      lee: man('Lee Hartley'),
      fay: woman('Fay Oduya'),
      gus: man('Gus Oduya'),
      ned: boy('Ned Oduya', '2012-03-03'),
      ada: girl('Ada Oduya', '2016-03-03'),
    },
    [
      ['dawn', 'parent', 'jack', 'ella', 'bea'],
      ['lee', 'parent', 'jack', 'ella', 'bea'],
      ['dawn', 'partner:separated', 'lee'],
      ['fay', 'foster-carer', 'jack', 'ella'],
      ['gus', 'foster-carer', 'jack', 'ella'],
      ['fay', 'partner:married', 'gus'],
      ['fay', 'parent', 'ned'],
      ['gus', 'parent', 'ned'],
      ['fay', 'parent:adoptive', 'ada'],
      ['gus', 'parent:adoptive', 'ada'],
    ],
    [['jack', 'ella', 'fay', 'gus', 'ned', 'ada'], ['dawn', 'bea']],
  ),
  'a step-father and a lodger': familyToDraw(
    { jack: boy('Jack Hartley', '2018-05-04'), dawn: woman('Dawn Hartley'), steven: man('Steven Marsh'), kev: { name: 'Kev Ott', kind: 'adult' } },
    [['dawn', 'parent', 'jack'], ['steven', 'step-parent', 'jack'], ['kev', 'household', 'jack']],
    [['jack', 'dawn', 'steven', 'kev']],
  ),
  'two homes of one child': familyToDraw(
    { jack: boy('Jack Hartley', '2018-05-04'), dawn: woman('Dawn Hartley'), lee: man('Lee Hartley'), nia: woman('Nia Rees'), ben: boy('Ben Rees', '2016-01-02') },
    [
      ['dawn', 'parent', 'jack'],
      ['lee', 'parent', 'jack'],
      ['dawn', 'partner:divorced', 'lee'],
      ['lee', 'partner:living together', 'nia'],
      ['nia', 'parent', 'ben'],
    ],
    [['jack', 'dawn'], ['jack', 'lee', 'nia', 'ben']],
  ),
  'three fathers': familyToDraw(
    {
      amy: girl('Amy Roe', '2010-01-02'),
      ben: boy('Ben Roe', '2014-01-02'),
      cal: boy('Cal Roe', '2018-01-02'),
      dee: girl('Dee Roe', '2022-01-02'),
      mo: woman('Mo Roe'),
      art: man('Art One'),
      bob: man('Bob Two'),
      cy: man('Cy Three'),
    },
    [
      ['mo', 'parent', 'amy', 'ben', 'cal', 'dee'],
      ['art', 'parent', 'amy'],
      ['bob', 'parent', 'ben'],
      ['cy', 'parent', 'cal', 'dee'],
      ['mo', 'partner:separated', 'art', 'bob'],
      ['mo', 'partner', 'cy'],
    ],
    [['mo', 'cy', 'amy', 'ben', 'cal', 'dee']],
  ),
};

/** Three generations of so many people: grandparents, their children with a partner or two, and theirs. */
export function largeFamily(size: number): FamilyToDraw {
  const people: Record<string, Told> = { c00: girl('Kid00 Grand', '2010-01-11'), ann: woman('Ann Grand', { born: '1950' }), bill: man('Bill Grand', { born: '1949' }) };
  const ties: Tie[] = [['ann', 'partner:married', 'bill']];
  const homes: string[][] = [['ann', 'bill']];
  const room = () => Object.keys(people).length < size;
  for (let at = 0; room(); at += 1) {
    const [parent, partner, former] = [`p${at}`, `q${at}`, `x${at}`];
    const home = [parent];
    people[parent] = (at % 2 ? man : woman)(`Pat${at} Grand`, { born: `${1975 + at * 2}` });
    ties.push(['ann', 'parent', parent], ['bill', 'parent', parent]);
    if (room()) {
      people[partner] = (at % 2 ? woman : man)(`Quin${at} Other`);
      ties.push([parent, 'partner', partner]);
      home.push(partner);
    }
    for (const child of [0, 1, 2]) {
      if (!room() && people[`c${at}${child}`] === undefined) break;
      const id = `c${at}${child}`;
      people[id] = (child % 2 ? boy : girl)(`Kid${at}${child} Grand`, `20${10 + child * 3}-0${1 + (at % 9)}-11`);
      ties.push([parent, 'parent', id]);
      if (child < 2 && people[partner]) ties.push([partner, 'parent', id]);
      home.push(id);
    }
    if (at % 2 && people[`c${at}2`] && room()) {
      people[former] = woman(`Ex${at} Third`);
      ties.push([parent, 'partner:separated', former], [former, 'parent', `c${at}2`]);
    }
    homes.push(home);
  }
  return familyToDraw(people, ties, homes);
}
