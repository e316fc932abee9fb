import { readFile } from 'node:fs/promises';
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { formatShare } from '#format/quantity.ts';
import { AppState } from '#state/AppState.svelte.ts';
import { Layout } from '#state/Layout.svelte.ts';
import { Locale } from '#state/Locale.svelte.ts';
import { Theme } from '#state/Theme.svelte.ts';
import SheetPages from '#story/learn/sheet/SheetPages.svelte';
import { sheetWorld } from '#story/learn/sheet/sheetWorld.ts';
import { contextOf } from '#test/ui/contextOf.ts';

/** The sheet of the published site at an address, once the scenario of the address is there. */
async function open(search: string): Promise<AppState> {
  const language = new Locale({ search: '?lang=en', storage: null, preferred: [] });
  const app = await AppState.open(
    { base: 'static/data/', fetch: async (address) => new Response(await readFile(address)) },
    search,
    'en',
  );
  await waitFor(() => expect(app.network.value && app.countries.value).toBeTruthy());
  if (search.includes('scenario')) await waitFor(() => expect(app.scenario.value).toBeTruthy());
  const world = sheetWorld(app, 'en');
  if (world === null) throw new Error(`Expected a world at ${search}, found none`);
  const page = { theme: new Theme(null), layout: new Layout(), language, locale: 'en' };
  render(SheetPages, { props: { world, entry: app.entry, paper: 'a4' }, context: contextOf(app, page) });
  return app;
}

const answer = (id: string) => document.querySelector(`[data-task="${id}"]`)?.textContent ?? '';

afterEach(cleanup);

describe('the pages of the worksheet', () => {
  test('are about the reference year where no scenario is open', async () => {
    const app = await open('?commodity=cobalt&v=1');
    expect(screen.getByRole('heading', { name: 'Answers: Cobalt, 2024' })).toBeTruthy();
    expect(screen.getByText(/^The world of 2024/)).toBeTruthy();
    expect(answer('leader-extraction')).toContain(formatShare(app.stages[0]?.top.share ?? null, 'en'));
  });

  test('follow the open scenario, and say which world it is', async () => {
    const app = await open('?commodity=cobalt&scenario=africa&v=1');
    expect(screen.getByRole('heading', { name: 'Answers: Cobalt, Africa builds out, 2030' })).toBeTruthy();
    expect(screen.getByText(/Options that are on: .*DR Congo cobalt quota/)).toBeTruthy();
    const [today, modelled] = [app.comparison.stages, app.stages].map(([first]) => first?.top.share ?? null);
    expect(modelled).not.toBe(today);
    expect(answer('leader-extraction')).toContain(formatShare(modelled ?? null, 'en'));
    expect(answer('change')).not.toBe('');
  });

  test('are about today where the open scenario leaves the commodity as it is, and say so', async () => {
    await open('?commodity=zinc&scenario=china&v=1');
    expect(screen.getByText(/changes nothing in this commodity/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Answers: Zinc, 2024' })).toBeTruthy();
  });
});
