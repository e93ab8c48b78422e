import type { Address } from '../record/person.ts';

const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b(?![\s\S]*\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b)/i;

/** Splits "Flat 2, 14 Cromwell Road, Harrowmere, HM4 7QZ" into line and postcode. */
export function addressOf(text: string): Address | undefined {
  const postcode = postcodeOf(text);
  const line = text
    .replace(postcode ? POSTCODE : /$^/, ' ')
    .split(/[\n,]/)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter((piece) => piece !== '' && piece !== '-')
    .join(', ');
  if (line === '' && !postcode) return undefined;
  return { line, ...(postcode && { postcode }) };
}

/** The postcode within the text, in capitals and with its blank. */
export function postcodeOf(text: string): string | undefined {
  const [, outward, inward] = POSTCODE.exec(text) ?? [];
  return outward && inward ? `${outward} ${inward}`.toUpperCase() : undefined;
}

/** "As child" is no address: the person lives there. */
export function isSameAddress(text: string): boolean {
  return /^(?:same )?(?:as|address as) (?:child|pupil|student|above|subject)/i.test(text) || /^same(?: address)?$/i.test(text);
}
