import type { FromWorker, Port, ToWorker } from './messages.ts';
import { openPort, type EnginePort } from './port.ts';

/**
 * The engine in a thread of its own, so that a slow answer never holds up the page; `null` where there are no workers
 * (Node).
 * @param onfault called when the thread cannot start or breaks: answers will not come any more.
 */
export function startEngine(onfault: (message: string) => void): EnginePort | null {
  if (typeof Worker === 'undefined') return null;
  try {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', ({ message }) => onfault(message));
    return openPort(worker as unknown as Port<ToWorker, FromWorker>);
  } catch (error) {
    onfault(error instanceof Error ? error.message : String(error));
    return null;
  }
}
