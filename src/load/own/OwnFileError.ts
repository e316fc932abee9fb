/** What is wrong with a file as a whole, with the values that a sentence about it needs. */
export type FileFault =
  | {
      readonly code: 'too-large' | 'too-large-unpacked';
      readonly most: number;
      readonly bytes: number | null;
    }
  | { readonly code: 'no-table'; readonly found: 'empty' | 'xls' | 'binary' | 'no-header' | 'empty-sheets' }
  | { readonly code: 'too-many'; readonly of: Counted; readonly most: number; readonly found: number | null }
  | { readonly code: 'open-quote'; readonly row: number | null }
  /** `detail`: what the reader of spreadsheets said, in its own words; `null` for a broken archive. */
  | { readonly code: 'broken-xlsx'; readonly detail: string | null }
  | { readonly code: 'false-size'; readonly bytes: number }
  | { readonly code: 'no-json'; readonly detail: string }
  | {
      readonly code: 'no-features';
      readonly where: string;
      readonly expected: string;
      readonly found: string;
    }
  /** The program itself broke. */
  | { readonly code: 'program'; readonly detail: string };

export type Counted = 'rows' | 'columns' | 'features' | 'parts';

/** A file that cannot be used; the screen puts it into words. */
export interface FileProblem {
  readonly file: string;
  readonly fault: FileFault;
}

/** A file of the reader's own that cannot be used. */
export class OwnFileError extends Error implements FileProblem {
  readonly file: string;
  readonly fault: FileFault;

  constructor(file: string, fault: FileFault) {
    super(`${file}: ${JSON.stringify(fault)}`);
    this.name = 'OwnFileError';
    this.file = file;
    this.fault = fault;
  }
}
