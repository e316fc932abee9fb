import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { evaluateGoal } from '#engine/target/evaluateGoal.ts';
import type { AppState } from '#state/AppState.svelte.ts';
import TargetPanel from '#ui/target/TargetPanel.svelte';
import WhatIfPanel from '#ui/what-if/WhatIfPanel.svelte';
import { answerDeep } from '#worker/deep/answerDeep.ts';
import type { DeepReply, DeepRequest } from '#worker/deep/port.ts';
import type { FromWorker, ToWorker } from '#worker/messages.ts';
import { serve } from '#worker/serve.ts';
import { engineTasks } from '#worker/tasks.ts';
import { contextOf } from '../contextOf.ts';
import { englishScreen, openApp, PATIENT } from '../openApp.ts';

/** Both threads of the app, in the page: the code and the messages are theirs. Long questions can be held back. */
class Thread extends EventTarget {
  static held: (() => void)[] | null = null;
  static readonly ended: Thread[] = [];

  #engine: ((event: { readonly data: ToWorker }) => void) | null = null;

  constructor(address: URL) {
    super();
    if (address.pathname.includes('/deep/')) return;
    const postMessage = (data: FromWorker) => void this.dispatchEvent(new MessageEvent('message', { data }));
    serve({ postMessage, addEventListener: (_, listener) => (this.#engine = listener) }, engineTasks());
  }

  postMessage(request: DeepRequest | ToWorker): void {
    if (this.#engine) this.#engine({ data: request as ToWorker });
    else this.#answer(request as DeepRequest);
  }

  #answer(request: DeepRequest): void {
    const work = () => {
      if (Thread.ended.includes(this)) return;
      const send = (data: DeepReply) => this.dispatchEvent(new MessageEvent('message', { data }));
      void answerDeep(structuredClone(request), (done, total) =>
        send({ kind: 'progress', done, total }),
      ).then(
        (answer) => send({ kind: 'answer', answer }),
        (error: unknown) => send({ kind: 'failed', reason: 'other', message: String(error) }),
      );
    };
    if (Thread.held) Thread.held.push(work);
    else setTimeout(work);
  }

  terminate(): void {
    Thread.ended.push(this);
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', Thread);
  Thread.held = null;
  Thread.ended.length = 0;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The dialog over the published site of this repository at an address. */
async function open(search: string): Promise<AppState> {
  const { app, context } = await openApp(search);
  render(TargetPanel, { props: { onclose: () => {} }, context });
  return app;
}

const button = (name: string) => screen.findByRole('button', { name }, PATIENT);
const press = async (name: string) => fireEvent.click(await button(name));
const onNow = (app: AppState) => app.scenario.options.filter(({ on }) => on).map(({ option }) => option.id);

describe('the dialog of targets', () => {
  test('asks in the world of today, applies the options of a scenario and takes them back', async () => {
    const app = await open('?commodity=cobalt&v=1');
    expect(
      await screen.findByText(/The search starts from the world of 2024/, undefined, PATIENT),
    ).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'processing' } });
    await press('Find the least change');
    expect(
      await screen.findByText(/^Not reached by any choice of these options/, undefined, PATIENT),
    ).toBeTruthy();
    expect(screen.getByText(/^Part of this is shortage/)).toBeTruthy();
    expect(screen.getByTestId('target-now').textContent).toMatch(/^78\.\d% · China, refining$/);

    await press('Apply the nearest choice');
    await waitFor(() => expect(screen.getByTestId('target-now').textContent).toMatch(/^74\.\d%/), PATIENT);
    expect(app.view.choice.scenario).toBe('africa');
    expect(onNow(app)).toEqual(['drc-cobalt-quota']);
    const goal = { kind: 'max-share', stage: 'processing', share: 0.65 } as const;
    expect(app.result && evaluateGoal(goal, app.result)?.value).toBeCloseTo(0.74, 2);
    expect(screen.getByText(/^Applied: map, table and measures/)).toBeTruthy();

    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await press('Undo');
    expect(app.view.choice).toMatchObject({ scenario: 'world', toggled: [] });
    await waitFor(() => expect(screen.getByTestId('target-now').textContent).toMatch(/^78\.\d%/));
    expect(screen.getByRole('button', { name: 'Apply the nearest choice' })).toBeTruthy();
  });

  test('counts what the reader changed as given, and says so', async () => {
    const app = await open('?commodity=cobalt&scenario=north-america&v=1');
    app.scenario.edits.make({
      levers: [
        { kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', stage: 'extraction', share: 0.5 },
      ],
      parameters: { adaptability: 10 },
    });
    expect(
      await screen.findByText(
        'Stay on: Temiskaming cobalt refinery and Recycling and reuse in the region.',
        undefined,
        PATIENT,
      ),
    ).toBeTruthy();
    expect(screen.getByText(/^Your own levers stay: DR Congo loses 50% \(Mined\)\.$/)).toBeTruthy();
    expect(
      screen.getByText(/^Your assumptions stay: Adaptability of trade 10 instead of 20\.$/),
    ).toBeTruthy();
    await fireEvent.click(screen.getByLabelText('Choose anew among all options'));
    expect(screen.queryByText(/^Stay on:/)).toBeNull();
    expect(screen.getByText(/^May be switched on: Temiskaming cobalt refinery, /)).toBeTruthy();
  });

  test('switches single options in the table of effects, and says that the answer is to the question as asked', async () => {
    const app = await open('?commodity=cobalt&scenario=north-america&v=1');
    await press('Find the least change');
    const table = await screen.findByRole('table', { name: 'Options by effect' }, PATIENT);
    expect(screen.queryByText(/^The scenario was changed since/)).toBeNull();
    const before = screen.getByTestId('target-now').textContent;
    const mineralRule = within(table).getByRole('switch', { name: 'Mineral rule of origin' });
    await fireEvent.click(mineralRule);
    expect(onNow(app)).toContain('mineral-content-rule');
    expect(screen.getByText(/^The scenario was changed since/)).toBeTruthy();
    await waitFor(() => expect(screen.getByTestId('target-now').textContent).not.toBe(before), PATIENT);
    await fireEvent.click(mineralRule);
    expect(app.view.choice.toggled).toEqual([]);
    expect(screen.queryByText(/^The scenario was changed since/)).toBeNull();
  });

  test('leaves its answer for the list of options, and opens with it again', async () => {
    const app = await open('?commodity=cobalt&scenario=north-america&v=1');
    await fireEvent.input(await screen.findByLabelText('Percent', undefined, PATIENT), {
      target: { value: '60' },
    });
    await press('Find the least change');
    await screen.findByRole('table', { name: 'Options by effect' }, PATIENT);
    cleanup();
    const context = contextOf(app, englishScreen());
    render(WhatIfPanel, { context });
    const list = await screen.findByRole('list', { name: 'Options' });
    const titles = () =>
      within(list)
        .getAllByRole('switch')
        .map(({ id }) => id.replace('option-', ''));
    const ranked = app.target.finding?.answer.ranking.map(({ id }) => id) ?? [];
    expect(ranked).toHaveLength(3);
    expect(titles()).toEqual([...ranked, 'temiskaming-cobalt', 'regional-recycling']);
    expect(within(list).getAllByText(/^Effect on the target: [+−][\d.]+ points$/)).toHaveLength(3);
    await fireEvent.click(screen.getByLabelText(/^By effect on the target: At most 60% of any stage/));
    expect(titles()[0]).toBe('temiskaming-cobalt');
    cleanup();
    render(TargetPanel, { props: { onclose: () => {} }, context });
    expect(await screen.findByRole('heading', { name: /^At most 60% of any stage/ }, PATIENT)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Percent').value).toBe('60');
  });

  test('says what is wrong with a field and asks nothing until it is right', async () => {
    await open('?commodity=cobalt&scenario=africa&v=1');
    const percent = await screen.findByLabelText('Percent', undefined, PATIENT);
    await fireEvent.input(percent, { target: { value: '0' } });
    expect(screen.getByRole('alert').textContent).toMatch(/enter a number above 0 and at most 100/);
    expect(percent.getAttribute('aria-invalid')).toBe('true');
    expect((await button('Find the least change')).hasAttribute('disabled')).toBe(true);
    await fireEvent.input(percent, { target: { value: '65' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('answers the newest question alone, and stops when it is told to', async () => {
    Thread.held = [];
    await open('?commodity=cobalt&scenario=africa&v=1');
    await press('Find the least change');
    await fireEvent.input(screen.getByLabelText('Percent'), { target: { value: '90' } });
    await press('Find the least change');
    expect(Thread.ended).toHaveLength(1);
    expect(screen.getByText(/^Trying one choice of options after the other/)).toBeTruthy();
    for (const work of Thread.held) work();
    expect(await screen.findByText('Met already: nothing has to be done.', undefined, PATIENT)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^At most 90%/ })).toBeTruthy();
    await press('Find the least change');
    await press('Cancel');
    expect(screen.queryByText('Met already: nothing has to be done.')).toBeNull();
    expect(await button('Ask again')).toBeTruthy();
  });

  test('says so where no scenario has an option, and where there are no flows', async () => {
    await open('?commodity=tin&v=1');
    expect(
      await screen.findByText(
        /^No scenario has an option for tin\. There are options for .*cobalt/,
        undefined,
        PATIENT,
      ),
    ).toBeTruthy();
    cleanup();
    await open('?commodity=gallium&v=1');
    expect(
      await screen.findByText(/^For gallium only production is known, and no flows/, undefined, PATIENT),
    ).toBeTruthy();
  });
});
