import { expect, test } from 'vitest';
import { actionsOf } from './action-cell.ts';

test.each([
  ['School nurse to visit by 12/03/2026; mother to ring the GP', [{ what: 'visit', who: 'School nurse', due: '2026-03-12' }, { what: 'ring the GP', who: 'mother' }]],
  ['GP: referral to CAMHS before 1 Apr 2026', [{ what: 'referral to CAMHS', who: 'GP', due: '2026-04-01' }]],
  ['1. School to call\n2. SW will visit by 3 April 2026', [{ what: 'call', who: 'School' }, { what: 'visit', who: 'SW', due: '2026-04-03' }]],
  ['Visit (done 12/03/2026)', [{ what: 'Visit', done: '2026-03-12' }]],
  ['Home visit - due 12/03/2026 - completed 11/03/2026', [{ what: 'Home visit', due: '2026-03-12', done: '2026-03-11' }]],
  ['Letter sent - done', [{ what: 'Letter sent', done: true }]],
  ['Visit (done)', [{ what: 'Visit', done: true }]],
  ['Ring GP, completed 12/03/2026', [{ what: 'Ring GP', done: '2026-03-12' }]],
  ['Referral not needed - done', [{ what: 'Referral not needed', done: true }]],
  ['Ring GP - not done', [{ what: 'Ring GP' }]],
  ['Ring GP (not done)', [{ what: 'Ring GP' }]],
  ['Not done', [{ what: 'Not done' }]],
  ['Referral form not completed', [{ what: 'Referral form' }]],
  ["Referral hasn't been done", [{ what: 'Referral' }]],
  ['Referral has not been completed', [{ what: 'Referral' }]],
  ['Letter partly done', [{ what: 'Letter' }]],
  ['School nurse to visit 12/03/2026 - not yet completed', [{ what: 'visit', who: 'School nurse', due: '2026-03-12' }]],
  ['Jo to write: to be completed 12/03/2026', [{ what: 'write', who: 'Jo', due: '2026-03-12' }]],
  ['Home visit to be done 12/03/2026', [{ what: 'Home visit', due: '2026-03-12' }]],
  ['Chronology needs to be completed', [{ what: 'Chronology' }]],
  ['SW to complete 12/03/2026', [{ what: 'complete', who: 'SW', due: '2026-03-12' }]],
  ['Keep under review', [{ what: 'Keep under review' }]],
  ['x'.repeat(500), [{ what: 'x'.repeat(120) }]],
  ['', []],
])('%j', (cell, actions) => {
  expect(actionsOf(cell, '2026-03-12T09:00:00Z')).toEqual(actions);
});
