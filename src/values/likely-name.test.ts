import { expect, test } from 'vitest';
import { isLikelyName } from './likely-name.ts';
import { nameOf } from './person-name.ts';

test.each(['Ella Hartley', 'HARTLEY-VOSS, Ella Rose', 'Zoë O’Neill', 'Amy St John', 'Jo de la Cruz'])('%s', (name) => {
  expect(isLikelyName(nameOf(name)!)).toBe(true);
});

test.each(['Student Profile', 'Mill Lane Primary', 'Basic Details', 'Ella', 'My Dashboard', 'Case Notes', 'Key Information', 'Beechwood Hall'])('%s is no name', (heading) => {
  expect(isLikelyName(nameOf(heading)!)).toBe(false);
});
