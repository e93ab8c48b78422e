const NOT_SEEN = /\b(?:not (?:present|at home|home|in)|unseen|absent|away|asleep|sleeping)\b|\b(?:not|n['\u2019]t|never) (?:been )?seen\b(?! (?:alone|separately|on (?:his|her|their) own))/i;
/** "Seen asleep" is seen; "not seen" is not. */
const SEEN = /(?<!\b(?:not|n['\u2019]t|never|been) )\bseen\b/i;
const NOBODY = /^(?:no|none|nobody|no ?one|neither)\b/i;
const EVERYBODY = /^(?:all|both|every(?:one|body))(?: of)?(?: the)?(?: (?:children|siblings))?(?: (?:were )?(?:seen|present))?$/i;

/** Whether what stands with a name says that its bearer was not seen: "Mia (asleep)". That nobody saw Mia alone says that she was seen. */
export const saysUnseen = (name: string): boolean => NOT_SEEN.test(name) && !SEEN.test(name);

/** "Mia was seen at home" names Mia. */
export const withoutSeen = (name: string): string => name.replace(/ \(?(?:was |were )?(?:not )?seen\b.*$/i, '');

const NOT_REACHED = /^(?:(?:has |have |was |were )?(?:not|never) (?:yet )?(?:been )?(?:told|informed|shared|contacted|reached|considered|spoken)|no (?:answer|reply|response)|did(?: not|n['\u2019]t) (?:answer|pick up)|(?:left )?(?:a )?(?:voice ?mail|message)|(?:unable|failed) to (?:reach|contact|speak)|could(?: not|n['\u2019]t) (?:reach|contact|be))\b/i;

/** Whether the words that stand for those who were told, or with whom something was shared, say that it was none of them. */
export const saysNobodyReached = (text: string): boolean => saysNobody(text) || NOT_REACHED.test(text.trim());

export const saysNobody = (text: string): boolean => NOBODY.test(text.trim());
export const saysEverybody = (text: string): boolean => EVERYBODY.test(text.trim());
