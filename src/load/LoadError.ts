/** What sort of fault it is; the screen words it by this, the command line prints the English below. */
export type LoadFault =
  /** No answer came. */
  | 'unreachable'
  /** The answer was that there is no such file. */
  | 'missing'
  | 'no-json'
  /** Made for another version of this program. */
  | 'version'
  /** The content breaks the published contract. */
  | 'contract'
  /** Packed inside the page, and damaged there. */
  | 'damaged'
  /** A scenario that somebody saved, and that cannot be used here. */
  | 'saved-scenario';

/** What is wrong with a published file, in the order a reader needs it. */
export interface LoadProblem {
  readonly fault: LoadFault;
  /** Path below static/data, as the manifest names it. */
  readonly file: string;
  /** Id (or position) of the feature at fault; `null` when the file as a whole is. */
  readonly feature: string | null;
  /** Dotted path inside the feature or the file; `null` when the file could not be read at all. */
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A file that could not be fetched or does not keep the published contract. */
export class LoadError extends Error implements LoadProblem {
  readonly fault: LoadFault;
  readonly file: string;
  readonly feature: string | null;
  readonly field: string | null;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;

  constructor(problem: LoadProblem) {
    const where = [problem.file, problem.feature, problem.field].filter((part) => part !== null).join(', ');
    super(`${where}: expected ${problem.expected}, found ${problem.found}. ${problem.remedy}`);
    this.name = 'LoadError';
    this.fault = problem.fault;
    this.file = problem.file;
    this.feature = problem.feature;
    this.field = problem.field;
    this.expected = problem.expected;
    this.found = problem.found;
    this.remedy = problem.remedy;
  }
}

/** What to do about a file whose content breaks the contract. */
export const REBUILD = 'Rebuild the published files with `npm run data`, or fix this feature by hand.';
