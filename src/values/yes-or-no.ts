/** What stands for a box that nobody ticked: "no" where a box is the question, nothing where a tick is the record. */
export const UNTICKED = '\u2610';

const YES = /^(?:yes|y|true|t|1|ticked|checked|\u2611|\u2713|\u2714|\u2705)$/i;
const NO = /^(?:no|n|false|f|0|unticked|unchecked|\u2610|\u2717|\u2718|\u2716|\u274c)$/i;

/** True for yes, false for no; undefined for what is neither. */
export function yesOrNo(text: string): boolean | undefined {
  const word = text.trim().replace(/[.,;:!]$/, '');
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}
