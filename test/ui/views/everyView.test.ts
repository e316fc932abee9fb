/**
 * The walk: every commodity in the world as it is and in every scenario, through every view. What each view draws is
 * held against the published files as plain JSON, not against what the app has made of them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flowMatrix } from '#charts/matrix.ts';
import { sankeyPicture } from '#charts/sankey.ts';
import type { Network } from '#domain/network.ts';
import type { CommodityFile } from '#domain/published/commodity.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import type { ScenarioFile } from '#domain/published/scenario.ts';
import { readingsOf } from '#engine/measure/readings.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { decodeScenario } from '#load/decodeScenario.ts';
import { prepareScene } from '#map/scene.ts';
import { LEAVING } from '#state/choice.ts';
import { flowRows, type FlowRow } from '#state/flowRows.ts';
import { shownFlows } from '#state/shownFlows.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { stageSets } from '#ui/measures/stageSets.ts';
import { columnsOf, sortedRows } from '#ui/views/flowTable.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as T;
const manifest = read<Manifest>('manifest.json');
const ALL = { stages: LEAVING, estimatedLegs: true };

type Properties = CommodityFile['features'][number]['properties'];
interface World {
  readonly network: Network;
  /** Features of the file, as they stand there. */
  readonly raw: readonly Properties[];
}

const today = new Map<string, World>(
  manifest.commodities.map((entry) => {
    const file = read<CommodityFile>(entry.file);
    const network = decodeCommodity(file, entry, manifest.referenceYear);
    return [entry.id, { network, raw: file.features.map(({ properties }) => properties) }];
  }),
);
const scenarios = manifest.scenarios.map(({ id, file }) => {
  const published = read<ScenarioFile>(file);
  const { networks } = decodeScenario(published, manifest, file);
  const worlds = new Map(
    [...networks].map(([commodity, network]): [string, World] => [
      commodity,
      {
        network,
        raw: published.features.map(({ properties }) => properties).filter((p) => p.commodity === commodity),
      },
    ]),
  );
  return { id, worlds, metrics: published.metrics };
});

/** Tonnes by flow, from the file. */
function flowsOf({ raw }: World): ReadonlyMap<string, number | null> {
  return new Map(raw.flatMap((p) => (p.kind === 'flow' ? [[p.id, p.tonnes] as const] : [])));
}
function sum(values: Iterable<number | null | undefined>): number {
  return [...values].reduce<number>((total, value) => total + (value ?? 0), 0);
}
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe.each(manifest.commodities.map(({ id }) => id))('%s', (commodity) => {
  const world = today.get(commodity);
  if (!world) throw new Error(`Expected ${commodity} to be read`);
  const cases = [
    { name: 'the world', now: world, before: null as World | null },
    ...scenarios.flatMap(({ id, worlds }) => {
      const now = worlds.get(commodity);
      return now ? [{ name: id, now, before: world }] : [];
    }),
  ];

  it.each(cases)('shows the published figures in every view of $name', ({ now, before }) => {
    const published = flowsOf(now);
    const former = before && flowsOf(before);
    const network = shownFlows(now.network, ALL);
    const rows = flowRows(network, before && shownFlows(before.network, ALL), now.network);
    /** A flow that the scenario ends is 0 t. */
    const tonnesOf = (id: string) => published.get(id) ?? (published.has(id) ? null : 0);

    checkTable(rows, tonnesOf, former);
    expect(rows.filter(({ flow }) => flow.tonnes !== 0)).toHaveLength(
      [...published.values()].filter((tonnes) => tonnes !== 0).length,
    );
    checkMap(now, before, published, tonnesOf);
    checkSankey(rows, tonnesOf, sum(published.values()));
    checkMatrix(rows, tonnesOf, published);
    checkMeasures(now);
  });
});

function checkTable(
  rows: readonly FlowRow[],
  tonnesOf: (id: string) => number | null,
  former: ReadonlyMap<string, number | null> | null,
): void {
  const columns = columnsOf(new Map(), former !== null);
  const tonnes = columns.find(({ id }) => id === 'tonnes');
  const change = columns.find(({ id }) => id === 'change');
  for (const row of sortedRows(rows, columns, { column: 'tonnes', down: true }, 'en')) {
    const { id } = row.flow;
    expect(tonnes?.value(row), id).toBe(tonnesOf(id));
    if (former) expect(change?.value(row), id).toBe((tonnesOf(id) ?? NaN) - (former.get(id) ?? 0));
  }
}

