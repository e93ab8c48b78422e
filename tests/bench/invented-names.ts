import { FAMILY_BY_BITS } from '../../src/linking/names/family-frequency.ts';
import { GIVEN_BY_BITS } from '../../src/linking/names/given-frequency.ts';
import { chance, pick } from './chance.ts';

/** For the many rare names, of which the tables have none. */
const BEGINNINGS = ['Ash', 'Bram', 'Cal', 'Dun', 'Ell', 'Fair', 'Gren', 'Hol', 'Ing', 'Jas', 'Kel', 'Lang', 'Mar', 'Nor', 'Oak', 'Pem', 'Quar', 'Ros', 'Stan', 'Thorn', 'Under', 'Ven', 'Whit', 'Yar'];
const MIDDLES = ['', 'a', 'ber', 'co', 'den', 'er', 'field', 'ga', 'hill', 'in', 'ker', 'low', 'man', 'ner', 'over', 'per'];
const ENDINGS = ['ford', 'ley', 'ton', 'by', 'well', 'worth', 'ham', 'stead', 'combe', 'dale', 'more', 'wick', 'ski', 'ovic', 'ini', 'an'];

const rare = (seed: number): string => pick(BEGINNINGS, seed) + pick(MIDDLES, seed + 1) + pick(MIDDLES, seed + 2) + pick(ENDINGS, seed + 3);

export const familyName = common(FAMILY_BY_BITS);
export const givenName = common(GIVEN_BY_BITS);

/** Names as often as they are borne in this country: a Smith is one in 64; what no table has is a rare one. */
function common(byBits: Record<number, string>): (seed: number) => string {
  const tiers = Object.entries(byBits).map(([bits, names]) => {
    const all = names.split(' ');
    return { all, share: all.length * 2 ** -Number(bits) };
  });
  return (seed) => {
    let left = chance(seed ^ 0x5bd1e995) / 2 ** 32;
    for (const { all, share } of tiers) {
      if (left < share) return capital(pick(all, seed));
      left -= share;
    }
    return rare(seed);
  };
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
