import { expect, test } from 'vitest';
import { identifierNotValid } from './identifier-not-valid.ts';
import { adult, aScene, cards, child } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

type Numbers = NonNullable<Parameters<typeof child>[1]>['identifiers'];
const scene = (identifiers: Numbers) => aScene({ today: '2026-03-12', people: { jack: child('2018-05-04', { identifiers: identifiers ?? [] }) } });

test.each([
  ['upn', 'B207000016049', 'identifier_upn'],
  ['formerUpn', 'B207000016049', 'identifier_former_upn'],
  ['nhsNumber', '9990000019', 'identifier_nhs_number'],
] as const)('a %s that fails its check', (kind, value, identifier) => {
  expect(cards(identifierNotValid, scene([{ kind, value }]))).toEqual(['jack consider']);
  expect(warningsFor(scene([{ kind, value }]))[0]?.says).toEqual({ identifier });
});

test('valid numbers, and none, are quiet', () => {
  expect(cards(identifierNotValid, scene([{ kind: 'upn', value: 'A950000178301' }, { kind: 'nhsNumber', value: '999 000 0018' }, { kind: 'upn', value: '' }]))).toEqual([]);
});

test('of a parent too, not of a brother or sister who is grown up', () => {
  const identifiers = [{ kind: 'nhsNumber' as const, value: '9990000019' }];
  const people = { jack: child('2018-05-04'), dawn: adult({ identifiers }), sam: child('2005-01-01', { identifiers }) };
  expect(cards(identifierNotValid, aScene({ today: '2026-03-12', people }))).toEqual(['dawn consider']);
});
