/**
 * The walk: every commodity, every pair of today and the published scenarios. What the table of differences holds is
 * held against the published files as plain JSON, and against what the engine says of the two networks.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import type { CommodityFile } from '#domain/published/commodity.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import type { ScenarioFile } from '#domain/published/scenario.ts';
import { compareNetworks } from '#engine/compare/compareNetworks.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { decodeScenario } from '#load/decodeScenario.ts';
import { lockedScale } from '#map/lockedScale.ts';
import { prepareScene } from '#map/scene.ts';
import { differencesOf, type Difference } from '#state/differences.ts';
import { columnsOf, sortedDifferences } from '#ui/compare/differenceTable.ts';
import { legTotals } from '#ui/compare/legTotals.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as T;
const manifest = read<Manifest>('manifest.json');
const ALL = { estimatedLegs: true };

interface World {
  readonly id: string;
  readonly network: Network;
  /** Tonnes by flow, as the file has them. */
  readonly raw: ReadonlyMap<string, number | null>;
}

const scenarios = manifest.scenarios.map(({ id, file }) => {
  const published = read<ScenarioFile>(file);
  return { id, published, networks: decodeScenario(published, manifest, file).networks };
});

function rawFlows(features: CommodityFile['features'], commodity: string): World['raw'] {
  return new Map(
    features.flatMap(({ properties: p }) =>
      p.kind === 'flow' && p.commodity === commodity ? [[p.id, p.tonnes] as const] : [],
    ),
  );
}

/** Today and every scenario that changes the commodity. */
function worldsOf(commodity: string): readonly World[] {
  const entry = manifest.commodities.find(({ id }) => id === commodity);
  if (!entry) throw new Error(`Expected ${commodity} in the manifest`);
  const file = read<CommodityFile>(entry.file);
  const network = decodeCommodity(file, entry, manifest.referenceYear);
  const today = { id: 'world', network, raw: rawFlows(file.features, commodity) };
  const others = scenarios.flatMap(({ id, published, networks }): World[] => {
    const changed = networks.get(commodity);
    return changed ? [{ id, network: changed, raw: rawFlows(published.features, commodity) }] : [];
  });
  return [today, ...others];
}

const reader = {
  names: new Map(),
  worlds: { shown: 'B', against: 'A', inText: 'A', pair: 'B against A' },
  locale: 'en',
  say: (text: string) => text,
};
const columns = columnsOf(reader);
const column = (id: string) => {
  const found = columns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`Expected a column ${id}`);
  return found;
};
const text = (row: Difference, id: string) => column(id).text(row).replaceAll('\u00a0', ' ');

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.every((value, at) => Object.is(value, b[at]));

describe.each(manifest.commodities.map(({ id }) => id))('%s', (commodity) => {
  const worlds = worldsOf(commodity);
  const [today] = worlds;
  if (!today) throw new Error('Expected a world');
  const pairs = worlds.flatMap((a) => worlds.map((b) => ({ a, b, name: `${a.id} to ${b.id}` })));

  it.each(pairs)('from $name every row has the two published figures and their difference', ({ a, b }) => {
    const rows = differencesOf(a.network, b.network, ALL);
    const ids = new Set([...a.raw.keys(), ...b.raw.keys()]);
    /** A flow that a file does not have is 0 t; one that it has without a figure is not known. */
    const tonnesIn = (raw: World['raw'], id: string) => (raw.has(id) ? (raw.get(id) ?? null) : 0);
    const carried = [...ids].filter((id) => tonnesIn(a.raw, id) !== 0 || tonnesIn(b.raw, id) !== 0);
    expect(rows.map(({ flow }) => flow.id as string).toSorted()).toEqual(carried.toSorted());
    const wrong = rows.filter((row) => {
      const [was, is] = [tonnesIn(a.raw, row.flow.id), tonnesIn(b.raw, row.flow.id)];
      const change = was === null || is === null ? null : is - was;
      const cells = ['before', 'after', 'change', 'part'].map((id) => column(id).value(row));
      return !same(cells, [was, is, change, change === null || !was ? null : change / was]);
    });
    expect(wrong).toEqual([]);
  });

  it.each(pairs)('from $name the table says of each flow what the engine says', ({ a, b }) => {
    const rows = new Map(differencesOf(a.network, b.network, ALL).map((row) => [row.flow.id, row]));
    for (const { leg, changes } of compareNetworks(a.network, b.network).legs) {
      const carried = changes.filter(({ before, after }) => before !== 0 || after !== 0);
      const wrong = carried.filter(({ id, before, after, difference, kind }) => {
        const row = rows.get(id);
        return !same(
          [row?.before, row?.flow.tonnes, row?.change, row?.kind],
          [before, after, difference, kind],
        );
      });
      expect(wrong, leg.fromLabel).toEqual([]);
      const { was, is } = legTotals(carried.flatMap(({ id }) => rows.get(id) ?? []));
      const sum = (values: readonly (number | null)[]) =>
        values.reduce<number>((total, value) => total + (value ?? 0), 0);
      expect(was.tonnes, leg.fromLabel).toBeCloseTo(sum(changes.map(({ before }) => before)), 6);
      expect(is.tonnes, leg.fromLabel).toBeCloseTo(sum(changes.map(({ after }) => after)), 6);
    }
  });

  it('a world is wholly like itself, and as like another one as that is like it', () => {
    for (const { a, b } of pairs) {
      const there = compareNetworks(a.network, b.network).similarity;
      const back = compareNetworks(b.network, a.network).similarity;
      if (there === null || back === null) {
        expect([there, back, a.network.flows.some(({ tonnes }) => tonnes !== null)]).toEqual([
          null,
          null,
          false,
        ]);
        continue;
      }
      expect(there).toBeCloseTo(back, 12);
      if (a === b) expect(there).toBeCloseTo(1, 9);
    }
  });

  it('neither world changes the scale that both are drawn on', () => {
    const options = { stages: ['extraction', 'processing', 'manufacturing'] as const, estimatedLegs: false };
    const scaleMax = lockedScale(today.network, options);
    for (const { a, b } of pairs) {
      const shown = { ...options, scaleMax, maxWidth: 24, maxRadius: 24 };
      const sides = [
        prepareScene(a.network, shown),
        prepareScene(b.network, shown),
        prepareScene(b.network, { ...shown, comparison: a.network }),
      ];
      for (const { scale, units } of sides) {
        expect(scale.max).toEqual(scaleMax);
        const widths = units.map((unit) => scale.width(scaleMax.flow, unit));
        expect(widths).toEqual(units.map((unit) => sides[0]?.scale.width(scaleMax.flow, unit)));
      }
    }
  });
});

