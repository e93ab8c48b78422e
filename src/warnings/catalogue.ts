import { agreedActionOverdue } from './agreed-action-overdue.ts';
import { agreementLeavesOutChildren } from './agreement-leaves-out-children.ts';
import { agreementNotShared } from './agreement-not-shared.ts';
import { agreementNotUsedHere } from './agreement-not-used-here.ts';
import { agreementOutlived } from './agreement-outlived.ts';
import { agreementRestsOnTheVictim } from './agreement-rests-on-the-victim.ts';
import { agreementReviewOverdue } from './agreement-review-overdue.ts';
import { agreementWithoutContingency } from './agreement-without-contingency.ts';
import { agreementWithoutReviewDate } from './agreement-without-review-date.ts';
import { assessmentOverdue } from './assessment-overdue.ts';
import { concernWithoutOutcome } from './concern-without-outcome.ts';
import { conferenceOverdue } from './conference-overdue.ts';
import { conversationAccountsDiffer } from './conversation-accounts-differ.ts';
import { conversationNotConfirmed } from './conversation-not-confirmed.ts';
import { conversationOutcomeUnclear } from './conversation-outcome-unclear.ts';
import { conversationStatusUnclear } from './conversation-status-unclear.ts';
import { conversationsWithoutReferral } from './conversations-without-referral.ts';
import { domesticAbuseKindNotStated } from './domestic-abuse-kind-not-stated.ts';
import { fileNotSent } from './file-not-sent.ts';
import { fileReceiptMissing } from './file-receipt-missing.ts';
import { identifierNotValid } from './identifier-not-valid.ts';
import { indirectContactWithYoungChild } from './indirect-contact-with-young-child.ts';
import { newAdultInHousehold } from './new-adult-in-household.ts';
import { newerElsewhere } from './newer-elsewhere.ts';
import { parentsNotToldOfConcern } from './parents-not-told-of-concern.ts';
import { parentsNotToldOfReferral } from './parents-not-told-of-referral.ts';
import { planReviewOverdue } from './plan-review-overdue.ts';
import { possiblyTheSameChild } from './possibly-the-same-child.ts';
import { preSchoolChildNotSeen } from './pre-school-child-not-seen.ts';
import { readingStale } from './reading-stale.ts';
import { reasonNotToTellDueForReview } from './reason-not-to-tell-due-for-review.ts';
import { reasonNotToTellMissing } from './reason-not-to-tell-missing.ts';
import { recordedInParallel } from './recorded-in-parallel.ts';
import { referralDecisionOverdue } from './referral-decision-overdue.ts';
import { referralNotInWriting } from './referral-not-in-writing.ts';
import { referralOutcomeNotHeard } from './referral-outcome-not-heard.ts';
import { referrerNotAskedIfFamilyKnows } from './referrer-not-asked-if-family-knows.ts';
import type { Rule } from './rule.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { siblingNotConsidered } from './sibling-not-considered.ts';
import { siblingNotOnThisSystem } from './sibling-not-on-this-system.ts';
import { siblingWithoutPlan } from './sibling-without-plan.ts';
import { statusDiffers } from './status-differs.ts';
import { statutoryVisitOverdue } from './statutory-visit-overdue.ts';
import { unbornChildWithoutRecord } from './unborn-child-without-record.ts';
import { visitNotAnnounced } from './visit-not-announced.ts';

/** Every warning, in the order in which the rules page has them. */
export const CATALOGUE: readonly Rule[] = [
  siblingNotConsidered,
  preSchoolChildNotSeen,
  unbornChildWithoutRecord,
  siblingNotOnThisSystem,
  siblingWithoutPlan,
  newAdultInHousehold,
  parentsNotToldOfConcern,
  parentsNotToldOfReferral,
  reasonNotToTellMissing,
  reasonNotToTellDueForReview,
  referrerNotAskedIfFamilyKnows,
  visitNotAnnounced,
  conversationStatusUnclear,
  conversationOutcomeUnclear,
  conversationNotConfirmed,
  agreedActionOverdue,
  conversationAccountsDiffer,
  conversationsWithoutReferral,
  agreementWithoutReviewDate,
  agreementReviewOverdue,
  agreementOutlived,
  agreementNotShared,
  agreementWithoutContingency,
  agreementLeavesOutChildren,
  agreementRestsOnTheVictim,
  agreementNotUsedHere,
  recordedInParallel,
  newerElsewhere,
  statusDiffers,
  possiblyTheSameChild,
  identifierNotValid,
  referralDecisionOverdue,
  referralOutcomeNotHeard,
  referralNotInWriting,
  assessmentOverdue,
  conferenceOverdue,
  planReviewOverdue,
  statutoryVisitOverdue,
  concernWithoutOutcome,
  fileNotSent,
  fileReceiptMissing,
  indirectContactWithYoungChild,
  domesticAbuseKindNotStated,
  screenReadInPart,
  readingStale,
];
