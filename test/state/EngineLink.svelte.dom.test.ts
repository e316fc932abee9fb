import { MessageChannel } from 'node:worker_threads';
import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { Network } from '#domain/network.ts';
import type { Lever } from '#domain/lever.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { EngineLink, type Question } from '#state/EngineLink.svelte.ts';
import type { FromWorker, Port, ToWorker } from '#worker/messages.ts';
import { openPort } from '#worker/port.ts';
import { serve } from '#worker/serve.ts';
import { engineTasks } from '#worker/tasks.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';

const network = shippedNetworks().find(({ commodity }) => commodity === 'cobalt') as Network;
const closing: (() => void)[] = [];
afterEach(() => {
  closing.splice(0).forEach((close) => close());
  vi.restoreAllMocks();
});

/** A link whose engine works at the other end of a real message channel, and the question it follows. */
function linked() {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  closing.push(() => port1.close());
  const sent: string[] = [];
  serve(port2 as unknown as Port<FromWorker, ToWorker>, engineTasks());
  const port = port1 as unknown as Port<ToWorker, FromWorker>;
  const link = new EngineLink(() =>
    openPort({
      postMessage: (message) => {
        sent.push(message.type === 'ask' ? message.kind : message.type);
        port.postMessage(message);
      },
      addEventListener: (type, listener) => port.addEventListener(type, listener),
    }),
  );
  let asked: Question | null = $state.raw(null);
  link.follow(() => asked);
  return {
    link,
    sent,
    ask(share: number): Question {
      asked = questionOf(share);
      flushSync();
      return asked;
    },
  };
}

function questionOf(share: number): Question {
  const loss: Lever = {
    kind: 'supplier-loss',
    commodity: 'cobalt',
    country: 'COD',
    stage: 'extraction',
    share,
  };
  return { network, scenario: { levers: [loss] }, parameters: NONE, isDragging: false };
}
const NONE = {};
const tonnesOf = (question: Question) =>
  runScenario(network, question.scenario).flows.map(({ tonnes }) => tonnes);

it('answers from its own thread what the engine answers in the page', async () => {
  const { link, ask } = linked();
  await link.prepare();
  const question = ask(0.5);
  await vi.waitFor(() => expect(link.answerTo(question)).not.toBeNull());
  expect(link.answerTo(question)?.flows.map(({ tonnes }) => tonnes)).toEqual(tonnesOf(question));
});

it('answers the newest of many questions, sends the network once and keeps the last answer meanwhile', async () => {
  const { link, ask, sent } = linked();
  await link.prepare();
  const first = ask(0.1);
  await vi.waitFor(() => expect(link.answerTo(first)).not.toBeNull());
  let last = first;
  for (const share of [0.2, 0.3, 0.4, 0.5]) last = ask(share);
  expect(link.answerTo(last)?.flows.map(({ tonnes }) => tonnes)).toEqual(tonnesOf(first));
  await vi.waitFor(() =>
    expect(link.answerTo(last)?.flows.map(({ tonnes }) => tonnes)).toEqual(tonnesOf(last)),
  );
  expect(sent.filter((kind) => kind === 'open')).toHaveLength(1);
});

it('goes on in the page when the thread breaks', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  let breakThread: (message: string) => void = () => {};
  const link = new EngineLink((onfault) => {
    breakThread = onfault;
    return { ask: () => new Promise(() => {}) };
  });
  await link.prepare();
  breakThread('out of memory');
  const question = questionOf(0.5);
  await vi.waitFor(() => expect(link.answerTo(question)).not.toBeNull());
  expect(link.answerTo(question)?.flows.map(({ tonnes }) => tonnes)).toEqual(tonnesOf(question));
  expect(told).toHaveBeenCalledOnce();
});

it('works in the page where there are no threads', async () => {
  const link = new EngineLink(() => null);
  await link.prepare();
  const question = questionOf(0.5);
  expect(link.answerTo(question)?.flows.map(({ tonnes }) => tonnes)).toEqual(tonnesOf(question));
});
