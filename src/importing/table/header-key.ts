import { plain } from '../../values/plain-text.ts';

/** A header as it is compared: "Parental responsibility (T/F)", "parental_responsibility" and "ParentalResponsibility" are one. */
export function headerKey(header: string): string {
  return plain(header.slice(0, 200))
    .replace(/\((?:[a-z]{1,3}\/[a-z]{1,3}|[dmy]+[/ -][dmy]+[/ -][dmy]+|required|optional|mandatory)\)/g, '')
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]/g, '');
}
