import { answerDeep } from './answerDeep.ts';
import type { DeepFailure, DeepReply, DeepRequest } from './port.ts';

function reply(message: DeepReply): void {
  postMessage(message);
}

/** A page that is one file carries no solver; what stands in its place says so by its name. */
function failureOf(error: unknown): { reason: DeepFailure; message: string } {
  if (!(error instanceof Error)) return { reason: 'other', message: String(error) };
  return { reason: error.name === 'NoSolverError' ? 'no-solver' : 'other', message: error.message };
}

addEventListener('message', ({ data }: MessageEvent<DeepRequest>) => {
  answerDeep(data, (done, total) => reply({ kind: 'progress', done, total })).then(
    (answer) => reply({ kind: 'answer', answer }),
    (error: unknown) => reply({ kind: 'failed', ...failureOf(error) }),
  );
});
