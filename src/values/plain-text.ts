const UNEVEN = /[\u2018\u2019\u02bc`\u201c\u201d\u200b\ufeff]|[^\S ]|  /;

/** Text as it is compared: small letters, single blanks, straight quotes. */
export function plain(text: string): string {
  // Asked of every text of a page, most of which are even.
  if (!UNEVEN.test(text)) return text.trim().toLowerCase();
  return text
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A label as it is compared: without the marks that forms hang on it. `* Date of birth (required):` is `date of birth`. */
export function asLabel(text: string): string {
  // Three stars and more are a value that is masked.
  if (/[*•]{3}/.test(text)) return plain(text);
  return plain(text)
    .replace(/\((?:required|optional|mandatory)\)/, '')
    .replace(/^[\s*:•–-]+|[\s*:?.…•–-]+$/g, '');
}
