import { WAITING, type Async, type Progress } from '#load/async.ts';
import { LoadError } from '#load/LoadError.ts';

type Read<T> = (onprogress: (progress: Progress) => void) => Promise<T>;

/** One value that comes over the network, and may be asked for again: the last question wins. */
export class Resource<T> {
  state: Async<T> = $state.raw(WAITING);
  #question = 0;

  /** The value when it is there. */
  get value(): T | null {
    return this.state.status === 'ready' ? this.state.value : null;
  }

  /** Asks for a value. Resolves when the answer, good or bad, is in `state`. */
  async load(read: Read<T>): Promise<void> {
    const question = ++this.#question;
    const answer = (state: Async<T>) => {
      if (question === this.#question) this.state = state;
    };
    this.state = WAITING;
    try {
      const value = await read((progress) => answer({ status: 'loading', progress }));
      answer({ status: 'ready', value });
    } catch (error) {
      // Anything but a LoadError is a fault of this program: it belongs in the console, not in a panel.
      if (!(error instanceof LoadError)) throw error;
      answer({ status: 'failed', error, retry: () => void this.load(read) });
    }
  }
}
