import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppState } from '#state/AppState.svelte.ts';
import { syncAddress } from '#state/syncAddress.svelte.ts';
import { siteFetch } from '#test/fixtures/site.ts';

async function start(search: string): Promise<{ app: AppState; stop: () => void }> {
  window.history.replaceState(null, '', `/${search}`);
  const app = await AppState.open({ base: './data/', fetch: siteFetch() }, window.location.search, 'en');
  await vi.waitFor(() => expect(app.network.state.status).toBe('ready'));
  const stop = $effect.root(() => syncAddress(app, window));
  flushSync();
  return { app, stop };
}

describe('syncAddress', () => {
  beforeEach(() => window.history.replaceState(null, '', '/'));

  it('adds a step to the history for another commodity', async () => {
    const { app, stop } = await start('');
    const steps = window.history.length;
    app.chooseCommodity('lithium');
    flushSync();
    expect(window.location.search).toBe('?commodity=lithium&v=1');
    expect(window.history.length).toBe(steps + 1);
    stop();
  });

  it('writes a selection in place', async () => {
    const { app, stop } = await start('');
    const steps = window.history.length;
    app.show({ selected: 'cobalt:COD:extraction' });
    flushSync();
    expect(new URLSearchParams(window.location.search).get('selected')).toBe('cobalt:COD:extraction');
    expect(window.history.length).toBe(steps);
    stop();
  });

  it('writes what a slider moves once it is let go of', async () => {
    const { app, stop } = await start('');
    const written = vi.spyOn(window.history, 'replaceState');
    for (const adaptability of [3, 4, 5]) {
      app.scenario.edits.make({ parameters: { adaptability } }, 'adaptability');
      flushSync();
    }
    expect(written).not.toHaveBeenCalled();
    app.scenario.edits.settle();
    flushSync();
    expect(written).toHaveBeenCalledOnce();
    expect(new URLSearchParams(window.location.search).get('assume')).toBe('adaptability.5');
    stop();
  });

  it('shows what an address says when the reader goes back', async () => {
    const { app, stop } = await start('?commodity=lithium&v=1');
    window.history.replaceState(null, '', '/?year=1999&v=1');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(app.view.choice).toMatchObject({ commodity: 'cobalt', year: 1999 });
    await vi.waitFor(() => expect(app.network.value?.commodity).toBe('cobalt'));
    stop();
  });
});
