import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isParticle } from './name-casing.ts';
import { nameOf } from './person-name.ts';
import { relationOf } from './relationship-words.ts';

describe('a name is read', () => {
  test.each([
    ['ASHDOWN, Rowan (Ro)', { given: 'Rowan', family: 'Ashdown', preferred: 'Ro' }],
    ['Rowan Ashdown', { given: 'Rowan', family: 'Ashdown' }],
    ['Ms Kerry Ashdown', { given: 'Kerry', family: 'Ashdown' }],
    ['Ashdown, Kerry (Ms)', { given: 'Kerry', family: 'Ashdown' }],
    ['ASHDOWN, Mr. Joel', { given: 'Joel', family: 'Ashdown' }],
    ['Keeley Ann Marsden', { given: 'Keeley Ann', family: 'Marsden' }],
    ['Keeley MARSDEN', { given: 'Keeley', family: 'Marsden' }],
    ['MARSDEN Keeley Ann', { given: 'Keeley Ann', family: 'Marsden' }],
    ['JACK HARTLEY', { given: 'Jack', family: 'Hartley' }],
    ['jack hartley', { given: 'Jack', family: 'Hartley' }],
    ["O'NEILL, Siobhán", { given: 'Siobhán', family: "O'Neill" }],
    ['O’NEILL, Siobhán', { given: 'Siobhán', family: 'O’Neill' }],
    ['Siobhan MCDONALD', { given: 'Siobhan', family: 'McDonald' }],
    ['MacDonald, Flora', { given: 'Flora', family: 'MacDonald' }],
    ['HARTLEY-MOSS, Ella', { given: 'Ella', family: 'Hartley-Moss' }],
    ['VAN DER BERG, Jan', { given: 'Jan', family: 'van der Berg' }],
    ['Jan van der Berg', { given: 'Jan', family: 'van der Berg' }],
    ['Maria de Souza', { given: 'Maria', family: 'de Souza' }],
    ['Rowan', { given: 'Rowan' }],
    ['Jack "Jacko" Hartley', { given: 'Jack', family: 'Hartley', preferred: 'Jacko' }],
    ['Jack Hartley known as JJ', { given: 'Jack', family: 'Hartley', preferred: 'JJ' }],
    ['Rowan Ashdown (known as Ro Ashdown)', { given: 'Rowan', family: 'Ashdown', preferred: 'Ro' }],
    ['Dawn Hartley (née Smith)', { given: 'Dawn', family: 'Hartley', former: [{ family: 'Smith' }] }],
    ['Dawn Hartley (Mother)', { given: 'Dawn', family: 'Hartley' }],
    ['HARTLEY, Mia (Deceased)', { given: 'Mia', family: 'Hartley', died: true }],
    ['Mia Hartley (RIP)', { given: 'Mia', family: 'Hartley', died: true }],
    ['Mia Hartley - deceased', { given: 'Mia', family: 'Hartley', died: true }],
    ['Mia Hartley (known as Mimi, deceased)', { given: 'Mia', family: 'Hartley', preferred: 'Mimi', died: true }],
    ['Mia Hartley (father deceased)', { given: 'Mia', family: 'Hartley' }],
    ['HARTLEY, Jack (CIN)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (LAC)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (EHCP)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (sen)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (CP plan)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (leaver)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (left)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (restricted)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (was adopted)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (son of Dawn)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley (and siblings)', { given: 'Jack', family: 'Hartley' }],
    ['Jack Hartley AKA Brown', { given: 'Jack', family: 'Hartley', former: [{ family: 'Brown' }] }],
    ['Jack Hartley (AKA Jack Brown)', { given: 'Jack', family: 'Hartley', former: [{ family: 'Brown' }] }],
    ['Jack Hartley (aka Jacko)', { given: 'Jack', family: 'Hartley', preferred: 'Jacko' }],
    ['Hartley (Brown), Mia', { given: 'Mia', family: 'Hartley', former: [{ family: 'Brown' }] }],
    ['HARTLEY (CIN), Mia', { given: 'Mia', family: 'Hartley' }],
    ['Mia Hartley - CONFIDENTIAL', { given: 'Mia', family: 'Hartley' }],
    ['HARTLEY, Mia – Restricted', { given: 'Mia', family: 'Hartley' }],
    ['Grace Lord', { given: 'Grace', family: 'Lord' }],
    ['LORD, Grace', { given: 'Grace', family: 'Lord' }],
    ['Lord, Grace', { given: 'Grace', family: 'Lord' }],
    ['Tom Master', { given: 'Tom', family: 'Master' }],
    ['Lady Grace Lord', { given: 'Grace', family: 'Lord' }],
    ['Hartley, Mrs', { family: 'Hartley' }],
    ['Mia Hartley *', { given: 'Mia', family: 'Hartley' }],
    ['** HARTLEY, Mia #', { given: 'Mia', family: 'Hartley' }],
    ['Mia Hartley CP', { given: 'Mia', family: 'Hartley' }],
    ['HARTLEY, Mia CIN', { given: 'Mia', family: 'Hartley' }],
    ['Sam Hartley Jr', { given: 'Sam', family: 'Hartley' }],
    ['Sam Hartley, Jr.', { given: 'Sam', family: 'Hartley' }],
    ['Dr Dawn Hartley OBE', { given: 'Dawn', family: 'Hartley' }],
    ['Nguyen LAC', { given: 'Nguyen', family: 'Lac' }],
    ['UBB Smith', { family: 'Smith', unborn: true }],
    ['UB Hartley', { family: 'Hartley', unborn: true }],
    ['HARTLEY, UBB', { family: 'Hartley', unborn: true }],
    ['Andéa Ubíaüí', { given: 'Andéa', family: 'Ubíaüí' }],
    ['Mia Hartley CP CIN', { given: 'Mia', family: 'Hartley' }],
    ['Unborn', { unborn: true }],
    ['UNKNOWN, Mia', { given: 'Mia' }],
    ['Ella Hartley (7)', { given: 'Ella', family: 'Hartley' }],
    ['Unborn Baby Hartley', { family: 'Hartley', unborn: true }],
    ['HARTLEY, Unborn', { family: 'Hartley', unborn: true }],
    ['Baby of Kerry Ashdown', { family: 'Ashdown', unborn: true }],
  ])('%s', (text, name) => {
    expect(nameOf(text)).toEqual(name);
  });
});

