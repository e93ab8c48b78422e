import { describe, expect, test } from 'vitest';
import type { Reading } from '../record/reading.ts';
import { inspect } from './inspect.ts';
import { readFile } from './read-file.ts';

const ABOUT = { system: 'somewhere', agency: 'school', readAt: '2026-03-12T09:00:00Z' };

async function read(...lines: string[]): Promise<Reading[]> {
  const file = new File([lines.join('\n')], 'rows.csv');
  const readings: Reading[] = [];
  for await (const batch of readFile(file, await inspect(file), ABOUT)) readings.push(...batch.readings);
  return readings;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const names = ({ people }: Reading) => people.map(({ given, family }) => `${given ?? '-'} ${family ?? '-'}`);

describe('a name in a register is one child, with all that the row says', () => {
  test.each([
    ['Hartley, Jack', 'Jack Hartley'],
    ['HARTLEY, Jack', 'Jack Hartley'],
    ['Hart-Pemberton, Isla', 'Isla Hart-Pemberton'],
    ['van der Berg, Lucia', 'Lucia van der Berg'],
    ['Garcia Lopez, Maria', 'Maria Garcia Lopez'],
    ["O'Neill, Niamh", "Niamh O'Neill"],
    ['Hartley, Jack Thomas', 'Jack Thomas Hartley'],
    ['Jack Hartley', 'Jack Hartley'],
  ])('%s', async (name, whole) => {
    const [reading] = await read('Name,UPN,DOB,Postcode', `${quoted(name)},K873999924001,04/05/2018,HM4 7QZ`);
    expect(names(reading!)).toEqual([whole]);
    expect(reading!.people[0]).toMatchObject({ born: '2018-05-04', upn: 'K873999924001', addresses: [{ line: '', postcode: 'HM4 7QZ' }] });
  });

  test('and so in a list of contacts', async () => {
    const [reading] = await read('Pupil Name,Date of Birth,Contact Name,Relationship,Parental Responsibility', '"Hartley, Jack",04/05/2018,"Hartley, Dawn",Mother,T');
    expect(names(reading!)).toEqual(['Jack Hartley', 'Dawn Hartley']);
    expect(reading!.relationships).toEqual([{ from: 'contact-1', to: 'child', kind: 'parent', parentalResponsibility: true }]);
  });
});

describe('a line of a chronology may be of several', () => {
  test.each([
    ['Hartley, Jack', ['Jack Hartley']],
    ['Jack, Mia and Ella', ['Jack -', 'Mia -', 'Ella -']],
    ['Jack Hartley and Mia Hartley', ['Jack Hartley', 'Mia Hartley']],
    ['Hartley, Jack; Hartley, Mia', ['Jack Hartley', 'Mia Hartley']],
    ['Jack Hartley, Mia Hartley', ['Jack Hartley', 'Mia Hartley']],
    ['Lee, Mia & Jack', ['Mia Lee', 'Jack Lee']],
    ['Mia Lee / Jack Lee', ['Mia Lee', 'Jack Lee']],
    ['Mother and Jack Hartley', ['Jack Hartley']],
  ])('%s', async (who, people) => {
    const [reading] = await read('Date,Child,Event', `12/03/2026,${quoted(who)},Bruise`);
    expect(names(reading!)).toEqual(people);
    expect(reading!.entries[0]!.about).toHaveLength(people.length);
  });

  test('and of one it says all that it says of a child', async () => {
    const [reading] = await read('Date,Child,Date of birth,Event', '12/03/2026,"Hartley, Jack",04/05/2018,Bruise');
    expect(reading!.people).toEqual([{ ref: 'child', kind: 'child', given: 'Jack', family: 'Hartley', born: '2018-05-04' }]);
  });
});

describe('whether the parents were told, in a chronology', () => {
  const told = async (cell: string) => {
    const [reading] = await read('Date,Child,Event,Type,Parents informed', `12/03/2026,Jack Hartley,Bruise,Concern,${quoted(cell)}`);
    return [(reading!.entries[0] as { informed?: unknown }).informed, reading!.gaps.some(({ of }) => of === 'informed')];
  };

  test.each<[string, unknown, boolean]>([
    ['Yes', { state: 'informed' }, false],
    ['Parents informed: No', { state: 'not-informed' }, false],
    // It is known not to be recorded, and is missing.
    ['Parents to be informed', undefined, false],
    ['See notes', undefined, true],
    ['', undefined, true],
  ])('%s', async (cell, informed, unknown) => {
    expect(await told(cell)).toEqual([informed, unknown]);
  });
});

describe('a remark is no name that a child goes by', () => {
  test.each(['NULL', 'Same', 'No', 'As above', 'N/A', 'same as forename'])('%s', async (preferred) => {
    const [reading] = await read('Forename,Surname,Preferred Name', `Jack,Hartley,${preferred}`);
    expect(reading!.people).toEqual([{ ref: 'child', kind: 'child', given: 'Jack', family: 'Hartley' }]);
  });
});

describe('what is nobody in a list of people', () => {
  const people = async (headers: string, ...rows: string[]) => (await read(headers, ...rows)).flatMap(names);

  test('but a word for kin beside another name is a surname, and a surname unknown or one of two leaves the child', async () => {
    expect(await people('Forename,Surname,UPN,DOB', 'Mia,Child,,', 'Jack,Self,,')).toEqual(['Mia Child', 'Jack Self']);
    expect(await people('Name,DOB', 'Mia Unknown,04/05/2018', 'Ella Smith/Jones,04/05/2016', 'Sita Devi KC,04/05/2015', 'Unknown male,')).toEqual(['Mia -', 'Ella Smith/Jones', 'Sita Devi Kc']);
  });

  test('headings, totals, and the headers over again', async () => {
    expect(await people('Forename,Surname,UPN,DOB', 'Class 3B,,,', 'Mia,Hartley,,04/05/2018', 'Forename,Surname,UPN,DOB', 'Leavers,,,', 'Total pupils,24,,', 'Page 1 of 3,,,', 'Jack,Hartley,,')).toEqual(['Mia Hartley', 'Jack Hartley']);
  });

  test.each(['Mother', 'Both', 'Siblings', 'Parents', 'SW', 'All children'])('%s, in a chronology', async (who) => {
    expect(await people('Date,Who,Event', `12/03/2026,${who},Something`, '12/03/2026,Mia Hartley,Something')).toEqual(['Mia Hartley']);
  });

  test.each([
    ['Parent/Carer', 'Mr & Mrs A Khan'],
    ['Mother', 'Y'],
    ['Father', 'N'],
    ['Mother', 'see above'],
    ['Mother', 'Mum'],
    ['Father', 'Unknown'],
  ])('%s: %s', async (header, said) => {
    expect(await people(`Forename,Surname,UPN,${header}`, `Mia,Hartley,,${said}`)).toEqual(['Mia Hartley']);
  });

  test('how somebody got in touch', async () => {
    expect(await people('Date,Name,Event,Contact', '12/03/2026,Mia Hartley,Bruise,Telephone call from school')).toEqual(['Mia Hartley']);
  });
});

describe('what a line of a chronology is', () => {
  test.each([
    ['Visit', 'visit'],
    ['Home visits', 'visit'],
    ['Statutory visit', 'visit'],
    ['Failed visit', 'note'],
    ['Concern: missed appointment', 'concern'],
    ['Never seen concern', 'concern'],
    ['Referral not made by GP - referral by school', 'referral'],
    ['Visit cancelled', 'note'],
    ['Health visitor appointment', 'note'],
    ['Prison visit', 'note'],
    ['Strategy meeting', 'enquiry'],
    ['Cancelled strategy meeting', 'note'],
    ['S47', 'enquiry'],
    ['Referral', 'referral'],
    ['Referral - no further action', 'referral'],
    ['Referral not accepted', 'referral'],
    ['MARF', 'referral'],
    ['No referral made', 'note'],
    ['Written agreement', 'agreement'],
    ['Disagreement', 'note'],
    ['Parent phone call', 'parent-contact'],
    ['Grandparent phone call', 'note'],
    ['Phone call', 'conversation'],
    ['Contact', 'contact'],
    ['Concern: no contact', 'concern'],
    ['Incident', 'concern'],
    ['Assessments', 'assessment'],
    ['file-transfer', 'file-transfer'],
  ])('%s: %s', async (type, kind) => {
    const [reading] = await read('Date,Child,Event,Type', `12/03/2026,Jack Hartley,Something,${type}`);
    expect(reading!.entries[0]!.kind).toBe(kind);
  });
});

describe('a number that is no child of a row', () => {
  const numbers = async (headers: string, ...rows: string[]) => (await read(headers, ...rows)).map(({ people, entries }) => [people[0]!.given, people[0]!.number, (entries[0] as { recordNumber?: string } | undefined)?.recordNumber]);

  test.each(['ID', 'No.', 'Number', 'Code', 'Incident ID', 'Concern ID'])("the line's own in a chronology: %s", async (header) => {
    expect(await numbers(`${header},Date,Name,Event`, '1,12/03/2026,Jack Hartley,Bruise')).toEqual([['Jack', undefined, '1']]);
  });

  test("but the child's own stays", async () => {
    expect(await numbers('ID,Pupil ID,Date,Name,Event', '1,P7,12/03/2026,Jack Hartley,Bruise')).toEqual([['Jack', 'P7', '1']]);
  });

  test.each(['0', '000', 'NULL', 'Pending', 'n/a'])('%s', async (number) => {
    expect(await numbers('Forename,Surname,Pupil ID', `Jack,Hartley,${number}`)).toEqual([['Jack', undefined, undefined]]);
  });

  test("a family's case number", async () => {
    expect(await numbers('Forename,Surname,DOB,Case Number', 'Jack,Hartley,04/05/2018,77', 'Mia,Hartley,06/07/2020,77', 'Kit,Reed,01/02/2017,78', 'Kit,Reed,,78')).toEqual([
      ['Jack', undefined, undefined],
      ['Mia', undefined, undefined],
      ['Kit', '78', undefined],
      ['Kit', '78', undefined],
    ]);
  });

  test('but in a list without names it is all there is', async () => {
    const readings = await read('Case Number,Date of Birth,CIN Start Date', '77,04/05/2018,12/01/2026', '77,06/07/2020,12/01/2026');
    expect(readings.map(({ people }) => people[0]!.number)).toEqual(['77', '77']);
  });
});

describe('an address in a list of contacts is of whom it stands beside', () => {
  const homes = async (headers: string, row: string) => (await read(headers, row))[0]!.people.map(({ given, addresses = [] }) => [given, ...addresses.map(({ line, postcode }) => [line, postcode].filter(Boolean).join(', '))]);

  test("the contact's after the contact's name", async () => {
    expect(await homes('ID,Forename,Surname,Priority,Relationship,Forename,Surname,Lives with Pupil,Street,Town,Postcode', '7,Mia,Hartley,1,Father,Sam,Hartley,F,4 Mill Lane,Harrowmere,HM2 6TD')).toEqual([['Mia'], ['Sam', '4 Mill Lane, Harrowmere, HM2 6TD']]);
  });

  test("each its own, where the child's comes first", async () => {
    expect(await homes('Forename,Surname,Address,Postcode,Relationship,Forename,Surname,Address,Postcode', 'Mia,Hartley,8 Weir Street,HM2 6TR,Father,Sam,Hartley,4 Mill Lane,HM2 6TD')).toEqual([['Mia', '8 Weir Street, HM2 6TR'], ['Sam', '4 Mill Lane, HM2 6TD']]);
  });

  test("the child's after the child's name, wherever the contact stands", async () => {
    expect(await homes('Contact Forename,Contact Surname,Relationship,Parental Responsibility,Pupil Forename,Pupil Surname,Street,Postcode', 'Sam,Hartley,Father,T,Mia,Hartley,8 Weir Street,HM2 6TR')).toEqual([['Mia', '8 Weir Street, HM2 6TR'], ['Sam']]);
  });

  test('and two in a register are not run into one', async () => {
    expect(await homes('Forename,Surname,UPN,Address,Date of Birth,Address', 'Mia,Hartley,,8 Weir Street,04/05/2018,4 Mill Lane')).toEqual([['Mia', '8 Weir Street']]);
  });
});

test.each(['NULL', 'N/A', 'NFA', 'Unknown'])('nobody lives at %s', async (address) => {
  const [reading] = await read('Forename,Surname,UPN,Address,Postcode', `Mia,Hartley,,${address},NULL`);
  expect(reading!.people).toEqual([{ ref: 'child', kind: 'child', given: 'Mia', family: 'Hartley' }]);
});

describe('one seal of several seals', () => {
  test.each([
    ['Restricted Record,Confidential Address', 'N,Y', true],
    ['Sensitive Record,Address Withheld', 'No,Yes', true],
    ['Sensitive Record,Address Withheld', 'No,see file', true],
    ['Sensitive Record,Address Withheld', 'No,No', undefined],
    ['Sensitive Record,Address Withheld', 'NULL,N/A', undefined],
    ['Sensitive Record,Address Withheld', 'Not restricted,None known', undefined],
  ])('%s: %s', async (headers, said, sealed) => {
    const [reading] = await read(`Forename,Surname,UPN,Address,${headers}`, `Mia,Hartley,,8 Weir Street,${said}`);
    expect(reading!.people[0]!.sealed).toBe(sealed);
    expect(reading!.people[0]!.addresses).toEqual(sealed ? undefined : [{ line: '8 Weir Street' }]);
  });

  test('and so of a parent', async () => {
    const [reading] = await read('Forename,Surname,UPN,Parent 1,Parent 1 Address,Parent 1 Address Withheld', 'Mia,Hartley,,Dawn Hartley,4 Mill Lane,Yes');
    expect(reading!.people[1]).toEqual({ ref: 'parent-1', kind: 'adult', given: 'Dawn', family: 'Hartley', sealed: true });
  });
});

describe('days in a column of American ones', () => {
  const born = async (...days: string[]) => (await read('Forename,Surname,DOB', ...days.map((day) => `Mia,Hartley,${day}`))).map(({ people, gaps }) => [people[0]!.born, gaps.length]);

  test('are believed of none that could be either', async () => {
    expect(await born('04/05/2018', '05/14/2018', '06/06/2018', '2018-05-04')).toEqual([[undefined, 1], [undefined, 1], ['2018-06-06', 0], ['2018-05-04', 0]]);
  });

  test('but one that was mistyped does not make them American', async () => {
    expect(await born('04/05/2018', '05/14/2018', '14/05/2018')).toEqual([['2018-05-04', 0], [undefined, 1], ['2018-05-14', 0]]);
  });
});

test('a cell that was kept from becoming a number is what it holds', async () => {
  const [reading] = await read('Forename,Surname,UPN', `Mia,Hartley,${quoted('="K873999924001"')}`);
  expect(reading!.people[0]!.upn).toBe('K873999924001');
});

describe('a surname that is preferred is another', () => {
  test.each([
    ['Forename,Surname,Preferred Surname,UPN', 'Mia,Hartley,Brown,', [{ family: 'Brown' }]],
    ['Forename,Surname,Preferred Surname,UPN', 'Mia,Hartley,Hartley,', undefined],
    ['Forename,Surname,Former Surname,Preferred Surname', 'Mia,Hartley,Reed,Brown', [{ family: 'Reed' }, { family: 'Brown' }]],
    ['Forename,Surname,Former Forename,Former Surname', 'Mia,Hartley,Maya,Reed', [{ given: 'Maya', family: 'Reed' }]],
  ])('%s: %s', async (headers, row, former) => {
    const [reading] = await read(headers, row);
    expect(reading!.people[0]).toMatchObject({ given: 'Mia', family: 'Hartley' });
    expect(reading!.people[0]!.former).toEqual(former);
  });
});

describe('what a system writes for want of a day is none', () => {
  const plan = async (ended: string) => {
    const [reading] = await read('Child Unique ID,Forename,Surname,Date of Birth,CPP Start Date,CPP End Date,Date of the last statutory visit', `1,Mia,Hartley,01/01/1900,12/01/2026,${ended},${ended}`);
    return reading!;
  };

  test.each(['01/01/1900', '31/12/9999', '01/01/0001 00:00:00', '00/01/1900', '1899-12-30'])('%s', async (text) => {
    const { people, entries, gaps } = await plan(text);
    expect(people[0]).toEqual({ ref: 'child', kind: 'child', given: 'Mia', family: 'Hartley', number: '1' });
    expect(entries).toEqual([{ kind: 'plan', on: '2026-01-12', about: ['child'], type: 'CP', started: '2026-01-12' }]);
    expect(gaps.map(({ of }) => of)).not.toContain('ended');
  });
});

describe('who has died, in a register', () => {
  test.each<[string, string, unknown]>([
    ['Forename,Surname,Date of death', 'Mia,Hartley,12/03/2024', '2024-03-12'],
    ['Forename,Surname,Date of death', 'Mia,Hartley,NULL', undefined],
    ['Forename,Surname,Date of death', 'Mia,Hartley,01/01/1900', undefined],
    ['Forename,Surname,Date of death', 'Mia,Hartley,2024', true],
    ['Forename,Surname,Deceased', 'Mia,Hartley,Yes', true],
    ['Forename,Surname,Deceased,Date of death', 'Mia,Hartley,Yes,12/03/2024', '2024-03-12'],
    ['Forename,Surname,Deceased,Date of death', 'Mia,Hartley,No,', undefined],
    ['Forename,Surname,Date of death', 'Mia,Hartley,', undefined],
    ['Forename,Surname,Date of death', 'Mia,Hartley,N/A', undefined],
    ['Forename,Surname,UPN', 'Mia,Hartley (deceased),', true],
    ['Name,UPN', '"HARTLEY, Mia (Deceased)",', true],
  ])('%s: %s', async (headers, row, died) => {
    const [reading] = await read(headers, row);
    expect(names(reading!)).toEqual(['Mia Hartley']);
    expect(reading!.people[0]!.died).toBe(died);
  });

  test.each(['Not known', 'see file', '12/03/2031'])('what may be a death is a gap, and told of: %s', async (said) => {
    const [reading] = await read('Forename,Surname,Date of death', `Mia,Hartley,${said}`);
    expect(reading!.people[0]!.died).toBeUndefined();
    expect(reading!.gaps).toEqual([{ of: 'died', person: 'child', why: 'not readable' }]);
  });

  test('a contact by the word for what they are', async () => {
    const [reading] = await read('Pupil Name,Date of Birth,Contact Name,Relationship,Parental Responsibility', '"Hartley, Jack",04/05/2018,"Hartley, Sam",Late father,F');
    expect(reading!.people[1]).toMatchObject({ given: 'Sam', died: true });
  });
});
