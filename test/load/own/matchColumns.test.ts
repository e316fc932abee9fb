import { describe, expect, test } from 'vitest';
import { FLOW_FIELDS, PLACE_FIELDS } from '#load/own/fields.ts';
import { matchColumns } from '#load/own/matchColumns.ts';
import { TEMPLATE_FLOWS, TEMPLATE_PLACES } from '#load/own/template.ts';

describe('matchColumns', () => {
  test.each([
    [['Exporter', 'Importer', 'Quantity (t)'], { origin: 0, destination: 1, tonnes: 2 }],
    [['Año', 'País de origen', 'Destino', 'Toneladas'], { year: 0, origin: 1, destination: 2, tonnes: 3 }],
    [['Origine', 'Pays de destination', 'Quantité'], { origin: 0, destination: 1, tonnes: 2 }],
    [['from', 'to', 'tonnes'], { origin: 0, destination: 1, tonnes: 2 }],
    [['origin', 'destination', 'from', 'to', 'kt'], { origin: 0, destination: 1, from: 2, to: 3, tonnes: 4 }],
    [['t', 'i', 'j', 'q'], { tonnes: 0 }],
  ])('finds the flows in %j', (columns, match) => {
    expect(matchColumns(columns)).toEqual({ kind: 'flows', match });
  });

  test('tells places from flows', () => {
    expect(matchColumns(['País', 'Etapa', 'Producción'])).toEqual({
      kind: 'places',
      match: { country: 0, stage: 1, tonnes: 2 },
    });
  });

  test('matches every column of the templates to the field of its name', () => {
    const [flows = [], places = []] = [TEMPLATE_FLOWS[0], TEMPLATE_PLACES[0]];
    const inOrder = (names: readonly unknown[]) => Object.fromEntries(names.map((name, at) => [name, at]));
    expect(matchColumns(flows.map(String)).match).toEqual(inOrder(flows));
    expect(matchColumns(places.map(String)).match).toEqual(inOrder(places));
    expect(flows).toEqual(Object.keys(FLOW_FIELDS));
    expect([...places].sort()).toEqual(Object.keys(PLACE_FIELDS).sort());
  });

  test('takes the names of prototypes for columns like any other', () => {
    expect(matchColumns(['__proto__', 'constructor', 'origin', 'destination']).match).toEqual({
      origin: 2,
      destination: 3,
    });
  });
});
