import { describe, expect, it } from 'vitest';
import { hasRoll, mayBeOneAgency, missedBeside } from './agency.ts';

describe('agencies', () => {
  it('a service has spoken where a part of it has', () => {
    expect(missedBeside([])).toEqual(['school', 'early-years', 'csc', 'health']);
    expect(missedBeside(['gp', 'nursery'])).toEqual(['school', 'csc']);
  });

  it('what a part is called and what the whole is called may be one; two parts are two', () => {
    expect(mayBeOneAgency('gp', 'health')).toBe(true);
    expect(mayBeOneAgency('early-years', 'nursery')).toBe(true);
    expect(mayBeOneAgency('gp', 'health-visiting')).toBe(false);
    expect(mayBeOneAgency('school', 'csc')).toBe(false);
  });

  it('a nursery has a roll, a charity that we have no word for has none', () => {
    expect(hasRoll('nursery')).toBe(true);
    expect(hasRoll('a charity')).toBe(false);
  });
});
