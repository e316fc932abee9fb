import { describe, expect, test } from 'vitest';
import type { WhyFlowLine, WhyRow } from '#domain/published/why.ts';
import { guessSeed, recomputeFlow, recomputePlace, rowTonnes } from '#engine/provenance/recompute.ts';

const row = (change: Partial<WhyRow> = {}): WhyRow => ({
  ...{ good: 0, origin: 'COD', destination: 'CHN', gross: 1000, usd: null, reporter: 'importer' },
  ...{ factor: 0.3, conversion: 2, growth: 1.5, low: 0.5, high: 1.5, use: 'used', note: '', sources: ['A'] },
  ...change,
});
const guess: Extract<WhyFlowLine, { what: 'guess' }> = {
  ...{ what: 'guess', offer: 100, want: 50, open: 200, km: 4000, matrix: null, fit: 2 },
};

describe('a row', () => {
  test('is weight x content x conversion x growth', () => {
    expect(rowTonnes(row())).toBeCloseTo(900, 9);
  });

  test('of a bundle holds nothing that is known', () => {
    expect(rowTonnes(row({ factor: null }))).toBe(0);
  });
});

describe('the lines of a flow', () => {
  test('count the rows that are used and no others', () => {
    const rows = [row(), row({ use: 'smaller' }), row({ use: 'guess' }), row({ use: 'other' })];
    expect(recomputeFlow([{ what: 'reports' }], rows)).toEqual([900]);
  });

  test('are worked off from top to bottom', () => {
    const lines: readonly WhyFlowLine[] = [
      { what: 'reports' },
      { what: 'moved', tonnes: -100 },
      { what: 'through', via: 'NAM', tonnes: 50 },
      { what: 'passed-on', tonnes: 350 },
      { what: 'cut', end: 'exports', factor: 0.5 },
      { what: 'room', tonnes: 200 },
      { what: 'plant', share: 0.1, supply: 1000, placed: 60 },
      { what: 'home', supply: 30, intake: 40 },
      { what: 'balance', factor: 1.1 },
    ];
    expect(recomputeFlow(lines, [row()]).map((figure) => Math.round(figure * 1e6) / 1e6)).toEqual([
      900, 800, 850, 500, 250, 200, 260, 290, 319,
    ]);
  });

  test('guess by offer, want and distance', () => {
    expect(guessSeed(guess)).toBeCloseTo(5, 12);
    expect(recomputeFlow([guess], [])).toEqual([10]);
  });

  test('guess by a matrix where one speaks of the origin', () => {
    const matrix = { pair: 30, origin: 60, weight: 0.9 };
    expect(guessSeed({ ...guess, matrix })).toBeCloseTo(0.1 * 5 + 0.9 * 50, 12);
  });

  test('that close a balance are what the others leave', () => {
    expect(recomputeFlow([{ what: 'left', total: 100, others: 93 }], [])).toEqual([7]);
    expect(recomputeFlow([{ what: 'synthetic', output: 50, yield: 0.5, share: 0.75 }], [])).toEqual([75]);
  });
});

describe('the lines of a place', () => {
  test('turn a share into tonnes, and a split by its ratio', () => {
    expect(recomputePlace([{ what: 'figure', value: 90, scale: 500 }])).toEqual([45_000]);
    expect(recomputePlace([{ what: 'split', year: 2022, value: 10, ratio: 1.5 }])).toEqual([15]);
    expect(recomputePlace([{ what: 'rest', other: 100, split: 40 }])).toEqual([60]);
  });

  test('keep apparent consumption from 0 to its cap', () => {
    const apparent = { what: 'apparent', output: 100, imports: 20, exports: 50, cap: null } as const;
    expect(recomputePlace([apparent])).toEqual([70]);
    expect(recomputePlace([{ ...apparent, cap: 60 }])).toEqual([60]);
    expect(recomputePlace([{ ...apparent, exports: 500 }])).toEqual([0]);
  });

  test('add up uses and end with the yield', () => {
    const lines = [
      { what: 'cells', capacity: 10, utilisation: 0.5, kgPerKwh: 0.2, scale: 1 },
      { what: 'other-use', apparent: 1500, cells: 1000, ratio: 2 },
      { what: 'unreported', tonnes: 100 },
      { what: 'yield', yield: 0.5 },
    ] as const;
    expect(recomputePlace(lines)).toEqual([1000, 2000, 2100, 1050]);
    expect(recomputePlace([{ what: 'share', share: 0.5, world: 80 }])).toEqual([40]);
    expect(recomputePlace([{ what: 'flows', flows: 3, tonnes: 12 }])).toEqual([12]);
  });
});
