import type { DeepAnswers, DeepFailure, DeepKind, DeepRequest } from '#worker/deep/port.ts';
import { startDeepWorker } from '#worker/deep/startWorker.ts';

export type DeepPhase<Answer> =
  | { readonly status: 'idle' }
  | { readonly status: 'working'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly reason: DeepFailure; readonly message: string }
  | { readonly status: 'ready'; readonly answer: Answer };

type Start = typeof startDeepWorker;

/** One long calculation as the page sees it: asked, under way, stopped or answered. The last question wins. */
export class DeepTask<Kind extends DeepKind> {
  phase: DeepPhase<DeepAnswers[Kind]> = $state.raw({ status: 'idle' });
  readonly #start: Start;
  #stop: () => void = () => undefined;

  constructor(start: Start = startDeepWorker) {
    this.#start = start;
  }

  get answer(): DeepAnswers[Kind] | null {
    return this.phase.status === 'ready' ? this.phase.answer : null;
  }

  ask(request: Extract<DeepRequest, { kind: Kind }>): void {
    this.#stop();
    this.phase = { status: 'working', done: 0, total: 0 };
    this.#stop = this.#start(request, (reply) => {
      if (reply.kind === 'progress') {
        this.phase = { status: 'working', done: reply.done, total: reply.total };
      } else if (reply.kind === 'failed') {
        this.phase = { status: 'failed', reason: reply.reason, message: reply.message };
      } else {
        // The worker answers in the kind that it was asked in.
        this.phase = { status: 'ready', answer: reply.answer as DeepAnswers[Kind] };
      }
    });
  }

  /** Ends the work; what was found before is forgotten. */
  cancel(): void {
    this.#stop();
    this.phase = { status: 'idle' };
  }
}
