import { LoadError, type LoadFault, type LoadProblem } from '#load/LoadError.ts';
import * as m from '#messages';

/** What is wrong with a file, in the language of the screen. */
export type FailureWords = Omit<LoadProblem, 'fault'>;

interface Words {
  /** `null` where only the contract itself says it: the name of a type or the values that are allowed. */
  readonly expected: (() => string) | null;
  readonly remedy: () => string;
}

const WORDS: Record<LoadFault, Words> = {
  unreachable: { expected: m.failed_expect_answer, remedy: m.failed_fix_connection },
  missing: { expected: m.failed_expect_file, remedy: m.failed_fix_copy },
  'no-json': { expected: null, remedy: m.failed_fix_address },
  version: { expected: null, remedy: m.failed_fix_version },
  contract: { expected: null, remedy: m.failed_fix_rebuild },
  damaged: { expected: m.failed_expect_packed, remedy: m.failed_fix_damaged },
  'saved-scenario': { expected: null, remedy: m.failed_fix_saved },
};

/** Puts a fault into words; names of files, fields and what was found stay as they are. */
export function failureWords({ fault, file, feature, field, expected, found }: LoadProblem): FailureWords {
  const words = WORDS[fault];
  return {
    ...{ file, feature, field, found },
    expected: words.expected?.() ?? expected,
    remedy: words.remedy(),
  };
}

/** The same as a sentence. */
export function failureSentence(problem: LoadProblem): string {
  const { file, feature, field, expected, found, remedy } = failureWords(problem);
  const where = [file, feature, field].filter((part) => part !== null).join(', ');
  return m.failed_sentence({ where, expected, found, remedy });
}

/** The same for a file that the reader opened. */
export function savedFileSentence(problem: LoadProblem): string {
  return failureSentence({ ...problem, fault: 'saved-scenario' });
}

/** Whatever went wrong: a file that could not be read in words, a fault of the site itself as it stands. */
export function errorSentence(error: unknown): string {
  if (error instanceof LoadError) return failureSentence(error);
  return error instanceof Error ? error.message : String(error);
}
