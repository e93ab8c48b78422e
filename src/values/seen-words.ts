const NOT_SEEN = /\b(?:not (?:present|at home|home|in)|unseen|absent|away|asleep|sleeping)\b|\b(?:not|n['\u2019]t|never) (?:been )?seen\b(?! (?:alone|separately|on (?:his|her|their) own))/i;
/** "Seen asleep" is seen; "not seen" is not. */
const SEEN = /(?<!\b(?:not|n['\u2019]t|never|been) )\bseen\b/i;
const NOBODY = /^(?:no|none|nobody|no ?one|neither)\b/i;
const EVERYBODY = /^(?:all|both|every(?:one|body))(?: of)?(?: the)?(?: (?:children|siblings))?(?: (?:were )?(?:seen|present))?$/i;

/** Whether what stands with a name says that its bearer was not seen: "Mia (asleep)". That nobody saw Mia alone says that she was seen. */
export const saysUnseen = (name: string): boolean => NOT_SEEN.test(name) && !SEEN.test(name);

/** "Mia was seen at home" names Mia. */
export const withoutSeen = (name: string): string => name.replace(/ \(?(?:was |were )?(?:not )?seen\b.*$/i, '');

export const saysNobody = (text: string): boolean => NOBODY.test(text.trim());
export const saysEverybody = (text: string): boolean => EVERYBODY.test(text.trim());
