import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Lever } from '#domain/lever.ts';
import { STAGES } from '#domain/stage.ts';
import { PARAMETERS, type ParameterName } from '#engine/parameters.ts';
import { decodeLevers, decodeParameters, encodeLevers, encodeParameters } from '#state/leverCodec.ts';

const commodity = fc.constantFrom('cobalt', 'rare-earths', '*');
const country = fc.constantFrom('COD', 'CHN', 'NAM');
const countries = fc.uniqueArray(country, { minLength: 1 });
const everyone = fc.oneof(fc.constant('all' as const), countries);
const stage = fc.constantFrom(...STAGES);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const text = fc.string({ minLength: 1, unit: 'grapheme' });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Every kind, with free text that holds the marks of the address. */
const levers: fc.Arbitrary<Lever> = fc
  .oneof(
    fc.record({
      kind: fc.constant('export-restriction' as const),
      commodity,
      country,
      stage,
      target: everyone,
      measure: fc.oneof(
        fc.constant({ type: 'ban' as const }),
        amount.map((tonnes) => ({ type: 'quota' as const, tonnes })),
        fraction.map((rate) => ({ type: 'tax' as const, rate })),
      ),
    }),
    fc.record({ kind: fc.constant('supplier-loss' as const), commodity, country, stage, share: fraction }),
    fc.record({
      kind: fc.constant('new-capacity' as const),
      commodity,
      country,
      stage,
      form: maybe(fc.constantFrom('sponge', 'magnet-oxide')),
      tonnes: amount,
      startYear: fc.integer({ min: 1990, max: 2050 }),
      probability: fraction,
      ownerGroup: fc.constantFrom('chinese' as const, 'unknown' as const),
      project: fc.option(text),
    }),
    fc.record({
      kind: fc.constant('tariff' as const),
      commodity,
      stage,
      importers: countries,
      exporters: everyone,
      rate: fraction,
    }),
    fc.record({
      kind: fc.constant('recycling' as const),
      commodity,
      countries,
      rate: fraction,
      reuse: maybe(fraction),
    }),
    fc.record({
      kind: fc.constant('content-rule' as const),
      commodity,
      region: countries,
      threshold: fraction,
      mode: fc.constantFrom('or' as const, 'and' as const),
    }),
    fc.record({
      kind: fc.constant('demand-change' as const),
      commodity,
      countries: everyone,
      factor: fraction,
      use: maybe(text),
    }),
    fc.record({
      kind: fc.constant('chemistry-mix' as const),
      commodity,
      countries: everyone,
      use: text,
      mix: fc.array(fc.record({ chemistry: text, kgPerKwh: fraction, before: fraction, after: fraction }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    fc.record({
      kind: fc.constant('spare-capacity' as const),
      commodity,
      stage,
      countries: everyone,
      share: fraction,
    }),
    fc.record({
      kind: fc.constant('stockpile' as const),
      commodity,
      countries,
      months: fc.integer({ min: 0, max: 24 }),
    }),
  )
  // Absent and undefined are the same lever.
  .map((lever) => v.parse(Lever, JSON.parse(JSON.stringify(lever))));

describe('levers in an address', () => {
  it('come back as they were, whatever their texts hold', () => {
    fc.assert(
      fc.property(fc.array(levers, { minLength: 1, maxLength: 6 }), (list) => {
        expect(decodeLevers(encodeLevers(list))).toEqual(list);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('stay short and readable', () => {
    const half: Lever = {
      kind: 'supplier-loss',
      commodity: 'cobalt',
      country: 'COD',
      stage: 'extraction',
      share: 0.5,
    };
    const address = new URLSearchParams({ levers: encodeLevers([half]) }).toString();
    expect(address).toBe('levers=l_cobalt_COD_extraction_0.5');
  });

  it.each([
    'l',
    'z_cobalt_COD_extraction_0.5',
    'l_cobalt_COD_extraction_NaN',
    'l_cobalt_COD_extraction_5',
    'l_cobalt_COD_extraction_-1',
    'l_cobalt_cod_extraction_0.5',
    'l_cobalt_COD_extraction_0.5_more',
    'x_cobalt_COD_extraction_all_quota.1e309',
    'x_cobalt_COD_extraction_all_constructor',
    'd_cobalt_all_1_%E0%A4%A',
    '__proto___1',
    'l_cobalt_COD_extraction_0.5*'.repeat(61),
  ])('%j is refused as a whole and harms nothing', (text) => {
    expect(decodeLevers(text)).toBeUndefined();
  });
});

describe('assumptions in an address', () => {
  const changed = fc.dictionary(
    fc.constantFrom(...(Object.keys(PARAMETERS) as ParameterName[])),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );

  it('come back as they were', () => {
    fc.assert(
      fc.property(changed, (parts) => {
        const parameters = Object.fromEntries(
          Object.entries(parts).map(([name, part]) => {
            const { min, max } = PARAMETERS[name as ParameterName];
            return [name, min + part * (max - min)];
          }),
        );
        if (Object.keys(parameters).length === 0) return;
        expect(decodeParameters(encodeParameters(parameters))).toEqual(parameters);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it.each([
    '',
    'greed.1',
    'adaptability',
    'adaptability.0',
    'adaptability.1e9',
    '__proto__.1',
    'constructor.1',
  ])('%j is refused', (text) => {
    expect(decodeParameters(text)).toBeUndefined();
  });
});
