import type { FromWorker, Port, ToWorker } from './messages.ts';
import { serve } from './serve.ts';
import { engineTasks } from './tasks.ts';

/** The engine in a browser's worker: `new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' })`. */
serve(self as unknown as Port<FromWorker, ToWorker>, engineTasks());
