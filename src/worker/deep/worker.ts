import { answerDeep } from './answerDeep.ts';
import type { DeepReply, DeepRequest } from './port.ts';

function reply(message: DeepReply): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<DeepRequest>) => {
  answerDeep(data, (done, total) => reply({ kind: 'progress', done, total })).then(
    (answer) => reply({ kind: 'answer', answer }),
    (error: unknown) =>
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
