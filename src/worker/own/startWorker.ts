import type { OwnReply, OwnRequest } from './port.ts';

/** The worker for own data as the page holds it. Stopping it is how an import is cancelled. */
export interface OwnPort {
  send(request: OwnRequest): void;
  stop(): void;
}

/**
 * Starts a worker of its own thread, so that the page stays alive whatever the file is.
 * @param onfault called when the worker itself breaks, with what the browser says.
 */
export function startOwnWorker(
  onreply: (reply: OwnReply) => void,
  onfault: (message: string) => void,
): OwnPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<OwnReply>) => onreply(data));
  worker.addEventListener('error', (event) => onfault(event.message));
  return {
    send: (request) => worker.postMessage(request),
    stop: () => worker.terminate(),
  };
}
