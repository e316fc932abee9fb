import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { measureChanges } from '#engine/compare/measureChanges.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { AppState } from '#state/AppState.svelte.ts';
import { publishedWorld, WORLD, type World } from '#state/choice.ts';
import { encode } from '#state/urlCodec.ts';

/** The site as it ships. */
async function visit(search: string): Promise<AppState> {
  const fetch = (path: string) => Promise.resolve(new Response(new Uint8Array(readFileSync(path))));
  const app = await AppState.open({ base: 'static/data/', fetch }, search, 'en');
  await vi.waitFor(() => expect(app.network.value).not.toBeNull());
  return app;
}

/** Once both worlds are there. */
async function settled(app: AppState): Promise<void> {
  await vi.waitFor(() => expect(app.scenario.isPending || app.comparison.other.isPending).toBe(false));
}

const HALF: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
};
const KEPT: World = { ...publishedWorld('africa'), levers: [HALF], name: 'Half', commodity: 'cobalt' };

it('a scenario is held against today where nothing else is asked', async () => {
  const app = await visit('?scenario=africa');
  await settled(app);
  expect(app.comparison.reference).toBe(app.baseline);
  expect(app.comparison.isOn).toBe(true);
  expect(app.comparison.changes).toEqual(
    app.scenario.value?.metrics.filter(({ commodity }) => commodity === 'cobalt'),
  );
});

it('two published scenarios are held against each other in rows, measures and stages', async () => {
  const app = await visit('?scenario=north-america&against=africa');
  await settled(app);
  const { comparison, result } = app;
  const africa = comparison.other.value?.networks.get('cobalt') ?? null;
  if (!africa || !result) throw new Error('Expected both networks');
  expect(comparison.reference).toBe(africa);
  const former = new Map(africa.flows.map(({ id, tonnes }) => [id, tonnes]));
  expect(app.rows.length).toBeGreaterThan(300);
  for (const { flow, before } of app.rows) expect(before).toBe(former.get(flow.id) ?? 0);
  const unmet = (id: 'africa' | 'north-america') =>
    (id === 'africa' ? comparison.other : app.scenario).value?.metrics.find(
      ({ commodity, measure }) => commodity === 'cobalt' && measure === 'unmet-demand',
    )?.result ?? null;
  expect(comparison.changes).toEqual(
    measureChanges(
      africa,
      result,
      { unmetShare: unmet('north-america') },
      app.scenario.value?.region ?? [],
      unmet('africa'),
    ),
  );
  expect(comparison.changes.at(-1)).toMatchObject({ measure: 'unmet-demand' });
  expect(comparison.changes.filter(({ measure }) => measure === 'unmet-demand')[0]?.baseline).toBeGreaterThan(
    0.3,
  );
});

it('today is held against a scenario as well, and stays today', async () => {
  const app = await visit('?against=africa');
  await settled(app);
  expect(app.isModelled).toBe(false);
  expect(app.year).toBe(2024);
  expect(app.comparison.isOn).toBe(true);
  expect(app.rows.some(({ change }) => (change ?? 0) > 0)).toBe(true);
});

it('a kept scenario to compare with is what the engine makes of it, and comes back by link', async () => {
  const app = await visit('');
  app.show({ against: KEPT });
  expect(app.comparison.reference).toBeNull();
  await settled(app);
  const link = encode(app.view.choice, app.view.known);
  const again = await visit(`?${link}`);
  await settled(again);
  const { baseline } = again;
  const scenario = again.comparison.other.value;
  if (!baseline || !scenario) throw new Error('Expected cobalt and Africa');
  const levers = [...scenario.options.flatMap((option) => (option.defaultOn ? option.levers : [])), HALF];
  const outcome = runScenario(baseline, { levers, horizon: scenario.horizon });
  const expected = new Map(modelledNetwork(baseline, outcome).flows.map(({ id, tonnes }) => [id, tonnes]));
  for (const { comparison } of [app, again]) {
    expect(comparison.reference?.flows.length).toBe(expected.size);
    for (const { id, tonnes } of comparison.reference?.flows ?? []) {
      if (tonnes !== null) expect(tonnes).toBeCloseTo(expected.get(id) ?? NaN, 6);
    }
    expect(comparison.other.unmetShare).toBeCloseTo(outcome.unmetShare, 9);
  }
  expect(again.view.warnings).toEqual([]);
});