describe('the table of differences', () => {
  const [today, africa] = worldsOf('cobalt');
  if (!today || !africa) throw new Error('Expected cobalt in Africa');
  const rows = differencesOf(today.network, africa.network, ALL);

  it('marks gained and lost flows in words', () => {
    const gained = rows.find(({ kind }) => kind === 'opened');
    const lost = differencesOf(africa.network, today.network, ALL).find(
      ({ flow }) => flow.id === gained?.flow.id,
    );
    if (!gained || !lost) throw new Error('Expected a flow that Africa opens');
    expect([text(gained, 'before'), text(gained, 'part'), text(gained, 'kind')]).toEqual(['0 t', '–', 'new']);
    expect([text(lost, 'after'), text(lost, 'part'), text(lost, 'kind')]).toEqual(['0 t', '−100%', 'gone']);
  });

  it('writes what is not known in words, and never as 0', () => {
    const [first] = today.network.flows;
    if (!first) throw new Error('Expected a flow');
    const flows = today.network.flows.map((flow) => (flow === first ? { ...flow, tonnes: null } : flow));
    const row = differencesOf({ ...today.network, flows }, africa.network, ALL).find(
      ({ flow }) => flow.id === first.id,
    );
    if (!row) throw new Error('Expected the flow among the differences');
    expect(['before', 'change', 'part', 'kind'].map((id) => text(row, id))).toEqual([
      'not known',
      'not known',
      'not known',
      'cannot be said',
    ]);
  });

  it('begins with the largest change and puts what is not known last in either order', () => {
    const largest = sortedDifferences(rows, null, true, 'en').map(({ change }) => Math.abs(change ?? 0));
    expect(largest).toEqual(largest.toSorted((a, b) => b - a));
    for (const down of [true, false]) {
      const parts = sortedDifferences(rows, column('part'), down, 'en').map(({ part }) => part);
      const known = parts.filter((part) => part !== null);
      expect(parts.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(known.toSorted((a, b) => (down ? b - a : a - b)));
    }
  });

  it('leaves out legs that rest on estimates alone unless they are asked for', () => {
    const estimated = (all: readonly Difference[]) =>
      all.filter(({ leg }) => leg?.evidence === 'estimated-only').length;
    const entry = manifest.commodities.find(({ legs }) =>
      legs.some(({ evidence }) => evidence === 'estimated-only'),
    );
    const network = entry && worldsOf(entry.id)[0]?.network;
    if (!network) throw new Error('Expected a commodity with such a leg');
    expect(estimated(differencesOf(network, network, { estimatedLegs: false }))).toBe(0);
    expect(estimated(differencesOf(network, network, { estimatedLegs: true }))).toBeGreaterThan(0);
  });
});
