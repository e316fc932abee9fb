import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppState } from '#state/AppState.svelte.ts';
import { siteFetch } from '#test/fixtures/site.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

/** Opens the small site at an address, inside an effect root so that derived values stay alive. */
async function visit(search: string, changed: Parameters<typeof siteFetch>[0] = {}): Promise<AppState> {
  const opened = await AppState.open({ base: './data/', fetch: siteFetch(changed) }, search, 'en');
  cleanups.push($effect.root(() => {}));
  await vi.waitFor(() => expect(opened.network.state.status).not.toBe('loading'));
  await vi.waitFor(() => expect(opened.countries.value).not.toBeNull());
  return opened;
}

describe('AppState', () => {
  it('opens with cobalt as it is in the reference year', async () => {
    const app = await visit('');
    expect(app.result).toBe(app.baseline);
    expect(app.result?.commodity).toBe('cobalt');
    expect(app.year).toBe(2024);
    expect(app.stages[0]?.top.country).toBe('COD');
  });

  it('loads another commodity when one is chosen and clears the selection', async () => {
    const app = await visit('?selected=cobalt:COD:extraction');
    expect(app.selected?.kind).toBe('place');
    app.chooseCommodity('lithium');
    await vi.waitFor(() => expect(app.network.value?.commodity).toBe('lithium'));
    expect(app.view.choice.selected).toBeNull();
  });

  it('shows the published result of a scenario with its own year and measures', async () => {
    const app = await visit('?scenario=africa');
    await vi.waitFor(() => expect(app.scenario.value?.id).toBe('africa'));
    expect(app.isModelled).toBe(true);
    expect(app.year).toBe(2030);
    expect(app.comparison.changes.map(({ measure }) => measure)).toEqual([
      'top-share',
      'hhi',
      'unmet-demand',
    ]);
  });

  it('runs the engine when an option leaves its default, and goes back to the published result', async () => {
    const app = await visit('?scenario=africa');
    await vi.waitFor(() => expect(app.scenario.value?.id).toBe('africa'));
    const publishedResult = app.result;
    app.scenario.toggle('drc-quota');
    await vi.waitFor(() => expect(app.scenario.outcome).not.toBeNull());
    expect(app.scenario.options.find(({ option }) => option.id === 'drc-quota')?.on).toBe(false);
    expect(app.result).not.toBe(publishedResult);
    app.scenario.reset();
    expect(app.result).toBe(publishedResult);
  });

  it('says today beside the scenario for what is selected', async () => {
    const app = await visit('?scenario=africa&selected=cobalt:COD:extraction');
    await vi.waitFor(() => expect(app.scenario.value?.id).toBe('africa'));
    expect(app.selectedToday).toBe(226_000);
  });

  it('filters the flows anew for a filter, and not for a lever that moves', async () => {
    const app = await visit('');
    const rows = app.rows;
    app.scenario.edits.make({ parameters: { adaptability: 3 } }, 'adaptability');
    app.show({ selected: 'cobalt:COD:extraction' });
    expect(app.rows).toBe(rows);
    app.show({ find: 'congo' });
    expect(app.rows.length).toBeLessThan(rows.length);
  });

  it('leaves a commodity as it is that the scenario does not change', async () => {
    const app = await visit('?scenario=china&commodity=lithium');
    await vi.waitFor(() => expect(app.scenario.value?.id).toBe('china'));
    expect(app.isModelled).toBe(false);
    expect(app.comparison.changes).toEqual([]);
  });

  it('drops a selection that the data do not hold, with a note', async () => {
    const app = await visit('?selected=cobalt:ATL:extraction');
    await vi.waitFor(() => expect(app.view.choice.selected).toBeNull());
    expect(app.view.warnings).toEqual([
      { parameter: 'selected', found: 'cobalt:ATL:extraction', used: 'nothing' },
    ]);
  });

  it('drops options that the scenario does not have, with a note, and keeps the others', async () => {
    const app = await visit('?scenario=africa&toggled=kabanga,moon-mine');
    await vi.waitFor(() => expect(app.view.choice.toggled).toEqual(['kabanga']));
    expect(app.view.warnings).toEqual([{ parameter: 'toggled', found: 'moon-mine', used: 'kabanga' }]);
  });

  it('keeps the reason of a failed file and loads it on a second try', async () => {
    let down = true;
    const fetch = siteFetch();
    const app = await AppState.open(
      {
        base: './data/',
        fetch: (address) =>
          down && address.includes('cobalt.geojson')
            ? Promise.resolve(new Response('', { status: 503 }))
            : fetch(address),
      },
      '',
      'en',
    );
    await vi.waitFor(() => expect(app.network.state.status).toBe('failed'));
    const failed = app.network.state;
    if (failed.status !== 'failed') throw new Error('Expected a failure');
    expect(failed.error.found).toBe('HTTP 503');
    down = false;
    failed.retry();
    await vi.waitFor(() => expect(app.network.value?.commodity).toBe('cobalt'));
  });

  it('keeps the answer to the last question when answers overtake each other', async () => {
    const app = await visit('');
    app.chooseCommodity('lithium');
    app.chooseCommodity('cobalt');
    await vi.waitFor(() => expect(app.network.state.status).toBe('ready'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(app.network.value?.commodity).toBe('cobalt');
  });
});
