/**
 * An NHS number as it is kept: ten digits; null when its form or check digit is wrong.
 * Rule: NHS Data Dictionary, NHS NUMBER; modulus 11 over weights 10 to 2.
 */
export function nhsNumber(text: string): string | null {
  const number = text.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(number) || /^0+$/.test(number)) return null;
  const sum = [...number.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(number[9]) ? number : null;
}
