import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { legendSamples } from '#map/legendSamples.ts';
import { captionText, notDrawnText, nowhereText } from '#map/mapText.ts';
import { tonnes } from '#domain/tonnes.ts';
import { prepareScene, stagesLeft, type MapScene } from '#map/scene.ts';
import { cobaltNetwork } from './fixtures.ts';

const network = cobaltNetwork();
const scene = (options: Partial<Parameters<typeof prepareScene>[1]> = {}): MapScene =>
  prepareScene(network, { estimatedLegs: true, ...options });
const row = (of: MapScene, id: string) => of.flows.find((flow) => flow.id === id);
const CONGO = 'cobalt:COD:extraction>CHN:processing';

describe('a scene', () => {
  test('holds the flows largest first, with DR Congo to China on top', () => {
    const { flows } = scene();
    expect(flows[0]?.id).toBe(CONGO);
    const amounts = flows.map((flow) => flow.tonnes ?? -1);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  });

  test('does not depend on the order of the network', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...network.flows], { minLength: network.flows.length }), (flows) => {
        const shuffled = prepareScene({ ...network, flows }, { estimatedLegs: true });
        expect(shuffled.flows.map(({ id }) => id)).toEqual(scene().flows.map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });

  test('draws every shown tonne once: drawn and hidden add up to the total', () => {
    for (const limit of [1, 5, 40]) {
      const { flows, hidden, total } = scene({ limit });
      const drawn = flows.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
      expect(drawn + hidden.tonnes).toBeCloseTo(total.tonnes, 6);
      expect(flows.length + hidden.count).toBe(total.count);
    }
  });

  test('counts a flow from nowhere on earth, by its special, and does not draw it', () => {
    const { flows, hidden } = scene();
    expect(flows.some(({ flow }) => flow.origin === 'scrap')).toBe(false);
    expect(hidden.nowhere).toEqual([{ special: 'scrap', unit: 't Co', count: 1, tonnes: 11000 }]);
  });

  test('hatches a withheld amount and never reads it as 0', () => {
    const withheld = scene().flows.at(-1);
    expect(withheld).toMatchObject({ tonnes: null, share: null, stroke: 'hatched' });
    expect(withheld?.width).toBeGreaterThan(0);
  });

  test('dashes what is estimated and draws solid what stands on a report', () => {
    expect(row(scene(), CONGO)?.stroke).toBe('solid');
    expect(row(scene(), 'cobalt:CHN:processing>CHN:manufacturing')?.stroke).toBe('dashed');
  });

  test('shares are of a leg and sum to 1 with what is hidden', () => {
    const flows = scene({ stages: ['processing'] }).flows;
    expect(flows.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9);
  });

  test('keeps to the stages asked for', () => {
    const refined = scene({ stages: ['processing'] });
    expect(stagesLeft(refined)).toEqual(['processing']);
    expect(refined.places.some(({ place }) => place.stage === 'extraction')).toBe(false);
  });

  test('leaves out legs that rest on estimates alone until they are asked for', () => {
    const [mined, refined] = network.legs;
    const legs = [mined, { ...refined, evidence: 'estimated-only' }] as typeof network.legs;
    expect(stagesLeft(prepareScene({ ...network, legs }, { estimatedLegs: false }))).toEqual(['extraction']);
    expect(stagesLeft(prepareScene({ ...network, legs }, { estimatedLegs: true }))).toHaveLength(2);
  });

  test('with a locked scale draws the same tonnes at the same width, whatever else is shown', () => {
    const { scale } = scene();
    const some = scene({ stages: ['processing'], scaleMax: scale.max });
    const id = 'cobalt:CHN:processing>KOR:manufacturing';
    expect(row(some, id)?.width).toBe(row(scene(), id)?.width);
    expect(row(scene({ stages: ['processing'] }), id)?.width).not.toBe(row(some, id)?.width);
  });

  test('lines end outside of the circles of their places', () => {
    const { flows, places } = scene();
    for (const { flow, originRim, destinationRim } of flows) {
      const radius = (id: string) => places.find((place) => place.id === id)?.radius ?? NaN;
      expect(originRim).toBeGreaterThan(radius(flow.originId));
      expect(destinationRim).toBeGreaterThan(radius(flow.destinationId));
    }
  });

  test('sends a flow the other way round when the reader flipped it', () => {
    expect(row(scene({ flipped: new Set([CONGO]) }), CONGO)?.longWay).toBe(true);
  });

  test('of no flows is empty and whole', () => {
    const empty = prepareScene({ ...network, flows: [], places: [] }, { estimatedLegs: true });
    expect(empty).toMatchObject({ flows: [], places: [], hidden: { count: 0, tonnes: 0, share: 0 } });
  });
});

