import { describe, expect, test } from 'vitest';
import { placeId } from '#domain/ids.ts';
import { balanceCommodity, loneStages } from '#scripts/steps/balanceCommodity.ts';
import { flowFeatures, roundFlows } from '#scripts/steps/flows.ts';
import { placesOf } from '#scripts/steps/places.ts';
import { roundDown, roundTonnes, roundUp } from '#scripts/steps/roundTonnes.ts';
import { realTables } from '../checks/tablesWith.ts';
import { byPair } from './links.ts';

const tables = realTables();
const far = () => 8000;
const rounded = (commodity: string, from = tables) => {
  const result = balanceCommodity(commodity, from, far);
  return { ...result, legs: result.legs.map((leg) => ({ ...leg, flows: roundFlows(leg.flows) })) };
};
const lithium = rounded('lithium');
const places = placesOf(lithium, {
  withheld: tables.production_withheld,
  anchorOf: (_, stage) => ({ anchor: { kind: 'national', name: stage }, position: [1, 2] }),
});
const find = (id: string) => places.find((place) => place.id === id)?.properties;

describe('the balance of a commodity', () => {
  test('does not depend on the order of the rows', () => {
    const turned = {
      ...tables,
      ...{ production: [...tables.production].reverse(), trade: [...tables.trade].reverse() },
      production_alternatives: [...tables.production_alternatives].reverse(),
    };
    rounded('lithium', turned).legs.forEach((leg, index) => {
      const before = byPair(lithium.legs[index]?.flows ?? []);
      const after = byPair(leg.flows);
      expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
      for (const [pair, tonnes] of Object.entries(after)) {
        expect(Math.abs(tonnes - (before[pair] ?? NaN))).toBeLessThan(1e-6 * Math.max(1, tonnes));
      }
    });
  });

  test('twice the tonnes give twice the flows', () => {
    const double = {
      ...tables,
      production: tables.production.map((row) =>
        row.commodity === 'chromium' && row.unit === 't' ? { ...row, value: 2 * row.value } : row,
      ),
      production_alternatives: tables.production_alternatives.map((row) =>
        row.commodity === 'chromium' && row.unit === 't' ? { ...row, value: 2 * row.value } : row,
      ),
    };
    const [once, twice] = [rounded('chromium').legs[0], rounded('chromium', double).legs[0]];
    const before = byPair(once?.flows ?? []);
    for (const [pair, tonnes] of Object.entries(byPair(twice?.flows ?? []))) {
      expect(tonnes / (before[pair] ?? NaN)).toBeCloseTo(2, 6);
    }
  });

  test('a commodity without legs has its stages and no flows', () => {
    const germanium = rounded('germanium');
    expect(germanium.legs).toEqual([]);
    expect(loneStages(germanium).map(([stage]) => stage)).toEqual(['processing']);
  });

  test('what one leg leaves of natural graphite is what the next one takes', () => {
    const [battery, direct] = rounded('graphite').legs;
    const mined = 1_550_686;
    const taken = (battery?.flows ?? []).filter(({ origin }) => origin !== 'synthetic');
    const used = taken.reduce((sum, { tonnes }) => sum + tonnes, 0);
    expect(direct?.supply.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(mined - used, 3);
  });
});

describe('places', () => {
  test('a withheld figure is null, never 0', () => {
    expect(find('lithium:USA:extraction')).toMatchObject({ tonnes: null, basis: 'withheld' });
  });

  test('hold exactly what their published flows send', () => {
    for (const { properties } of places) {
      const sent = lithium.legs
        .flatMap(({ leg, flows }) =>
          flows.map((flow) => ({ ...flow, id: placeId('lithium', flow.origin, leg.from) })),
        )
        .filter(({ id }) => id === properties.id);
      if (sent.length === 0) continue;
      expect(properties.tonnes).toBe(roundTonnes(sent.reduce((sum, { tonnes }) => sum + tonnes, 0)));
    }
  });

  test('special places and other countries stand nowhere on earth, and their flows have no line', () => {
    const nowhere = places
      .filter(({ geometry }) => geometry === null)
      .map(({ properties }) => properties.country);
    expect(new Set(nowhere)).toEqual(new Set([null, 'OTH']));
    for (const { properties, geometry } of flowFeatures(lithium, places)) {
      const ends = [properties.origin, properties.destination];
      const isDrawn = ends.every((end) => /^[A-Z]{3}$/.test(end) && end !== 'OTH');
      expect([properties.id, geometry !== null]).toEqual([properties.id, isDrawn]);
    }
  });

  test('keep their uses: cells and other', () => {
    const china = find('lithium:CHN:manufacturing');
    expect(china?.uses?.map(({ use }) => use)).toEqual(['battery-cells', 'other']);
    expect(china?.uses?.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(china?.tonnes ?? NaN, 4);
  });

  test('carry the range of competing sources around their figure', () => {
    const { tonnes, low, high } = find('lithium:AUS:extraction') ?? {};
    expect(low).toBeLessThanOrEqual(tonnes ?? NaN);
    expect(high).toBeGreaterThan(tonnes ?? NaN);
  });
});

describe('rounding', () => {
  test('bounds never cross their figure', () => {
    expect([roundDown(1.23456789), roundTonnes(1.2345678), roundUp(1.23456711)]).toEqual([
      1.234567, 1.234568, 1.234568,
    ]);
  });
});