test.each(['', '-', 'Father Unknown', 'Unknown Male', 'Mr & Mrs A Khan', 'Mr and Mrs Khan', 'Mia Lee + Jack Lee', 'Mia Lee / Jack Lee', 'Mrs', '07700 900118', 'kerry@example.test', 'Keeley - 102', 'x'.repeat(200), 'this is a long sentence about somebody at home'])('%j is no name', (text) => {
  expect(nameOf(text)).toBeUndefined();
});

const word = fc
  .tuple(fc.constantFrom(...'ABCDEFGHIJKLMNPRSTUVWXYZ'), fc.stringMatching(/^[a-záéíöü]{3,9}$/))
  .map(([first, rest]) => first + rest)
  .filter((name) => !isParticle(name) && relationOf(name) === undefined && !/^(?:Mrs|Miss|Master|Prof|Professor|Reverend|Dame|Lady|Lord|Cllr|Baby|Child|Unborn|Mc.*|Nee|Male|Female|Girl|Adult|Self|Age.*|Born.*|Dob.*|Unknown|Confidential|Deceased)$/.test(name));
const given = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const family = fc.oneof(word, fc.tuple(word, word).map((parts) => parts.join('-')), word.map((name) => `O'${name}`));

test('what is written in a usual form is read as it was', () => {
  fc.assert(
    fc.property(given, family, word, (given, family, preferred) => {
      const name = { given, family };
      expect(nameOf(`${family.toUpperCase()}, ${given}`)).toEqual(name);
      expect(nameOf(`${family.toUpperCase()}, ${given} (${preferred})`)).toEqual({ ...name, preferred });
      expect(nameOf(`${family}, ${given}`)).toEqual(name);
      expect(nameOf(`${given} ${family}`)).toEqual(name);
      expect(nameOf(`Mrs ${given} ${family}`)).toEqual(name);
      expect(nameOf(`${given} ${family.toUpperCase()} (known as ${preferred})`)).toEqual({ ...name, preferred });
      expect(nameOf(`${given} ${family}`.toUpperCase())).toEqual(name);
    }),
  );
});

test('never fails, whatever is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => void nameOf(text)));
});
