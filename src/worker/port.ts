import type { FromWorker, Port, Progress, TaskKind, Tasks, ToWorker } from './messages.ts';

/** A request that will not be answered, because a newer one took its place or it was cancelled. No failure. */
export class Dropped extends Error {
  override readonly name = 'Dropped';
}

export interface AskOptions {
  /** Of two requests with the same topic only the newer one is answered; the kind when left out. */
  readonly topic?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The engine behind a port, as the page sees it. */
export interface EnginePort {
  /**
   * @returns the answer; rejects with `Dropped` when the request is overtaken or its signal aborts, and with Error
   * when it cannot be answered.
   */
  ask<Kind extends TaskKind>(
    kind: Kind,
    request: Tasks[Kind]['request'],
    options?: AskOptions,
  ): Promise<Tasks[Kind]['answer']>;
}

interface Pending {
  readonly resolve: (answer: Tasks[TaskKind]['answer']) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Speaks to an engine on the other end of a port: a Worker, or in Node a MessagePort. */
export function openPort(port: Port<ToWorker, FromWorker>): EnginePort {
  const pending = new Map<number, Pending>();
  let lastId = 0;

  port.addEventListener('message', ({ data: message }) => {
    const waiting = pending.get(message.id);
    if (!waiting) return;
    if (message.type === 'progress') {
      waiting.onProgress?.(message.progress);
      return;
    }
    pending.delete(message.id);
    if (message.type === 'answer') waiting.resolve(message.answer);
    else if (message.type === 'failed') waiting.reject(new Error(message.message));
    else waiting.reject(new Dropped(message.reason));
  });

  return {
    ask<Kind extends TaskKind>(kind: Kind, request: Tasks[Kind]['request'], options: AskOptions = {}) {
      const { topic = kind, onProgress, signal } = options;
      const id = ++lastId;
      return new Promise<Tasks[Kind]['answer']>((resolve, reject) => {
        if (signal?.aborted) {
          reject(new Dropped('cancelled'));
          return;
        }
        pending.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => port.postMessage({ type: 'cancel', id }), { once: true });
        port.postMessage({ type: 'ask', id, topic, kind, request } as ToWorker);
      });
    },
  };
}
