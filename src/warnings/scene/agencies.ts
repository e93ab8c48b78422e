import { CHILDRENS_SOCIAL_CARE, mayBeOneAgency } from '../../record/agency.ts';
import type { FamilyEntryOf, FactSource } from '../../record/family.ts';

/**
 * What agencies are commonly called, by the word of ours for them; the first that fits. Roles that many agencies have
 * (safeguarding lead, family support worker) and names of schools and charities tell none: who writes so writes of their own.
 */
const AGENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bcafcass\b|\bcourt advisory\b/i, 'cafcass'],
  [/\badults?\b.*\b(?:social|services)\b/i, 'adult-social-care'],
  [/\b(?:csc|mash)\b|\bsocial (?:care|services?|work(?:ers?)?)\b|\bchild(?:ren)?['’]?s services\b/i, CHILDRENS_SOCIAL_CARE],
  [/\bfront door\b|\bsafeguarding hub\b|\bduty team\b/i, CHILDRENS_SOCIAL_CARE],
  [/\bhealth visit/i, 'health-visiting'],
  [/\bgps?\b|\bgeneral practi|\bsurgery\b|\bfamily doctor\b/i, 'gp'],
  [/\bhealth\b|\bhospitals?\b|\bmidwi|\bcamhs\b|\bnhs\b|\bpaediatric|\bprimary care\b/i, 'health'],
  [/(?:^|\b(?:school|community|practice|family|staff|specialist) )nurses?\b/i, 'health'],
  [/\bpolice\b/i, 'police'],
  [/\bprobation\b/i, 'probation'],
  [/\byouth (?:justice|offending)\b|\by[jo][ts]\b/i, 'youth-justice'],
  [/\bearly[ -]help\b|\bfamily hubs?\b|\bchildren['’]?s cent(?:re|er)s?\b/i, 'early-help'],
  [/\bnurser(?:y|ies)\b|\bpre-?school\b/i, 'nursery'],
  [/\bearly[ -]years\b/i, 'early-years'],
  [/\bschools?\b|\bacademy\b|\bprimary\b/i, 'school'],
  [/\beducation\b/i, 'education'],
  [/\bhousing\b/i, 'housing'],
  [/\bvoluntary\b/i, 'voluntary'],
];

const agencyNamed = (said: string): string | undefined => AGENCIES.find(([names]) => names.test(said))?.[1];

/** Whether the text is our word for the agency, or one of its common names or of those of the service that it is part of. */
export const namesAgency = (said: string | undefined, agency: string): boolean =>
  said !== undefined && (mayBeOneAgency(said, agency) || mayBeOneAgency(agencyNamed(said) ?? '', agency));

/** The agency named, or else the one on whose record it stands: a person's name is that of a colleague. */
export const agencyOf = (said: string | undefined, { agency }: Pick<FactSource, 'agency'>): string =>
  said === undefined || said === agency ? agency : (agencyNamed(said) ?? agency);

/** Children in need census, sources of referrals 1A to 1D, 9 and 10, in the words that records have for them. */
const NO_PROFESSIONAL =
  /^(?:(?:an?|the|her|his|their|other|concerned|extended|maternal|paternal|step|ex|grand|great)[\s-]*)*(?:anonym\w*|unknown|not (?:known|stated)|self(?!-employed)|individual|acquaintance|(?:member of the )?public|family(?= (?:members?|friends?|relatives?)\b|$)|parents?|mother|father|mum|dad|carers?|relatives?|relations?|aunt|uncle|sister|brother|partner|friends?|neighbours?)\b/i;
const CHILD = /^(?:the )?(?:child|young person)$/i;

/** "Parent support adviser", "Public Health Nurse": the family's words at the head of those for an office. */
const OFFICE =
  /\b(?:agency|support|cent(?:re|er)|hub|court|nurs|health|protection|worker|liaison|advis|practitioner|partnership|team|service|officer|therap|unit|mentor|solicitor|in charge|psych|midwi|tutor|teacher|doctor|dentist|child ?minder)/i;

type Received = FamilyEntryOf<'contact' | 'referral'>;

/** Stands in a record of children's social care and came to them. */
export const reachedSocialCare = ({ source, to }: Received): boolean =>
  source.agency === CHILDRENS_SOCIAL_CARE && (to === undefined || namesAgency(to, CHILDRENS_SOCIAL_CARE));

/** Came from someone whose work it is, not from the family, a neighbour or nobody by name. */
export const cameFromProfessional = ({ from = '' }: Received): boolean => {
  const who = whoseOffice(whoIsMeant(from));
  return who !== '' && !CHILD.test(who) && !(NO_PROFESSIONAL.test(who) && !OFFICE.test(who));
};

/** "Mother's midwife" is a midwife, and an "Unknown GP" a GP. */
function whoseOffice(who: string): string {
  const office = who.replace(/^.*?(?:['’]s?|s['’])\s+/, '').replace(/^(?:unknown|unnamed|not (?:known|stated))\s+/i, '');
  return agencyNamed(office) !== undefined || OFFICE.test(office) ? office : who;
}

/** What stands before any bracket, comma or dash: "Individual – family member", "Mother (by telephone)". */
const whoIsMeant = (from: string): string =>
  from
    .split(/[(),;:/]|\s[-–—]\s/)
    .map((part) => part.trim())
    .find((part) => part !== '') ?? '';
