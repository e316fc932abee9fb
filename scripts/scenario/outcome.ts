import { LeverError } from '#engine/levers/readLevers.ts';
import { LoadError } from '#load/LoadError.ts';
import { answer } from './answer.ts';
import { parseCommand, USAGE } from './command.ts';
import { InputError, oneLine } from './files.ts';
import { UsageError } from './UsageError.ts';

/** What a process of this command does: its exit status and what it prints. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  /** One line; empty when all went well. */
  readonly error: string;
}

/** The outcome of a command line. Errors that no reader can cause are thrown on. */
export async function outcomeOf(args: readonly string[]): Promise<Outcome> {
  try {
    const command = parseCommand(args);
    return { status: 0, out: command === 'help' ? USAGE : await answer(command), error: '' };
  } catch (error) {
    if (error instanceof UsageError) return failed(2, `scenario: ${error.message}; see --help`);
    if (error instanceof InputError || error instanceof LoadError || error instanceof LeverError)
      return failed(1, error.message);
    throw error;
  }
}

function failed(status: 1 | 2, message: string): Outcome {
  return { status, out: '', error: oneLine(message) };
}