it('while the engine works there is no figure of another world in its place', async () => {
  const app = await visit('');
  app.show({ against: KEPT });
  await settled(app);
  const first = app.comparison.reference;
  app.show({ against: { ...KEPT, levers: [{ ...HALF, share: 0.9 }], name: 'Tenth' } });
  if (app.comparison.other.isPending) expect(app.comparison.reference).toBeNull();
  await settled(app);
  expect(app.comparison.reference).not.toBe(first);
  expect(app.comparison.isOn).toBe(true);
});

it('the same world has nothing to compare, whatever it is called', async () => {
  const app = await visit('?scenario=africa&against=africa');
  await settled(app);
  expect([app.comparison.isSame, app.comparison.isOn, app.comparison.changes]).toEqual([true, false, []]);
  expect(app.rows.every(({ before, change }) => before === null && change === null)).toBe(true);
  app.show({ against: publishedWorld(WORLD) });
  expect(app.comparison.isSame).toBe(false);
});

it('a published scenario to compare with stays when the commodity changes', async () => {
  const app = await visit('?scenario=china&against=africa');
  await settled(app);
  app.chooseCommodity('manganese');
  await vi.waitFor(() => expect(app.network.value?.commodity).toBe('manganese'));
  expect(app.view.choice.against).toEqual(publishedWorld('africa'));
  expect(app.comparison.reference?.commodity).toBe('manganese');
  expect(app.comparison.isOn).toBe(true);
});

it('a kept scenario of another commodity gives way to today, and is there again when one goes back', async () => {
  const app = await visit('?scenario=africa');
  app.show({ against: KEPT });
  await settled(app);
  app.chooseCommodity('lithium');
  await vi.waitFor(() => expect(app.network.value?.commodity).toBe('lithium'));
  await settled(app);
  expect(app.comparison.isElsewhere).toBe(true);
  expect(app.comparison.reference).toBe(app.baseline);
  app.chooseCommodity('cobalt');
  await vi.waitFor(() => expect(app.network.value?.commodity).toBe('cobalt'));
  await settled(app);
  expect(app.comparison.isElsewhere).toBe(false);
  expect(app.view.choice.against).toBe(KEPT);
  expect(app.comparison.reference).not.toBe(app.baseline);
});

it('two worlds that are swapped and swapped back are the ones they were', async () => {
  const app = await visit('?scenario=africa&against=china');
  await settled(app);
  app.scenario.edits.make({ levers: [HALF] });
  await settled(app);
  const [shown, against] = [app.shownWorld, app.comparison.against];
  for (let turn = 0; turn < 2; turn++) {
    const other = app.comparison.against;
    app.show({ against: app.shownWorld });
    app.showWorld(other);
    await settled(app);
  }
  expect(app.shownWorld).toEqual(shown);
  expect(app.comparison.against).toEqual(against);
});

it('options to compare with that the scenario does not have are dropped with a note', async () => {
  const app = await visit('?against=africa&against-for=cobalt&against-toggled=moon-mine&against-name=X');
  await vi.waitFor(() => expect(app.view.choice.against.toggled).toEqual([]));
  expect(app.view.warnings).toEqual([{ parameter: 'against-toggled', found: 'moon-mine', used: 'none' }]);
});

it('a kept scenario is known by its name as long as it is shown as it was kept', async () => {
  const app = await visit('?scenario=africa');
  await settled(app);
  app.variants.keep('As published');
  expect(app.variants.shownName).toBeNull();
  app.scenario.edits.make({ levers: [HALF] });
  app.variants.keep('Half');
  expect(app.shownWorld).toMatchObject({ name: 'Half', commodity: 'cobalt', levers: [HALF] });
  app.scenario.edits.make({ levers: [{ ...HALF, share: 0.4 }] });
  expect(app.shownWorld.name).toBeNull();
});

it('a kept scenario is renamed in the list and in the comparison, never to the name of another', async () => {
  const app = await visit('');
  app.variants.keep('One');
  app.scenario.edits.make({ levers: [HALF] });
  app.variants.keep('Two');
  const [, two] = app.variants.list;
  if (!two) throw new Error('Expected two kept scenarios');
  app.show({ against: await app.variants.worldOf(two) });
  expect(app.variants.rename('Two', 'One')).toBe(false);
  expect(app.variants.rename('Two', 'Deux')).toBe(true);
  expect(app.variants.list.map(({ name }) => name)).toEqual(['One', 'Deux']);
  expect(app.view.choice.against.name).toBe('Deux');
});
