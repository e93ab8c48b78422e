import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Ground, Warning, WARNING_STATES } from './warning.ts';

const words: Record<string, { message: string }> = JSON.parse(
  readFileSync(new URL('../../extension/static/_locales/en/messages.json', import.meta.url), 'utf8'),
);

test('a warning carries nothing by which a person could be ranked', () => {
  expect(Object.keys(Warning.shape).toSorted()).toEqual(['about', 'back', 'restsOn', 'says', 'state', 'until', 'warning']);
  expect(Object.values(Ground.shape).map((field) => field.def.type)).not.toContain('number');
  expect(WARNING_STATES).toEqual(['overdue', 'missing', 'due', 'consider']);
});

test('no words rank or predict, but to say that nothing does; only guidance, where it is told, speaks of risk', () => {
  const told = Object.entries(words).filter(([key]) => !key.startsWith('rules_no_') && key !== 'options_intro' && !/_(why|point)$/.test(key));
  for (const [key, { message }] of told) expect(message, key).not.toMatch(/\b(risk|likely|likelihood|score|predict|priority|urgent|severity|danger level)\b/i);
});
