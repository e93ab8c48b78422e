import type { FamilyEntryOf } from '../../record/family.ts';

export const CHILDRENS_SOCIAL_CARE = 'csc';

const NO_PROFESSIONAL =
  /anonym|public|famil|parent|mother|father|relative|relation|self|child|friend|neighbour|acquaintance|individual|unknown|not known|not stated/i;

type Received = FamilyEntryOf<'contact' | 'referral'>;

/** Stands in a record of children's social care and came to them. */
export const reachedSocialCare = ({ source, to }: Received): boolean =>
  source.agency === CHILDRENS_SOCIAL_CARE && (to === undefined || to === CHILDRENS_SOCIAL_CARE);

/** Came from someone whose work it is, not from the family, a neighbour or nobody by name. */
export const cameFromProfessional = ({ from }: Received): boolean => from !== undefined && from !== '' && !NO_PROFESSIONAL.test(from);
