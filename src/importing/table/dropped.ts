import { keys } from './aliases.ts';
import { headerKey } from './header-key.ts';

/** Why a column is not read. */
export type WhyDropped =
  /** Free text stays in its own system. */
  | 'narrative'
  /** Known, and nothing that a warning rests on: telephone, ethnicity, attendance. */
  | 'not-needed'
  /** Nobody knows its header. */
  | 'unknown'
  | 'no-header'
  /** Another column says this already. */
  | 'repeated';

const NARRATIVE =
  /(?:note|notes|comment|comments|narrative|description|summary|details|detail|background|analysis|impact|content|body|remarks|observation|observations|voiceofthechild|whathappened|freetext|account|statement|report|circumstances|rationale|history|caserecord|log|information)$/;
const NOT_NARRATIVE = new Set(keys('contactdetails personaldetails medicalinformation reg addresslog'));

/** A column of free text, by its header. It is never read, whatever a mapping says. */
export function isNarrative(header: string): boolean {
  const key = headerKey(header);
  return NARRATIVE.test(key) && !NOT_NARRATIVE.has(key);
}

const NOT_NEEDED =
  /middle|phone|mobile|^tel$|telephone|email|ethnic|religion|nationality|language|^age|ofchildyears|yeargroup|^year$|ncyear|^reg|form$|^class|house$|room|attendance|session|fee|funded|funding|allerg|medical|diet|doctor|^gp|^sen\b|senprovision|^fsm|pupilpremium|photo|consent|allocated|numberof|sumof|disabilit|title$|initials|priority|ballot|correspondence|keyperson|startdate$|enrol|leavingdate|uln$|uniquelearner|^uci$|unaccompanied|legalstatus|permanence|dental|health|legalorder|emergencyprotection|category|order$/;

export const isNotNeeded = (header: string): boolean => NOT_NEEDED.test(headerKey(header));
