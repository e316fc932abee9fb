import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import type { TargetAnswer } from '#engine/target/answer.ts';
import { outcomeOf } from '#scripts/scenario/outcome.ts';
import type { PassportAnswer } from '#scripts/scenario/passport.ts';
import type { TraceAnswer } from '#scripts/scenario/trace.ts';

/** Every answer of this file is held against the published schema of its kind. */
const FITS = { trace: schema('trace'), target: schema('target'), passport: schema('passport') };

function schema(kind: string) {
  const published = JSON.parse(readFileSync(`static/data/schema/${kind}.json`, 'utf8')) as object;
  return new Ajv({ strict: true, strictTuples: false }).compile(published);
}

async function json<T>(...args: string[]): Promise<T> {
  const { status, out, error } = await outcomeOf([...args, '--json']);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const answer = JSON.parse(out) as T;
  const kind = args.find((arg) => arg.slice(2) in FITS)?.slice(2) as keyof typeof FITS;
  FITS[kind](answer);
  expect(FITS[kind].errors).toBeNull();
  return answer;
}

describe('--trace', () => {
  const trace = ['--commodity', 'lithium', '--trace', 'USA'];

  test('gives shares that sum to 1, and bounds that hold the share under mixing', async () => {
    // Two linear programs a place: niobium has few.
    const { intakes } = await json<TraceAnswer>('--commodity', 'niobium', '--trace', 'USA', '--bounds');
    expect(intakes).toHaveLength(1);
    for (const { origins, bounds } of intakes) {
      expect(origins.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(bounds?.length).toBeGreaterThan(3);
      for (const row of bounds ?? []) {
        expect(row.share, row.country).toBeGreaterThanOrEqual(row.bounds.low - 1e-6);
        expect(row.share, row.country).toBeLessThanOrEqual(row.bounds.high + 1e-6);
      }
    }
  });

  test('follows the scenario: Thacker Pass makes the United States an origin of its own intake', async () => {
    const own = ({ intakes }: TraceAnswer) =>
      intakes[0]?.origins.reduce((sum, { extraction, share }) => sum + (extraction === 'USA' ? share : 0), 0);
    const today = await json<TraceAnswer>(...trace);
    const built = ['--scenario', 'north-america', '--option', 'thacker-pass'];
    const later = await json<TraceAnswer>(...trace, ...built);
    expect(own(later)).toBeGreaterThan((own(today) ?? Number.NaN) + 0.03);
  });

  test('--table names the country, and a country without intake is a bad input', async () => {
    const { out } = await outcomeOf(trace);
    expect(out).toMatch(/^lithium, USA, today\n\nOrigins of [\d,]+ t taken in at manufacturing/);
    const { status, error } = await outcomeOf(['--commodity', 'lithium', '--trace', 'ATA']);
    expect(status).toBe(1);
    expect(error).toMatch(
      /lithium\.geojson, intake at the end of the chain: expected one of .*USA.*, found ATA$/,
    );
  });
});

describe('--target', () => {
  const graphite = ['--commodity', 'graphite', '--scenario', 'north-america'];
  const goal = ['--target', 'max-share=0.95,stage=processing'];

  test('reaches the goal with options of the scenario, by its horizon', async () => {
    const answer = await json<TargetAnswer>(...graphite, ...goal);
    expect(answer).toMatchObject({ year: 2030, reached: true, reason: { kind: 'reached' } });
    expect(answer.chosen.length).toBeGreaterThan(0);
    expect(answer.after?.value).toBeLessThanOrEqual(0.95 + 1e-9);
  });

  test('chooses only among the options named, and says so when they do not reach it', async () => {
    const answer = await json<TargetAnswer>(...graphite, '--option', 'thacker-pass', ...goal);
    expect(answer).toMatchObject({ reached: false, reason: { kind: 'no-effect' }, chosen: [] });
    const { out } = await outcomeOf([...graphite, '--option', 'thacker-pass', ...goal]);
    expect(out).toContain('not reached: no option brings the measure nearer');
  });

  test('takes the region of the scenario for regional content unless another is given', async () => {
    const own = await json<TargetAnswer>(...graphite, '--target', 'regional-content=0.9');
    expect(own.goal).toMatchObject({ region: ['CAN', 'MEX', 'USA'], test: 'or' });
    const other = await json<TargetAnswer>(...graphite, '--target', 'regional-content=0.9,region=CAN');
    expect(other.goal).toMatchObject({ region: ['CAN'] });
  });
});

describe('--passport', () => {
  const pack = ['--passport', 'kwh=75,chemistry=NMC811,country=USA'];

  test('weighs the minerals of the pack by the published intensity, and states the rule', async () => {
    const { minerals, rule, materialsLeftOut } = await json<PassportAnswer>(...pack);
    const nickel = minerals.find(({ commodity }) => commodity === 'nickel');
    // BatPaC 5.1: 0.65837 kg a kWh.
    expect(nickel?.kilograms.value).toBeCloseTo(75 * 0.65837, 6);
    expect(rule).toEqual({
      region: ['CAN', 'MEX', 'USA'],
      covered: ['CHN', 'IRN', 'PRK', 'RUS'],
      test: 'or',
      threshold: 0.4,
    });
    expect(materialsLeftOut).toEqual(['aluminium']);
  });

  test('prices lithium by its content: carbonate at 11,800 US$ a tonne holds 0.1879 of lithium', async () => {
    const { valueContent } = await json<PassportAnswer>(...pack);
    const price = valueContent.assumptions.find(
      (entry) => entry.kind === 'price' && entry.commodity === 'lithium',
    );
    expect(price).toMatchObject({ usdPerKilogram: 11.8 / 0.1879, year: 2024 });
  });

  test('follows the scenario: projects of the region raise its share of the value', async () => {
    const today = await json<PassportAnswer>(...pack);
    const later = await json<PassportAnswer>(...pack, '--scenario', 'north-america');
    expect(later.valueContent.value?.content.low).toBeGreaterThan(
      today.valueContent.value?.content.low ?? Number.NaN,
    );
  });

  test('--table says how the pack stands to the threshold, and lists each assumption once', async () => {
    const { out } = await outcomeOf(pack);
    expect(out).toMatch(/mineral regional value content: .* threshold 40\.0 %: (not )?reached/);
    const assumptions = out.slice(out.indexOf('Assumptions')).split('\n');
    expect(new Set(assumptions).size).toBe(assumptions.length);
  });

  test.each([
    ['chemistry=gold,country=USA', /intensity\.json, battery pack: expected one of .*NMC811.*, found gold$/],
    ['chemistry=LFP,country=XXX', /countries\.json, iso3: expected a country of the table, found XXX$/],
  ])('%s is a bad input', async (words, message) => {
    const { status, error } = await outcomeOf(['--passport', `kwh=1,${words}`]);
    expect(status).toBe(1);
    expect(error).toMatch(message);
  });
});
