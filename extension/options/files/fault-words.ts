import type { Fault } from '../../files/files.ts';
import { type WordKey, words } from '../../ui/words.ts';
import type { WhyStopped } from './importing.ts';

type Why = (Fault | WhyStopped)['why'] | 'another file';

const FAULTS: Record<Why, WordKey> = {
  empty: 'files_fault_empty',
  'not-text': 'files_fault_not_text',
  'kind-unknown': 'files_fault_kind_unknown',
  'old-or-locked-workbook': 'files_fault_old_or_locked_workbook',
  'not-a-workbook': 'files_fault_not_a_workbook',
  'archive-broken': 'files_fault_archive_broken',
  'workbook-too-large': 'files_fault_workbook_too_large',
  'unpacks-too-large': 'files_fault_unpacks_too_large',
  'xml-broken': 'files_fault_xml_broken',
  'document-type-refused': 'files_fault_document_type_refused',
  'xml-too-deep': 'files_fault_xml_too_deep',
  'xml-too-large': 'files_fault_xml_too_large',
  'too-many-columns': 'files_fault_too_many_columns',
  'row-too-long': 'files_fault_row_too_long',
  'adoption-list': 'files_fault_adoption_list',
  'columns-changed': 'files_fault_columns_changed',
  gone: 'files_fault_gone',
  cancelled: 'files_fault_cancelled',
  'no answer': 'files_fault_no_answer',
  'another file': 'files_fault_another_file',
};

/** Why a file could not be read, or not to its end. */
export function faultWords(fault: { why: Why; line?: number; column?: number; row?: number; most?: number }): string {
  const { line = 0, column = 0, row = 0, most = 0 } = fault;
  const megabytes = fault.why === 'workbook-too-large' ? { most: Math.round(most / 1024 / 1024) } : { most };
  return words(FAULTS[fault.why], { line, column, row, ...megabytes });
}
