import { expect, test } from 'vitest';
import type { OverlayView } from '../messages/overlay-view.ts';
import { summary } from './summary.ts';

const read = (warnings: number, toAsk: boolean): string => summary({ state: 'read', warnings: Array.from({ length: warnings }, () => ({})), toAsk } as unknown as OverlayView);

test('where there is no question it says so, and neither that nothing is recorded nor that all is well', () => {
  expect(read(0, false)).toBe('No question here');
});

test('what only the lead is shown is said whether this reader has something to check or not', () => {
  expect(read(0, true)).toBe('Ask your lead');
  expect(read(1, true)).toBe('1 to check. Ask your lead');
  expect(read(12, true)).toBe('12 to check. Ask your lead');
  expect(read(1, false)).toBe('1 to check');
});