describe('stages with units of their own', () => {
  const [mined, refined] = network.legs;
  const legs = [mined, { ...refined, fromUnit: 't alumina' }] as typeof network.legs;
  const shrunk = network.flows.map((flow) =>
    flow.from === 'processing' && flow.tonnes !== null
      ? { ...flow, tonnes: tonnes(flow.tonnes / 1000) }
      : flow,
  );
  const both = prepareScene({ ...network, legs, flows: shrunk }, { estimatedLegs: true, limit: 6 });

  test('have scales of their own: the largest flow of each unit is as wide as any', () => {
    const largest = (stage: string) =>
      Math.max(...both.flows.filter(({ flow }) => flow.from === stage).map(({ width }) => width));
    expect(largest('extraction')).toBe(both.scale.maxWidth);
    expect(largest('processing')).toBe(both.scale.maxWidth);
  });

  test('are both among the largest, though one counts thousands of times the tonnes', () => {
    expect(stagesLeft(both)).toEqual(['extraction', 'processing']);
  });

  test('have two samples each in the legend, with its unit, and no share of a sum that means nothing', () => {
    expect(legendSamples(both, 'flow', null)).toEqual([
      { tonnes: 100_000, unit: 't Co' },
      { tonnes: 20_000, unit: 't Co' },
      { tonnes: 100, unit: 't alumina' },
      { tonnes: 20, unit: 't alumina' },
    ]);
    expect(captionText(both, 'en')).toBe('6 of 28 flows');
    expect(notDrawnText(both, 'en')).toBe('22 flows not drawn');
  });

  test('are never added up in what has no place on earth', () => {
    const flows = shrunk.map((flow) =>
      flow.id === 'cobalt:CHN:processing>POL:manufacturing'
        ? { ...flow, origin: 'scrap' as const, originId: 'cobalt:scrap:extraction' as typeof flow.originId }
        : flow,
    );
    const mixed = prepareScene({ ...network, legs, flows }, { estimatedLegs: true });
    expect(nowhereText(mixed, 'en', (unit) => unit)).toBe(
      'Not on the map: scrap 11\u00a0kt Co and scrap 11\u00a0t alumina.',
    );
  });

  test('keep their scales when they are locked', () => {
    const halved = shrunk.map((flow) =>
      flow.tonnes === null ? flow : { ...flow, tonnes: tonnes(flow.tonnes / 2) },
    );
    const locked = prepareScene(
      { ...network, legs, flows: halved },
      { estimatedLegs: true, limit: 6, scaleMax: both.scale.max },
    );
    for (const { id, width } of locked.flows) expect(width).toBeCloseTo((row(both, id)?.width ?? NaN) / 2, 9);
  });
});

describe('a comparison', () => {
  const cut = network.flows
    .map((flow) => (flow.id === CONGO ? { ...flow, tonnes: tonnes(100000) } : flow))
    .map((flow) => (flow.destination === 'KOR' ? { ...flow, tonnes: tonnes(30000) } : flow))
    .filter((flow) => flow.origin !== 'PHL');
  const compared = prepareScene({ ...network, flows: cut }, { estimatedLegs: true, comparison: network });

  test('tells lost, gained and kept flows apart', () => {
    expect(row(compared, CONGO)?.change).toEqual({ kind: 'lost', baseline: 187000, result: 100000 });
    expect(row(compared, 'cobalt:CHN:processing>KOR:manufacturing')?.change?.kind).toBe('gained');
    expect(row(compared, 'cobalt:IDN:extraction>CHN:processing')?.change?.kind).toBe('kept');
  });

  test('still draws a flow that is gone, at its old width', () => {
    const gone = row(compared, 'cobalt:PHL:extraction>JPN:processing');
    expect(gone?.change).toEqual({ kind: 'lost', baseline: 3600, result: 0 });
    expect(gone?.width).toBeCloseTo(compared.scale.width(3600), 9);
  });

  test('says nothing of a flow whose amount is not known', () => {
    expect(compared.flows.find((flow) => flow.tonnes === null)?.change).toBeNull();
  });

  test('takes tonnes by id as well as a network', () => {
    const byId = new Map(network.flows.map((flow) => [flow.id, flow.tonnes]));
    const other = prepareScene({ ...network, flows: cut }, { estimatedLegs: true, comparison: byId });
    expect(row(other, CONGO)?.change).toEqual(row(compared, CONGO)?.change);
  });

  test('with itself changes nothing', () => {
    const same = scene({ comparison: network });
    expect(same.flows.every(({ change }) => change === null || change.kind === 'kept')).toBe(true);
  });
});
