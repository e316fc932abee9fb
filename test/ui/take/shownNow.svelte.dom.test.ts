import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { AppState } from '#state/AppState.svelte.ts';
import { aboutText } from '#take/aboutText.ts';
import { citation, titleOf } from '#take/cite.ts';
import { fileName } from '#take/fileName.ts';
import { shownNow } from '#ui/take/shownNow.ts';

const HALF: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
};

/** The site as it ships, and what is taken away from it. */
async function visit(search: string) {
  const fetch = (path: string) => Promise.resolve(new Response(new Uint8Array(readFileSync(path))));
  const app = await AppState.open({ base: 'static/data/', fetch }, search, 'en');
  await vi.waitFor(() => expect(app.sources.value).not.toBeNull());
  const taken = () => {
    const shown = shownNow(app, 'en', { page: 'https://example.org/', search: '' }, new Date(2026, 10, 25));
    if (!shown) throw new Error('Expected something on screen');
    return shown;
  };
  return { app, taken };
}

it('figures that own levers moved never pass for those of today', async () => {
  const { app, taken } = await visit('');
  expect(titleOf(taken())).toBe('Cobalt flows, 2024');
  app.scenario.edits.make({ levers: [HALF] });
  await vi.waitFor(() => expect(app.isModelled).toBe(true));
  const shown = taken();
  expect(titleOf(shown)).toBe('Cobalt flows, scenario “Today, with changes”, 2024');
  expect(citation(shown)).toContain('Today, with changes');
  expect(fileName(shown, '.csv')).toBe('mineral-flows-cobalt-own-levers-2024.csv');
  const about = aboutText(shown);
  expect(about).toContain('- Scenario: Today, with changes\n');
  expect(about).toContain('- Changed by the reader: Set: DR Congo loses 50% (Mined).');
  expect(about).toMatch(/- Assumptions: .*adaptability = /);
  expect(about).not.toContain('Options that are on');
});

it('a scenario of the site that the reader changed says so, and how', async () => {
  const { app, taken } = await visit('?scenario=africa');
  await vi.waitFor(() => expect(app.isModelled).toBe(true));
  const published = taken();
  expect(published.scenario).toMatchObject({ id: 'africa', changes: null });
  await app.scenario.loadEngine();
  const [first] = published.scenario?.options ?? [];
  const on = app.scenario.options.find((option) => option.on);
  app.scenario.toggle(on?.option.id ?? '');
  await vi.waitFor(() => expect(app.scenario.outcome).not.toBeNull());
  const shown = taken();
  expect(shown.scenario?.title).toBe(`${published.scenario?.title}, with changes`);
  expect(fileName(shown, '.csv')).toMatch(/-africa-changed-\d+\.csv$/);
  expect(aboutText(shown)).toContain(`- Changed by the reader: Switched off: ${first}`);
});

it('the files of a matrix hold its leg, and say so; those of the other pictures hold every leg', async () => {
  const { taken } = await visit('?view=matrix&leg=processing>manufacturing&v=1');
  const shown = taken();
  expect(shown.rows.length).toBeGreaterThan(20);
  expect(shown.rows.every(({ flow }) => flow.from === 'processing')).toBe(true);
  expect(shown.filters.join()).toContain('only the leg refined cobalt → cobalt in cells and other goods');
  const { taken: ofTable } = await visit('?view=table&v=1');
  expect(new Set(ofTable().rows.map(({ flow }) => flow.from)).size).toBe(2);
  expect(ofTable().filters.join()).not.toContain('leg ');
});
