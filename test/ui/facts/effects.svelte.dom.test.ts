import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { lastStage } from '#domain/lastStage.ts';
import { flowChanges } from '#engine/compare/flowChanges.ts';
import { intakeChanges } from '#engine/compare/intakeChanges.ts';
import { AppState } from '#state/AppState.svelte.ts';
import { changeLine, demandSentence, effectHeadline, largestChanges } from '#ui/facts/effects.ts';

/** The site as it ships, with one of its scenarios open. */
async function visit(scenario: string): Promise<AppState> {
  const fetch = (path: string) => Promise.resolve(new Response(new Uint8Array(readFileSync(path))));
  const app = await AppState.open({ base: 'static/data/', fetch }, `?scenario=${scenario}`, 'en');
  await vi.waitFor(() => expect(app.scenario.value).not.toBeNull());
  return app;
}

async function worldsOf(app: AppState, commodity: string) {
  app.chooseCommodity(commodity);
  await vi.waitFor(() => expect(app.network.value?.commodity).toBe(commodity));
  const { baseline, result } = app;
  if (!baseline || !result) throw new Error(`Expected ${commodity} to be loaded`);
  const unmet = app.scenario.unmetShare;
  const intake = intakeChanges(baseline, result);
  const end = lastStage(baseline.flows) ?? 'use';
  const texts = effectHeadline(unmet, intake, end, null, app.names, 'en')?.map(({ text }) => text) ?? null;
  return { baseline, result, unmet, intake, headline: texts };
}

describe.each(['africa', 'china', 'north-america'])('of %s', (scenario) => {
  let app: AppState;
  beforeAll(async () => {
    app = await visit(scenario);
  });

  it('the sum over countries is the change of all intake, and the headline names the largest loser', async () => {
    for (const { id } of app.offered.commodities) {
      const { baseline, result, intake, headline } = await worldsOf(app, id);
      const end = lastStage(baseline.flows);
      const known = ({ to, destination, tonnes }: (typeof result.flows)[number]) =>
        to === end && tonnes !== null && intake.some(({ country }) => country === destination);
      const total = (flows: typeof result.flows) =>
        flows.filter(known).reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
      const change = intake.reduce((sum, { before, after }) => sum + after - before, 0);
      expect(change, id).toBeCloseTo(total(result.flows) - total(baseline.flows), 3);
      const [first] = intake.filter(({ country }) => country !== 'OTH');
      const loss = headline?.find((text) => /takes in/.test(text));
      if (loss) expect(loss, id).toContain(app.names.get(first?.country ?? '') ?? first?.country);
    }
  });

  it('the rows add up to nothing that the flows do not say', async () => {
    for (const { id } of app.offered.commodities) {
      const { baseline, result } = await worldsOf(app, id);
      const changes = flowChanges(baseline.flows, result.flows);
      const rows = largestChanges(changes).map((change) => changeLine(change, app.names, 'en'));
      expect(rows.length, id).toBeLessThanOrEqual(4);
      for (const row of rows) {
        const change = changes.find((candidate) => candidate.id === row.id);
        expect(row.amount[0], row.id).toBe((change?.difference ?? 0) < 0 ? '−' : '+');
        expect(row.note === 'new', row.id).toBe(change?.before === 0);
        expect(row.note === 'ends', row.id).toBe(change?.after === 0);
      }
      if (!app.isModelled) expect(rows, id).toEqual([]);
    }
  });
});

it('a stop of graphite is told by the demand that goes unmet and who is left without', async () => {
  const { headline } = await worldsOf(await visit('china'), 'graphite');
  expect(headline).toEqual(['24% of demand goes unmet;', 'United States takes in next to nothing.']);
});

it('Africa’s build-out of copper leaves nobody short, and says so below the picture', async () => {
  const { headline, unmet } = await worldsOf(await visit('africa'), 'copper');
  expect(headline).toBeNull();
  expect(demandSentence(unmet, 'en')).toBe('All demand is met.');
});

it('what the solver leaves open by rounding is no shortage', () => {
  expect(demandSentence(3e-13, 'en')).toBe('All demand is met.');
  expect(demandSentence(0.0004, 'en')).toBe('<0.1% of demand goes unmet.');
});

it('a scenario that moves nothing has no rows', async () => {
  const { baseline, result } = await worldsOf(await visit('china'), 'tungsten');
  expect(largestChanges(flowChanges(baseline.flows, result.flows))).toEqual([]);
});
