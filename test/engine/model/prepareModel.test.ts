import { describe, expect, test } from 'vitest';
import type { Flow, Network } from '#domain/network.ts';
import type { Tonnes } from '#domain/tonnes.ts';
import { tonnes } from '#domain/tonnes.ts';
import { prepareModel } from '#engine/model/prepareModel.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { networkOf } from '../network.ts';

const small = networkOf({
  flows: [
    ['AAA', 'extraction', 'RRR', 'processing', 50],
    ['RRR', 'processing', 'UUU', 'manufacturing', 50],
  ],
});

function withFlow(change: Partial<Flow>): Network {
  const [first, ...rest] = small.flows;
  return { ...small, flows: [{ ...first!, ...change }, ...rest] };
}

describe('a network that contradicts itself is refused with feature, field, expected and found', () => {
  const id = 'cobalt:AAA:extraction>RRR:processing';

  test.each([
    [
      'NaN tonnes',
      withFlow({ tonnes: Number.NaN as Tonnes }),
      `${id}, tonnes: expected 0 to 1000000000000, found NaN`,
    ],
    [
      'infinite tonnes',
      withFlow({ tonnes: Infinity as Tonnes }),
      `${id}, tonnes: expected 0 to 1000000000000, found Infinity`,
    ],
    [
      'negative tonnes',
      withFlow({ tonnes: -1 as Tonnes }),
      `${id}, tonnes: expected 0 to 1000000000000, found -1`,
    ],
    [
      '1e308 tonnes',
      withFlow({ tonnes: tonnes(1e308) }),
      `${id}, tonnes: expected 0 to 1000000000000, found 1e+308`,
    ],
    ['a wrong id', withFlow({ id: 'x' }), `x, id: expected ${id}, found x`],
    [
      'a flow upstream',
      withFlow({ from: 'manufacturing' }),
      `${id}, from, to: expected a flow down the chain, found manufacturing > processing`,
    ],
    [
      'a repeated flow',
      { ...small, flows: [...small.flows, small.flows[0]!] },
      `${id}, id: expected every flow once, found a second one`,
    ],
    [
      'a repeated place',
      { ...small, places: [...small.places, small.places[0]!] },
      'cobalt:AAA:extraction, id: expected every place once, found a second one',
    ],
    [
      'a missing place',
      { ...small, places: small.places.slice(1) },
      `${id}, origin: expected a place cobalt:AAA:extraction, found none`,
    ],
    [
      'a missing leg',
      { ...small, legs: small.legs.slice(1) },
      `${id}, from, to: expected a leg of the chain, processing > manufacturing, found extraction > processing`,
    ],
  ])('%s', (_, network, message) => {
    expect(() => prepareModel(network)).toThrow(message);
  });

  test('a parameter that is unknown or out of range is refused', () => {
    expect(() => prepareModel(small, { adaptability: 0 })).toThrow(
      'Expected adaptability between 1 and 100, found 0',
    );
    expect(() => prepareModel(small, { adaptability: Number.NaN })).toThrow('found NaN');
    expect(() => prepareModel(small, JSON.parse('{"__proto__x":1}'))).toThrow('found __proto__x');
  });
});

describe('figures that are not known', () => {
  test('a withheld flow takes no part and is listed', () => {
    const result = runScenario(
      networkOf({
        flows: [
          ['AAA', 'extraction', 'RRR', 'processing', 50],
          ['BBB', 'extraction', 'RRR', 'processing', null],
        ],
      }),
      { levers: [] },
    );
    expect(result.withheld).toEqual(['cobalt:BBB:extraction>RRR:processing']);
    expect(result.flows.map(({ id }) => id)).toEqual(['cobalt:AAA:extraction>RRR:processing']);
  });
});

describe('places whose figures do not add up', () => {
  test('a small difference goes into the place’s own yield', () => {
    const network = networkOf({
      flows: [
        ['AAA', 'extraction', 'RRR', 'processing', 50],
        ['RRR', 'processing', 'UUU', 'manufacturing', 49.8],
      ],
    });
    const plant = prepareModel(network).draft.nodes.find(({ key }) => key === 'cobalt:RRR:processing');
    expect(plant?.yield).toBeCloseTo(49.8 / 50, 12);
  });

  test('what a factory does not pass on is its own use, and goes short with it', () => {
    const network = networkOf({
      flows: [
        ['RRR', 'processing', 'UUU', 'manufacturing', 100],
        ['UUU', 'manufacturing', 'VVV', 'use', 30],
      ],
      places: { 'UUU:manufacturing': { tonnes: tonnes(100) } },
    });
    const lever = {
      kind: 'supplier-loss',
      commodity: '*',
      country: 'RRR',
      stage: 'processing',
      share: 1,
    } as const;
    const { places } = runScenario(network, { levers: [lever] });
    const short = Object.fromEntries(places.map(({ id, unmet }) => [id, unmet]));
    expect(short).toMatchObject({ 'cobalt:UUU:manufacturing': 70, 'cobalt:VVV:use': 30 });
  });

  test('stocks and losses are the first to go without, and are nobody’s shortage', () => {
    const network = networkOf({
      flows: [
        ['AAA', 'extraction', 'UUU', 'processing', 50],
        ['AAA', 'extraction', 'stocks-and-losses', 'processing', 50],
      ],
    });
    const lever = {
      kind: 'supplier-loss',
      commodity: '*',
      country: 'AAA',
      stage: 'extraction',
      share: 0.4,
    } as const;
    const result = runScenario(network, { levers: [lever] }, { spareExtraction: 0 });
    expect(result.unmetShare).toBeLessThan(1e-9);
    expect(result.places.find(({ special }) => special === 'stocks-and-losses')?.tonnes).toBeCloseTo(10, 4);
  });
});
