import fc from 'fast-check';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { countryCode, syntheticNetwork } from './syntheticNetwork.ts';

/** A network and levers on it, drawn together so that the levers meet countries that exist. */
export interface Case {
  readonly network: Network;
  readonly levers: readonly Lever[];
}

const COUNTRIES = 10;
const country = fc.integer({ min: 0, max: COUNTRIES - 1 }).map(countryCode);
const countries = fc.uniqueArray(country, { minLength: 1, maxLength: 5 });
const stage = fc.constantFrom('extraction' as const, 'processing' as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const everyone = fc.oneof(fc.constant('all' as const), countries);
const on = { commodity: fc.constant('cobalt') };

const network = fc
  .record({
    mines: fc.integer({ min: 1, max: COUNTRIES }),
    refineries: fc.integer({ min: 1, max: COUNTRIES }),
    makers: fc.integer({ min: 1, max: COUNTRIES }),
    density: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    yield: fc.double({ min: 0.2, max: 1, noNaN: true }),
    scrap: fc.double({ min: 0, max: 0.5, noNaN: true }),
  })
  .map(syntheticNetwork);

const loss = fc.record({ kind: fc.constant('supplier-loss' as const), ...on, country, stage, share });
const restriction = fc.record({
  kind: fc.constant('export-restriction' as const),
  ...on,
  country,
  stage,
  target: everyone,
  measure: fc.oneof(
    fc.constant({ type: 'ban' as const }),
    fc.record({ type: fc.constant('quota' as const), tonnes: fc.double({ min: 0, max: 2e4, noNaN: true }) }),
    fc.record({ type: fc.constant('tax' as const), rate: share }),
  ),
});
const capacity = fc.record({
  kind: fc.constant('new-capacity' as const),
  ...on,
  country,
  stage: fc.constantFrom('extraction' as const, 'processing' as const, 'manufacturing' as const),
  tonnes: fc.double({ min: 0, max: 3e4, noNaN: true }),
  startYear: fc.constant(2027),
  probability: share,
  ownerGroup: fc.constant('state' as const),
  project: fc.constant(null),
});
const tariff = fc.record({
  kind: fc.constant('tariff' as const),
  ...on,
  stage,
  importers: countries,
  exporters: everyone,
  rate: share,
});
const recycling = fc.record({ kind: fc.constant('recycling' as const), ...on, countries, rate: share });
const rule = fc.record({
  kind: fc.constant('content-rule' as const),
  ...on,
  region: countries,
  threshold: share,
  mode: fc.constantFrom('or' as const, 'and' as const),
});
const demand = fc.record({
  kind: fc.constant('demand-change' as const),
  ...on,
  countries: everyone,
  factor: fc.double({ min: 0.5, max: 2, noNaN: true }),
});
const spare = fc.record({
  kind: fc.constant('spare-capacity' as const),
  ...on,
  stage,
  countries: everyone,
  share,
});
const stock = fc.record({
  kind: fc.constant('stockpile' as const),
  ...on,
  countries,
  months: fc.double({ min: 0, max: 6, noNaN: true }),
});

const lever: fc.Arbitrary<Lever> = fc.oneof(
  loss,
  restriction,
  capacity,
  tariff,
  recycling,
  rule,
  demand,
  spare,
  stock,
);

/** Up to four levers of any kind on a network of up to ten countries a stage, with heavy-tailed sizes. */
export const arbitraryCase: fc.Arbitrary<Case> = fc.record({
  network,
  levers: fc.array(lever, { maxLength: 4 }),
});

/** Networks alone. */
export const arbitraryChain: fc.Arbitrary<Network> = network;

/** Runs of each law, drawn from one seed so that a failure repeats. */
export const RUNS = { numRuns: 500, seed: 20240101 } as const;
