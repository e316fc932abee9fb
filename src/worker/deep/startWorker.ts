import type { DeepReply, DeepRequest } from './port.ts';

/**
 * Works a long question out in a thread of its own, so that the page stays alive. Where there are no threads the
 * reply says that it failed.
 * @returns stops the work, whatever it is at.
 */
export function startDeepWorker(request: DeepRequest, onreply: (reply: DeepReply) => void): () => void {
  if (typeof Worker === 'undefined') {
    onreply({ kind: 'failed', reason: 'no-workers', message: 'This browser has no workers.' });
    return () => {};
  }
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DeepReply>) => {
    if (data.kind !== 'progress') worker.terminate();
    onreply(data);
  });
  worker.addEventListener('error', ({ message }) => onreply({ kind: 'failed', reason: 'other', message }));
  worker.postMessage(request);
  return () => worker.terminate();
}
