import { describe, expect, it } from 'vitest';
import { flowMatrix, REST } from '#charts/matrix.ts';
import { sankeyPicture } from '#charts/sankey.ts';
import { SPECIALS } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { flowRows } from '#state/flowRows.ts';
import { tonnes } from '#domain/tonnes.ts';
import { shownFlows } from '#state/shownFlows.ts';
import { LEAVING } from '#state/choice.ts';
import { publishedNetworks } from '../data/publishedNetworks.ts';

const shown = publishedNetworks()
  .map((network) => shownFlows(network, { stages: LEAVING, estimatedLegs: false }))
  .filter(({ flows }) => flows.length > 0);
const names = shown.map(({ commodity }) => commodity);
const size = { width: 900, height: 600 };

function networkOf(commodity: string): Network {
  const found = shown.find((network) => network.commodity === commodity);
  if (!found) throw new Error(`Expected a published network of ${commodity}, found none`);
  return found;
}
const isSpecial = (end: string) => (SPECIALS as readonly string[]).includes(end);
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe.each(names)('the views of %s', (commodity) => {
  const network = networkOf(commodity);
  const rows = flowRows(network, null);

  it('hold every flow once, and shares of each leg that sum to 1', () => {
    expect(rows.map(({ flow }) => flow.id).sort()).toEqual(
      network.flows
        .filter((flow) => flow.tonnes !== 0)
        .map(({ id }) => id)
        .sort(),
    );
    for (const leg of new Set(rows.map((row) => row.leg))) {
      const ofLeg = rows.filter((row) => row.leg === leg);
      expect(sum(ofLeg.map(({ share }) => share))).toBeCloseTo(1, 9);
    }
  });

  it('draw all tonnes in the diagram, folded or not', () => {
    const picture = sankeyPicture(rows, size);
    const total = sum(network.flows.map((flow) => flow.tonnes));
    expect(sum(picture.bands.map((band) => band.tonnes))).toBeCloseTo(total, 3);
    expect(picture.bands.reduce((count, band) => count + band.count, 0) + picture.unknown).toBe(rows.length);
    for (const node of picture.nodes) expect(node.y + node.height).toBeLessThanOrEqual(size.height + 0.5);
  });

  it('keep row, column and grand totals of the matrix whole', () => {
    for (const leg of new Set(rows.map((row) => row.leg))) {
      const ofLeg = rows.filter((row) => row.leg === leg);
      const matrix = flowMatrix(ofLeg, { origins: 5, destinations: 4 });
      expect(matrix.share).toBeCloseTo(1, 9);
      expect(matrix.total).toBeCloseTo(sum(ofLeg.map(({ flow }) => flow.tonnes)), 6);
      for (const { end, tonnes } of matrix.origins) {
        const cells = matrix.destinations.map(({ end: to }) => matrix.cell(end, to)?.tonnes ?? null);
        expect(sum(cells)).toBeCloseTo(tonnes, 6);
      }
      for (const { end, tonnes } of matrix.destinations) {
        const cells = matrix.origins.map(({ end: from }) => matrix.cell(from, end)?.tonnes ?? null);
        expect(sum(cells)).toBeCloseTo(tonnes, 6);
      }
      expect(matrix.origins.filter(({ end }) => end === REST).length).toBeLessThanOrEqual(1);
      const specials = ofLeg.map(({ flow }) => flow.origin).filter((end) => isSpecial(end));
      for (const end of specials) expect(matrix.origins.map((origin) => origin.end)).toContain(end);
    }
  });
});

describe('flowRows', () => {
  it('sets a flow that a scenario ends at 0 t, beside what it is today', () => {
    const baseline = networkOf('cobalt');
    const [first, ...kept] = baseline.flows;
    const row = flowRows({ ...baseline, flows: kept }, baseline).find(({ flow }) => flow.id === first?.id);
    expect(row).toMatchObject({ before: first?.tonnes, change: -(first?.tonnes ?? 0) });
    expect(row?.flow).toMatchObject({ tonnes: 0, basis: 'modelled' });
  });

  it('leaves the share and the change of an unknown flow unknown', () => {
    const baseline = networkOf('cobalt');
    const [first, ...kept] = baseline.flows;
    if (!first) throw new Error('Expected a flow of cobalt');
    const withheld = { ...first, tonnes: null, basis: 'withheld' as const };
    const row = flowRows({ ...baseline, flows: [withheld, ...kept] }, baseline).at(-1);
    expect(row).toMatchObject({ share: null, change: null, before: first.tonnes });
  });
});

describe('sankeyPicture', () => {
  it('scales later legs by the yields before them, so that both sides of a plant are as high', () => {
    const cobalt = networkOf('cobalt');
    const [template] = cobalt.flows;
    const [legTemplate] = cobalt.legs;
    if (!template || !legTemplate) throw new Error('Expected a flow and a leg of cobalt');
    const flow = (from: 'extraction' | 'processing', to: 'processing' | 'manufacturing', amount: number) => ({
      ...template,
      id: `x:${from}` as typeof template.id,
      originId: `x:AAA:${from}` as typeof template.originId,
      destinationId: `x:AAA:${to}` as typeof template.destinationId,
      from,
      to,
      tonnes: tonnes(amount),
    });
    const leg = { ...legTemplate, toForm: null };
    const rows = flowRows(
      {
        ...cobalt,
        legs: [
          { ...leg, from: 'extraction', to: 'processing', yield: 0.5 },
          { ...leg, from: 'processing', to: 'manufacturing', yield: 1 },
        ],
        flows: [flow('extraction', 'processing', 10), flow('processing', 'manufacturing', 5)],
      },
      null,
    );
    const { bands, scaled } = sankeyPicture(rows, size);
    expect(scaled).toBe(true);
    expect(bands.map((band) => band.tonnes)).toEqual([10, 5]);
    expect(bands[0]?.thickness).toBeCloseTo(bands[1]?.thickness ?? 0, 9);
  });
});
