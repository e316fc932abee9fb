import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hhi } from '#engine/measure/hhi.ts';
import { knownRows } from '#engine/measure/supplyRow.ts';
import { formsAt } from '#engine/measure/stageMeasures.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { STAGES } from '#domain/stage.ts';
import { WhyFile, type WhyRow } from '#domain/published/why.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { select } from '#state/selection.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { citationText } from '#ui/why/citation.ts';
import { flowRecord } from '#ui/why/flowRecord.ts';
import { flowSteps } from '#ui/why/flowSteps.ts';
import { measureTerms } from '#ui/why/measureTerms.ts';
import { mirrorOf } from '#ui/why/mirror.ts';
import { placeSteps } from '#ui/why/placeSteps.ts';
import { figureTable, rowTable } from '#ui/why/rowTable.ts';
import { optionEffects } from '#ui/why/withoutOption.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';

const names = new Map<string, string>();
const networks = shippedNetworks();
const whyOf = (commodity: string) =>
  parsePublished(
    WhyFile,
    JSON.parse(readFileSync(`static/data/why/${commodity}.json`, 'utf8')) as unknown,
    commodity,
  );

describe('the steps that the dialog shows', () => {
  test('end in the figure of the card for every published flow', () => {
    const wrong = networks.flatMap((network) => {
      const file = whyOf(network.commodity);
      return network.flows.flatMap((flow) => {
        const record = flowRecord(file, flow);
        const last = record && flowSteps(record, names, 'en').at(-1)?.figure;
        const tonnes = flow.tonnes ?? 0;
        const isRight = typeof last === 'number' && Math.abs(last - tonnes) <= 2e-3 + 1e-6 * tonnes;
        return isRight ? [] : [`${flow.id}: ${last} instead of ${tonnes}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('end in the figure of the card for every published place', () => {
    const wrong = networks.flatMap((network) => {
      const { places } = whyOf(network.commodity);
      return network.places.flatMap(({ id, tonnes }) => {
        if (tonnes === null) return [];
        const record = places[id];
        const last = record && placeSteps(record.lines, record.figures, 'en').at(-1)?.figure;
        const isRight = typeof last === 'number' && Math.abs(last - tonnes) <= 2e-3 + 1e-6 * tonnes;
        return isRight ? [] : [`${id}: ${last} instead of ${tonnes}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('write a used row as weight x content x growth', () => {
    const network = networks.find(({ commodity }) => commodity === 'cobalt');
    const flow = network?.flows.find(({ id }) => id === 'cobalt:COD:extraction>CHN:processing');
    const record = flow && flowRecord(whyOf('cobalt'), flow);
    if (!record) throw new Error('Expected the flow from DR Congo to China, found none');
    const [first] = flowSteps(record, names, 'en');
    expect(first?.calculation).toMatch(/^387,012.t × 0\.3 × 1\.2914$/);
  });
});

const row = (change: Partial<WhyRow>): WhyRow => ({
  ...{ good: 0, origin: 'CHN', destination: 'JPN', gross: 100, usd: null, reporter: 'importer', factor: 1 },
  ...{ conversion: 1, growth: 1, low: 0.75, high: 1.25, use: 'used', note: '', sources: ['A'], ...change },
});

describe('reports of two sides', () => {
  test('are set beside one another with the ratio of the two', () => {
    const mirror = mirrorOf([row({}), row({ reporter: 'exporter', gross: 125, use: 'smaller' })]);
    expect(mirror?.ratio).toBe(1.25);
  });

  test('are not invented from two years of one side or from a merged report', () => {
    expect(mirrorOf([row({}), row({ gross: 90, use: 'other' })])).toBeNull();
    expect(mirrorOf([row({ reporter: 'both' })])).toBeNull();
  });

  test('a row of a bundle has no content and no contained tonnes', () => {
    const good = { product: 'b', name: 'bundle', hs: '8112', year: 2024 };
    const [shown] = rowTable(
      [row({ factor: null })],
      [{ ...good, factorBasis: null, factorLow: null, factorHigh: null }],
      'en',
    );
    expect(shown?.cells.slice(4, 6)).toEqual(['not known', 'not known']);
  });
});

test('competing figures are compared by their share of their own world', () => {
  const place = whyOf('cobalt').places['cobalt:COD:extraction'];
  if (place === undefined) throw new Error('Expected a record of DR Congo, found none');
  const rows = figureTable(place.figures, place.world, null, 'en');
  const bgs = rows.find(({ cells }) => cells[0] === 'BGS_VARC');
  expect(bgs?.cells[4]).toMatch(/^75.% = 226,193.t$/);
});

test('the terms of every stage add up to the HHI that the measures show', () => {
  for (const network of networks) {
    for (const stage of STAGES) {
      for (const form of formsAt(network, stage)) {
        const rows = stageRows(network, stage, form);
        const terms = measureTerms(rows, new Map());
        const shown = hhi(knownRows(rows));
        if (shown === null) continue;
        expect(terms.hhi.low).toBeCloseTo(shown.low, 9);
        expect(terms.hhi.high).toBeCloseTo(shown.high, 9);
      }
    }
  }
});

test('without its only option a scenario is today again', () => {
  const baseline = networks.find(({ commodity }) => commodity === 'cobalt');
  const id = 'cobalt:COD:extraction>CHN:processing';
  const selected = baseline && select(baseline, id);
  if (!baseline || selected?.kind !== 'flow') throw new Error('Expected the flow, found none');
  const option = {
    ...{ id: 'ban', title: { en: 'Ban' }, defaultOn: true },
    levers: [
      {
        ...{ kind: 'export-restriction', commodity: 'cobalt', country: 'COD', stage: 'extraction' },
        ...{ target: 'all', measure: { type: 'ban' } },
      },
    ],
  } as unknown as ScenarioOption;
  const elsewhere = {
    ...option,
    id: 'x',
    levers: [{ ...option.levers[0], commodity: 'tin' }],
  } as ScenarioOption;
  const effects = optionEffects({
    ...{ run: runScenario, baseline, options: [option, elsewhere], horizon: 2030, selected },
  });
  expect(effects.map((effect) => effect.option.id)).toEqual(['ban']);
  expect(effects[0]?.without).toBeCloseTo(selected.flow.tonnes ?? 0, 3);
});

test('a citation names the figure, how good it is, its sources and where it was read', () => {
  const text = citationText(
    { what: 'Cobalt', figure: '5 t', basis: 'reconciled', year: 2024, sources: ['A', 'A', 'B'] },
    null,
    'https://example.org/?v=1',
  );
  expect(text).toBe(
    'Cobalt: 5 t (reconciled, 2024). Mineral Flows, computed from: A. B. Read at https://example.org/?v=1',
  );
});
