import type { FromWorker, Port, TaskKind, ToWorker } from './messages.ts';
import type { Steps, TaskTable } from './tasks.ts';

type Ask = Extract<ToWorker, { type: 'ask' }>;

/**
 * Answers requests on a port, one after the other, in steps. A newer request of the same topic drops the older
 * one, whether it waits or is under way; so does a cancel. Errors are answered, never thrown.
 */
export function serve(port: Port<FromWorker, ToWorker>, tasks: TaskTable): void {
  const waiting = new Map<string, Ask>();
  let current: {
    readonly ask: Ask;
    dropped: Extract<FromWorker, { type: 'dropped' }>['reason'] | null;
  } | null = null;
  let isBusy = false;

  port.addEventListener('message', ({ data: message }) => {
    if (message.type === 'cancel') drop((ask) => ask.id === message.id, 'cancelled');
    else {
      drop((ask) => ask.topic === message.topic, 'newer request');
      waiting.set(message.topic, message);
      if (!isBusy) void work();
    }
  });

  function drop(which: (ask: Ask) => boolean, reason: 'newer request' | 'cancelled'): void {
    for (const [topic, ask] of waiting) {
      if (!which(ask)) continue;
      waiting.delete(topic);
      port.postMessage({ type: 'dropped', id: ask.id, reason });
    }
    if (current && current.dropped === null && which(current.ask)) current.dropped = reason;
  }

  async function work(): Promise<void> {
    isBusy = true;
    for (;;) {
      await nextTurn();
      const [next] = waiting.values();
      if (!next) break;
      waiting.delete(next.topic);
      current = { ask: next, dropped: null };
      port.postMessage(await answer(next));
      current = null;
    }
    isBusy = false;
  }

  async function answer(ask: Ask): Promise<FromWorker> {
    try {
      const steps = start(tasks, ask);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return { type: 'answer', id: ask.id, answer: step.value };
        port.postMessage({ type: 'progress', id: ask.id, progress: step.value });
        // Before anything is done nothing can have come that the turn before has not heard.
        if (step.value.done > 0) await nextTurn();
        if (current?.dropped) return { type: 'dropped', id: ask.id, reason: current.dropped };
      }
    } catch (error) {
      return { type: 'failed', id: ask.id, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

function start(tasks: TaskTable, ask: Ask): Steps<TaskKind> {
  switch (ask.kind) {
    case 'open':
      return tasks.open(ask.request);
    case 'scenario':
      return tasks.scenario(ask.request);
    case 'all':
      return tasks.all(ask.request);
  }
}

/** Lets messages that have arrived be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
