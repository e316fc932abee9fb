import { readFile } from 'node:fs/promises';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatTonnes } from '#format/quantity.ts';
import { AppState } from '#state/AppState.svelte.ts';
import { Layout } from '#state/Layout.svelte.ts';
import { Locale } from '#state/Locale.svelte.ts';
import { Theme } from '#state/Theme.svelte.ts';
import ContextPanel from '#ui/context/ContextPanel.svelte';
import WhyMeasurePanel from '#ui/why/WhyMeasurePanel.svelte';
import WhyPanel from '#ui/why/WhyPanel.svelte';
import { contextOf } from '../contextOf.ts';

const onclose = () => {};
const PATIENT = { timeout: 15_000 };

/** The published site of this repository at an address. */
async function open(search: string): Promise<{ app: AppState; context: ReturnType<typeof contextOf> }> {
  const language = new Locale({ search: '?lang=en', storage: null, preferred: [] });
  const app = await AppState.open(
    { base: 'static/data/', fetch: async (address) => new Response(await readFile(address)) },
    search,
    'en',
  );
  await waitFor(() => expect(app.network.value).toBeTruthy());
  const page = { theme: new Theme(null), layout: new Layout(), language, locale: 'en' };
  return { app, context: contextOf(app, page) };
}

async function openWhy(search: string): Promise<AppState> {
  const { app, context } = await open(search);
  if (search.includes('scenario')) {
    await waitFor(() => expect(app.isModelled && app.selected).toBeTruthy(), PATIENT);
  }
  if (app.selected === null) throw new Error(`Expected a selected item at ${search}, found none`);
  render(WhyPanel, { props: { selected: app.selected, onclose }, context });
  await screen.findByText(/Mineral Flows, computed from/, undefined, PATIENT);
  return app;
}

afterEach(cleanup);

describe('why this number', () => {
  test('of a flow ends in the figure of the card', async () => {
    const app = await openWhy('?commodity=cobalt&selected=cobalt:COD:extraction>CHN:processing&v=1');
    const tonnes = app.selected?.kind === 'flow' ? app.selected.flow.tonnes : null;
    // The screen's own spaces do not break; a query reads them as plain ones.
    const card = formatTonnes(tonnes, 'en').replace(/\s/g, ' ');
    expect(screen.getByText(new RegExp(`the card shows ${card}\\.$`))).toBeTruthy();
  });

  test('of a place lists what other sources say', async () => {
    await openWhy('?commodity=cobalt&selected=cobalt:COD:extraction&v=1');
    const figures = screen.getByRole('region', { name: 'Figures as published, and what other sources say' });
    expect(within(figures).getAllByText('as low or high').length).toBeGreaterThan(1);
  });

  test('of a withheld place says that there is no number', async () => {
    const { app } = await open('?commodity=silicon&v=1');
    const withheld = app.network.value?.places.find(({ tonnes }) => tonnes === null);
    if (withheld === undefined) throw new Error('Expected a withheld place of silicon, found none');
    await openWhy(`?commodity=silicon&selected=${withheld.id}&v=1`);
    expect(screen.getByText(/The source prints no number/)).toBeTruthy();
  });

  test('of a modelled flow leads from today by way of each option to the result', async () => {
    await openWhy('?commodity=cobalt&scenario=africa&selected=cobalt:COD:extraction>CHN:processing&v=1');
    expect(await screen.findByText(/options that are on and act on it$/, undefined, PATIENT)).toBeTruthy();
    expect(screen.getByText(/^Today .* in the scenario .*: a change of/)).toBeTruthy();
  });

  test('gives a citation to the clipboard, and says so when it may not', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await openWhy('?commodity=cobalt&selected=cobalt:COD:extraction&v=1');
    const copy = screen.getByRole('button', { name: 'Copy citation' });
    await fireEvent.click(copy);
    await screen.findByText('Copied.');
    expect(writeText.mock.calls[0]?.[0]).toContain('226');
    writeText.mockRejectedValueOnce(new Error('not allowed'));
    await fireEvent.click(copy);
    await screen.findByText(/did not allow copying/);
    vi.unstubAllGlobals();
  });

  test('of a measure adds up the squares of the shares', async () => {
    const { context } = await open('?commodity=cobalt&v=1');
    const rows = [
      { country: 'COD', value: 75 },
      { country: 'IDN', value: 25 },
    ];
    const props = { title: 'Mined', rows, governance: new Map([['COD', 8]]), sources: [], onclose };
    render(WhyMeasurePanel, { props, context });
    expect(within(screen.getByRole('row', { name: /^Sum/ })).getByText('6,250')).toBeTruthy();
    expect(screen.getByText('5,625')).toBeTruthy();
  });
});

test('time and context names the year it shows and steps by arrow key', async () => {
  const { app, context } = await open('?commodity=cobalt&year=2010&v=1');
  render(ContextPanel, { props: { onclose }, context });
  await screen.findByText(/^In 2010:/, undefined, PATIENT);
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await screen.findByText(/^In 2011:/);
  expect(app.view.choice.year).toBe(2011);
});
