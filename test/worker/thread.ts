import { workerData } from 'node:worker_threads';
import type { FromWorker, Port, ToWorker } from '#worker/messages.ts';
import { serve } from '#worker/serve.ts';
import { engineTasks } from '#worker/tasks.ts';

/** The engine in a thread of Node, on the port that it was given. */
const { port } = workerData as { port: Port<FromWorker, ToWorker> & { start(): void } };
serve(port, engineTasks());
port.start();
