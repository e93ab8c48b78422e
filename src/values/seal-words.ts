import { plain } from './plain-text.ts';
import { yesOrNo } from './yes-or-no.ts';

const NO_SEAL = /^(?:none(?: known| recorded)?|nil|null|\(null\)|n\/a|na|not (?:applicable|restricted|sealed|sensitive|confidential|withheld))$/;

/** What a field for a seal says. One that cannot be read is a seal. */
export const saysSealed = (text: string): boolean => yesOrNo(text) ?? !NO_SEAL.test(plain(text));
