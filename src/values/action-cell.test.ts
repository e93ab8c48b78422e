import { expect, test } from 'vitest';
import { actionsOf } from './action-cell.ts';

test.each([
  ['School nurse to visit by 12/03/2026; mother to ring the GP', [{ what: 'visit', who: 'School nurse', due: '2026-03-12' }, { what: 'ring the GP', who: 'mother' }]],
  ['GP: referral to CAMHS before 1 Apr 2026', [{ what: 'referral to CAMHS', who: 'GP', due: '2026-04-01' }]],
  ['1. School to call\n2. SW will visit by 3 April 2026', [{ what: 'call', who: 'School' }, { what: 'visit', who: 'SW', due: '2026-04-03' }]],
  ['Visit (done 12/03/2026)', [{ what: 'Visit', done: '2026-03-12' }]],
  ['Home visit - due 12/03/2026 - completed 11/03/2026', [{ what: 'Home visit', due: '2026-03-12', done: '2026-03-11' }]],
  ['Letter sent - done', [{ what: 'Letter sent', done: true }]],
  ['Keep under review', [{ what: 'Keep under review' }]],
  ['x'.repeat(500), [{ what: 'x'.repeat(120) }]],
  ['', []],
])('%j', (cell, actions) => {
  expect(actionsOf(cell, '2026-03-12T09:00:00Z')).toEqual(actions);
});
