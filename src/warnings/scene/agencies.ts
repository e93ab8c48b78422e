import type { FamilyEntryOf } from '../../record/family.ts';

export const CHILDRENS_SOCIAL_CARE = 'csc';

const NO_PROFESSIONAL =
  /anonym|public|\bfamil|parent|mother|father|relative|relation|\bself\b|friend|neighbour|acquaintance|individual|unknown|not (known|stated)|^(the )?child$/i;

type Received = FamilyEntryOf<'contact' | 'referral'>;

/** Stands in a record of children's social care and came to them. */
export const reachedSocialCare = ({ source, to }: Received): boolean =>
  source.agency === CHILDRENS_SOCIAL_CARE && (to === undefined || to === CHILDRENS_SOCIAL_CARE);

/** Came from someone whose work it is, not from the family, a neighbour or nobody by name. */
export const cameFromProfessional = ({ from }: Received): boolean => from !== undefined && from !== '' && !NO_PROFESSIONAL.test(from);
