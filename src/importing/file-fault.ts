/** Why a file as a whole cannot be read, with what a sentence about it needs. Its words are the page's. */
export type Fault =
  | { why: 'empty' }
  /** A picture, a PDF: nothing that holds rows. */
  | { why: 'not-text' }
  /** Text or XML, and none of the kinds that are read; `root` is the outermost element. */
  | { why: 'kind-unknown'; root?: string }
  | { why: 'old-or-locked-workbook' }
  | { why: 'not-a-workbook' }
  | { why: 'archive-broken' }
  | { why: 'workbook-too-large'; bytes: number; most: number }
  | { why: 'unpacks-too-large'; most: number }
  | { why: 'xml-broken'; line: number; column: number }
  /** A document type may declare entities that grow without end or name other files; no format read here has one. */
  | { why: 'document-type-refused' }
  | { why: 'xml-too-deep'; line: number; most: number }
  | { why: 'xml-too-large'; line: number; most: number }
  | { why: 'too-many-columns'; row: number; most: number }
  | { why: 'row-too-long'; row: number; most: number }
  /** A list of children for adoption, or of adopters: never read, so that nothing can point from one life to the other. */
  | { why: 'adoption-list' }
  /** The columns are no longer those that the mapping was made for. */
  | { why: 'columns-changed' }
  /** The file was changed or taken away while it was read. */
  | { why: 'gone' };

/** Ends the reading of a file; what was read of it before stands. */
export class FileFault extends Error {
  override readonly name = 'FileFault';

  constructor(readonly fault: Fault) {
    super(`The file cannot be read: ${JSON.stringify(fault)}`);
  }
}
