import { readdirSync, readFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import type { CommodityFile, FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import type { WhyFile } from '#domain/published/why.ts';
import { recomputeFlow, recomputePlace } from '#engine/provenance/recompute.ts';

const ids = readdirSync('static/data/why').map((name) => name.replace('.json', ''));
const read = <Content>(path: string) => JSON.parse(readFileSync(`static/data/${path}`, 'utf8')) as Content;

/** Operands have nine digits and may be differences of larger ones; flows are published to the gram. */
const GRAMS = 2e-3;
const DIGITS = 1e-6;

function commodity(id: string) {
  const { features } = read<CommodityFile>(`commodities/${id}.geojson`);
  const flows = features.map(({ properties }) => properties).filter(isFlow);
  const places = features.map(({ properties }) => properties).filter(isPlace);
  return { flows, places, why: read<WhyFile>(`why/${id}.json`) };
}

const isFlow = (row: { kind: string }): row is FlowFeature['properties'] => row.kind === 'flow';
const isPlace = (row: { kind: string }): row is PlaceFeature['properties'] => row.kind === 'place';

test('every commodity with a map has a record of its numbers', () => {
  expect(ids.map((id) => `${id}.geojson`)).toEqual(readdirSync('static/data/commodities'));
});

describe.each(ids)('the record of %s', (id) => {
  const { flows, places, why } = commodity(id);
  const legOf = (flow: FlowFeature['properties']) =>
    why.legs.find(({ from, to, toForm }) => from === flow.from && to === flow.to && toForm === flow.toForm);
  const rowsOf = (flow: FlowFeature['properties']) =>
    (legOf(flow)?.rows ?? []).filter(
      (row) => row.origin === flow.origin && row.destination === flow.destination,
    );

  test('tells of every flow and of no other', () => {
    const told = why.legs.flatMap((leg) => Object.keys(leg.flows)).sort();
    expect(told).toEqual(flows.map((flow) => flow.id).sort());
  });

  test('its lines add up to every published flow', () => {
    const wrong = flows.flatMap((flow) => {
      const lines = legOf(flow)?.flows[flow.id] ?? [];
      const found = recomputeFlow(lines, rowsOf(flow)).at(-1);
      const tonnes = flow.tonnes ?? 0;
      const isRight = found !== undefined && Math.abs(found - tonnes) <= GRAMS + DIGITS * tonnes;
      return isRight
        ? []
        : [`${flow.id}: ${found} instead of ${tonnes} (${lines.map(({ what }) => what).join(' ')})`];
    });
    expect(wrong).toEqual([]);
  });

  test('its lines add up to every published place', () => {
    const wrong = places.flatMap((place) => {
      if (place.tonnes === null) return [];
      const lines = why.places[place.id]?.lines ?? [];
      const found = recomputePlace(lines).at(-1);
      const isRight = found !== undefined && Math.abs(found - place.tonnes) <= GRAMS + DIGITS * place.tonnes;
      return isRight
        ? []
        : [`${place.id}: ${found} instead of ${place.tonnes} (${lines.map(({ what }) => what).join(' ')})`];
    });
    expect(wrong).toEqual([]);
  });
});
