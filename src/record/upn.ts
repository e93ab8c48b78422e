const FORM = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/;
const ALPHABET = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number as it is kept: capitals, no blanks; null when its form or check letter is wrong.
 * Rule: DfE common basic data set, UPN; check letter = sum of value × position (2 to 13) modulo 23.
 */
export function upn(text: string): string | null {
  const number = text.replace(/\s/g, '').toUpperCase();
  if (!FORM.test(number)) return null;
  const sum = [...number.slice(1)].reduce((total, sign, at) => total + valueOf(sign) * (at + 2), 0);
  return ALPHABET[sum % 23] === number[0] ? number : null;
}

const valueOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : ALPHABET.indexOf(sign));