function checkMap(
  now: World,
  before: World | null,
  published: ReadonlyMap<string, number | null>,
  tonnesOf: (id: string) => number | null,
): void {
  const comparison = before ? { comparison: before.network } : {};
  const scene = prepareScene(now.network, { ...ALL, ...comparison });
  for (const { id, tonnes, change } of scene.flows) {
    expect(tonnes, id).toBe(tonnesOf(id));
    if (change && before) expect(change.baseline ?? 0, id).toBe(flowsOf(before).get(id) ?? 0);
  }
  expect(near(scene.total.tonnes, sum(published.values()))).toBe(true);
  const drawn = sum(scene.flows.map(({ tonnes }) => tonnes));
  expect(near(drawn + scene.hidden.tonnes, scene.total.tonnes)).toBe(true);
  const places = new Map(now.raw.flatMap((p) => (p.kind === 'place' ? [[p.id, p.tonnes] as const] : [])));
  for (const { id, tonnes } of scene.places) expect(tonnes, id).toBe(places.get(id));
}

function checkSankey(rows: readonly FlowRow[], tonnesOf: (id: string) => number | null, total: number): void {
  const { bands, unknown } = sankeyPicture(rows, { width: 900, height: 600 });
  for (const { flowId, tonnes } of bands) if (flowId !== null) expect(tonnes, flowId).toBe(tonnesOf(flowId));
  expect(near(sum(bands.map(({ tonnes }) => tonnes)), total)).toBe(true);
  const known = rows.filter(({ flow }) => flow.tonnes !== 0).length;
  expect(sum(bands.map(({ count }) => count)) + unknown).toBe(known);
}

function checkMatrix(
  rows: readonly FlowRow[],
  tonnesOf: (id: string) => number | null,
  published: ReadonlyMap<string, number | null>,
): void {
  let total = 0;
  for (const leg of new Set(rows.map((row) => row.leg))) {
    const matrix = flowMatrix(
      rows.filter((row) => row.leg === leg),
      { origins: 8, destinations: 6 },
    );
    let cells = 0;
    for (const { end: origin } of matrix.origins) {
      for (const { end: destination } of matrix.destinations) {
        const cell = matrix.cell(origin, destination);
        if (cell?.flow) expect(cell.tonnes, cell.flow.id).toBe(tonnesOf(cell.flow.id));
        cells += cell?.tonnes ?? 0;
      }
    }
    expect(near(cells, matrix.total)).toBe(true);
    total += matrix.total;
  }
  expect(near(total, sum(published.values()))).toBe(true);
}

/** Shares and HHI once more, from the places of the file and the definitions alone. */
function checkMeasures({ network, raw }: World): void {
  const terms = { governance: new Map<string, number>(), region: new Set<string>() };
  for (const { stage, form, rows, demand } of stageSets(network, [])) {
    const known = raw.flatMap((p) =>
      p.kind === 'place' && p.stage === stage && p.form === form && p.tonnes !== null
        ? p.country !== null || p.special === 'unknown-origin'
          ? [{ country: p.country ?? 'OTH', tonnes: p.tonnes }]
          : []
        : [],
    );
    const whole = sum(known.map(({ tonnes }) => tonnes));
    const named = known.filter(({ country }) => country !== 'OTH').map(({ tonnes }) => tonnes / whole);
    const readings = readingsOf(rows, { ...terms, demand });
    if (whole === 0 || named.length === 0) {
      expect(readings['top-1'].value).toBeNull();
      continue;
    }
    expect(readings['top-1'].value?.low).toBeCloseTo(Math.max(...named), 9);
    expect(readings.hhi.value?.low).toBeCloseTo(sum(named.map((share) => share ** 2)), 9);
    const bar = stageSummaries(network).find((summary) => summary.stage === stage && summary.form === form);
    if (bar) expect(bar.top.share).toBeCloseTo(Math.max(...named), 9);
  }
}

it.each(scenarios)('$id prints the measures that its own figures give', ({ worlds, metrics }) => {
  let compared = 0;
  for (const { commodity, stage, measure, country, baseline, result } of metrics) {
    const before = today.get(commodity)?.network;
    const after = worlds.get(commodity)?.network;
    if (!before || !after || (measure !== 'top-share' && measure !== 'hhi')) continue;
    for (const [network, printed] of [
      [before, baseline],
      [after, result],
    ] as const) {
      const bars = stageSummaries(network).filter((summary) => summary.stage === stage);
      const [bar] = bars;
      if (!bar || bars.length > 1 || printed === null) continue;
      if (measure === 'top-share' && country !== null && bar.top.country !== country) continue;
      const shown = measure === 'hhi' ? bar.hhi.low : bar.top.share;
      expect(shown, `${commodity} ${stage} ${measure}`).toBeCloseTo(printed, 5);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(0);
});
