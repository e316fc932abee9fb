import { Worker, type MessagePort as MessagePortOfNode } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { Dropped, openPort, type EnginePort } from '#worker/port.ts';
import type { Progress } from '#worker/messages.ts';
import { serve } from '#worker/serve.ts';
import { engineTasks } from '#worker/tasks.ts';
import { syntheticNetwork } from '#test/engine/syntheticNetwork.ts';

const shape = { mines: 5, refineries: 4, makers: 6, density: 0.5 };
const network = syntheticNetwork({ ...shape, seed: 1 });
const named = (commodity: string) => renamed(syntheticNetwork({ ...shape, seed: 2 }), commodity);
const loss = (share: number): Lever => ({
  kind: 'supplier-loss',
  commodity: '*',
  country: 'AAA',
  stage: 'extraction',
  share,
});
const ask = (share: number) => ({
  commodity: 'cobalt',
  scenario: { levers: [loss(share)] },
  isDragging: false,
});

let close: () => void = () => undefined;
afterEach(() => close());

/** An engine in the same thread, behind a real message channel. */
function engine(): EnginePort {
  const { port1, port2 } = new MessageChannel();
  serve(port2, engineTasks());
  const client = openPort(port1);
  port1.start();
  port2.start();
  close = () => port1.close();
  return client;
}

describe('the engine behind a port', () => {
  test('gives the flows that the engine gives here', async () => {
    const port = engine();
    await port.ask('open', { network });
    const { flows } = await port.ask('scenario', ask(0.5));
    expect(flows).toEqual(runScenario(network, { levers: [loss(0.5)] }).flows);
  });

  test('does so in a thread of its own', async () => {
    const { port1, port2 } = new MessageChannel();
    const entry = new URL('./thread.ts', import.meta.url).href;
    const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
    const transferList = [port2 as unknown as MessagePortOfNode];
    const thread = new Worker(start, { eval: true, workerData: { port: port2 }, transferList });
    const port = openPort(port1);
    port1.start();
    await port.ask('open', { network });
    const { flows } = await port.ask('scenario', ask(0.5));
    expect(flows).toEqual(runScenario(network, { levers: [loss(0.5)] }).flows);
    await thread.terminate();
  }, 20_000);

  test('of many requests of one topic the newest is answered, the others are dropped', async () => {
    const port = engine();
    await port.ask('open', { network });
    const asked = Array.from({ length: 20 }, (_, step) => port.ask('scenario', ask(step / 20)));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.at(-1)?.status).toBe('fulfilled');
    const dropped = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(dropped.length).toBeGreaterThan(15);
    expect(dropped.every(({ reason }) => reason instanceof Dropped)).toBe(true);
  });

  test('requests of other topics do not drop each other', async () => {
    const port = engine();
    await port.ask('open', { network });
    const both = [
      port.ask('scenario', ask(0.1), { topic: 'left' }),
      port.ask('scenario', ask(0.2), { topic: 'right' }),
    ];
    expect((await Promise.all(both)).map(({ commodity }) => commodity)).toEqual(['cobalt', 'cobalt']);
  });

  test('long work tells how far it is', async () => {
    const port = engine();
    for (const commodity of ['copper', 'nickel', 'zinc'])
      await port.ask('open', { network: named(commodity) });
    const seen: Progress[] = [];
    const request = { scenario: { levers: [loss(0.5)] }, isDragging: false };
    const results = await port.ask('all', request, { onProgress: (progress) => seen.push(progress) });
    expect(results.map(({ commodity }) => commodity)).toEqual(['copper', 'nickel', 'zinc']);
    expect(seen).toEqual([0, 1, 2].map((done) => ({ done, total: 3 })));
  });

  test('long work can be cancelled, and the port works on', async () => {
    const port = engine();
    for (const commodity of ['cobalt', 'copper', 'nickel'])
      await port.ask('open', { network: named(commodity) });
    const stop = new AbortController();
    const request = { scenario: { levers: [] }, isDragging: false };
    const work = port.ask('all', request, {
      signal: stop.signal,
      onProgress: ({ done }) => done === 1 && stop.abort(),
    });
    await expect(work).rejects.toBeInstanceOf(Dropped);
    expect((await port.ask('scenario', ask(0))).commodity).toBe('cobalt');
  });

  test('a request that cannot be answered fails with its reason', async () => {
    const port = engine();
    await expect(port.ask('scenario', ask(0))).rejects.toThrow(
      'Expected cobalt to be opened first, found nothing opened',
    );
    const broken = { ...network, legs: [] };
    await expect(port.ask('open', { network: broken })).rejects.toThrow('expected a leg of the chain');
  });

  test('the way a slider was dragged leaves no trace in the settled answer', async () => {
    const port = engine();
    await port.ask('open', { network });
    const cold = await port.ask('scenario', ask(0.5));
    for (const share of [0.1, 0.9, 0.3]) await port.ask('scenario', { ...ask(share), isDragging: true });
    expect(await port.ask('scenario', ask(0.5))).toEqual(cold);
  });
});

function renamed(value: typeof network, commodity: string): typeof network {
  return JSON.parse(JSON.stringify(value).replaceAll('cobalt', commodity)) as typeof network;
}
