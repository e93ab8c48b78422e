import type { Field, WhyDropped, WhyNotRead } from '../../files/files.ts';
import { type WordKey, words } from '../../ui/words.ts';

type RoleOf<F extends Field> = F extends `${infer Role}.${string}` ? Role : never;
type PartOf<F extends Field> = F extends `${string}.${infer Part}` ? Part : never;
export type FieldRole = RoleOf<Field>;

const ROLES: Record<FieldRole, WordKey> = {
  child: 'files_role_child',
  mother: 'files_role_mother',
  father: 'files_role_father',
  'parent-1': 'files_role_parent_1',
  'parent-2': 'files_role_parent_2',
  'carer-1': 'files_role_carer_1',
  'carer-2': 'files_role_carer_2',
  'contact-1': 'files_role_contact_1',
  'contact-2': 'files_role_contact_2',
  'contact-3': 'files_role_contact_3',
  entry: 'files_role_entry',
};

const PARTS: Record<PartOf<Field>, WordKey> = {
  name: 'files_part_name',
  given: 'files_part_given',
  family: 'files_part_family',
  preferred: 'files_part_preferred',
  born: 'files_part_born',
  sex: 'files_part_sex',
  number: 'files_part_number',
  address: 'files_part_address',
  postcode: 'files_part_postcode',
  sealed: 'files_part_sealed',
  formerGiven: 'files_part_former_given',
  formerFamily: 'files_part_former_family',
  due: 'files_part_due',
  died: 'files_part_died',
  schoolClass: 'files_part_school_class',
  upn: 'files_part_upn',
  formerUpn: 'files_part_former_upn',
  nhsNumber: 'files_part_nhs_number',
  adoption: 'files_part_adoption',
  relationship: 'files_part_relationship',
  parentalResponsibility: 'files_part_parental_responsibility',
  livesWith: 'files_part_lives_with',
  restrictions: 'files_part_restrictions',
  on: 'files_part_on',
  uncertainOn: 'files_part_uncertain_on',
  kind: 'files_part_kind',
  recordNumber: 'files_part_record_number',
  heading: 'files_part_heading',
  action: 'files_part_action',
  source: 'files_part_source',
  from: 'files_part_from',
  nfa: 'files_part_nfa',
  started: 'files_part_started',
  ended: 'files_part_ended',
  completed: 'files_part_completed',
  conference: 'files_part_conference',
  conferenceNotRequired: 'files_part_conference_not_required',
  review: 'files_part_review',
  visited: 'files_part_visited',
  alone: 'files_part_alone',
  seen: 'files_part_seen',
  informed: 'files_part_informed',
};

const DROPPED: Record<WhyDropped, WordKey> = {
  narrative: 'files_dropped_narrative',
  'not-needed': 'files_dropped_not_needed',
  unknown: 'files_dropped_unknown',
  'no-header': 'files_dropped_no_header',
  repeated: 'files_dropped_repeated',
};

const WHY: Record<WhyNotRead, WordKey> = {
  'not-a-date': 'files_why_not_a_date',
  'not-a-name': 'files_why_not_a_name',
  'not-an-identifier': 'files_why_not_an_identifier',
  'not-yes-or-no': 'files_why_not_yes_or_no',
  'not-a-sex': 'files_why_not_a_sex',
  'relationship-unknown': 'files_why_relationship_unknown',
  'too-long': 'files_why_too_long',
  'encoding-broken': 'files_why_encoding_broken',
  'formula-without-result': 'files_why_formula_without_result',
  'error-in-cell': 'files_why_error_in_cell',
  'nobody-named': 'files_why_nobody_named',
  'no-date': 'files_why_no_date',
  'quotes-broken': 'files_why_quotes_broken',
  'more-cells-than-columns': 'files_why_more_cells_than_columns',
  'not-a-reading': 'files_why_not_a_reading',
};

export const roleOf = (field: Field): FieldRole => field.slice(0, field.indexOf('.')) as FieldRole;

export const roleWords = (role: FieldRole): string => words(ROLES[role]);
export const partWords = (field: Field): string => words(PARTS[field.slice(field.indexOf('.') + 1) as PartOf<Field>]);
export const droppedWords = (why: WhyDropped): string => words(DROPPED[why]);
export const whyWords = (why: WhyNotRead): string => words(WHY[why]);
