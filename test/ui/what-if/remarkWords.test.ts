import { describe, expect, it } from 'vitest';
import type { RemarkReason } from '#engine/levers/remark.ts';
import { remarkSentences } from '#ui/what-if/remarkWords.ts';

const names = new Map([
  ['IRN', 'Iran'],
  ['PRK', 'North Korea'],
]);
const says = (...reasons: RemarkReason[]) => remarkSentences(reasons, names, 'en');

describe('why a lever changes nothing', () => {
  it('is said by the names of countries, and once for levers that differ in their country alone', () => {
    const none = (country: string): RemarkReason => ({ code: 'no-exports', country, stage: 'processing' });
    expect(says(none('IRN'), none('PRK'), none('IRN'))).toEqual([
      'No exports to these buyers (Iran and North Korea, Refined).',
    ]);
    expect(says(none('IRN'), { code: 'no-exports', country: 'IRN', stage: 'extraction' })).toHaveLength(2);
  });

  it('is a sentence for each reason, with its figures', () => {
    expect(says({ code: 'starts-after', year: 2031, horizon: 2030 })).toEqual([
      'Starts in 2031, after 2030.',
    ]);
    expect(says({ code: 'no-buyer', countries: 'all', use: null })).toEqual([
      'Nobody buys there (all countries).',
    ]);
    expect(says({ code: 'no-maker', region: ['IRN', 'PRK'], stage: 'manufacturing' })).toEqual([
      'Nobody in the region takes part (Iran and North Korea, Made).',
    ]);
  });
});
