const PROFESSIONALS =
  "s?sw|(?:social|key|support|duty|family) ?workers?|police|gp|doctor|hv|health visitor|school|staff|teachers?|d?dsl|head(?:teacher)?|nurse|nursery|midwife|camhs|mash|csc|cafcass|lado|local authority|children'?s services|social care|hospital|paediatrician|senco|ofsted|agency|agencies|professionals?|team|manager|governors?|iro|duty|early help";
const PROFESSIONAL = new RegExp(`\\b(?:${PROFESSIONALS})\\b`, 'i');
const TO_PROFESSIONAL = new RegExp(`^(?:(?:the|our|my|his|her|their|a|an|class) )*(?:us|me|${PROFESSIONALS})\\b`, 'i');
const FAMILY = /\b(?:parents?|mothers?|mum|mam|mummy|dad|fathers?|carers?|family|guardians?|gran\w*|nan|aunt|uncle|step\w+)\b/i;

export const namesFamily = (words: string): boolean => FAMILY.test(words);

/** "SW", "Police and GP": whoever works with the family, and nobody of it. */
export const isWithoutFamily = (words: string): boolean => PROFESSIONAL.test(words) && !FAMILY.test(words);

/** What follows "Mother told" says whom she told: "staff", "us", "the school". */
export const isToProfessional = (words: string): boolean => TO_PROFESSIONAL.test(words);
