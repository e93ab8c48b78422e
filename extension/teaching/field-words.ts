import type { RowKind } from '../../src/record/teaching.ts';
import { keyOf, words, wordsNamed } from '../ui/words.ts';

/** What people call a field: `nhsNumber` is "NHS number". */
export const fieldWords = (field: string): string => wordsNamed(`field_${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('.', '_')}`);

/** What rows of a kind are, each. */
export const rowKindWords = (kind: RowKind): string => (kind === 'people' ? words('teach_rows_people') : wordsNamed(keyOf('kind', kind)));

const FORMATS: Record<string, 'teach_format_date' | 'teach_format_checked' | 'teach_format_postcode' | 'teach_format_name' | 'teach_format_address'> = {
  born: 'teach_format_date',
  due: 'teach_format_date',
  died: 'teach_format_date',
  upn: 'teach_format_checked',
  formerUpn: 'teach_format_checked',
  nhsNumber: 'teach_format_checked',
  postcode: 'teach_format_postcode',
  name: 'teach_format_name',
  mother: 'teach_format_name',
  father: 'teach_format_name',
  address: 'teach_format_address',
};

/** The form in which a field is read. */
export const formatWords = (field: string): string => words(FORMATS[field] ?? 'teach_format_text');
