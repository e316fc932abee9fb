import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatFactor,
  formatHhi,
  formatHhiRange,
  formatNumber,
  formatPoints,
  formatShare,
  formatShareBeside,
  formatTonnes,
  formatTonnesRange,
  UNKNOWN,
} from '#format/quantity.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('formatTonnes', () => {
  it.each([
    [0, '0 t'],
    [0.4, '0.4 t'],
    [850, '850 t'],
    [999.6, '1 kt'],
    [187_300, '187 kt'],
    [999_600, '1 Mt'],
    [110_000_000, '110 Mt'],
  ])('writes %d as %s', (value, text) => {
    expect(plain(formatTonnes(value, 'en'))).toBe(text);
  });

  it('never writes an unknown figure as zero', () => {
    expect(formatTonnes(null, 'en')).toBe(UNKNOWN);
    expect(formatShare(null, 'en')).toBe(UNKNOWN);
    expect(formatHhi(null, 'en')).toBe(UNKNOWN);
    expect(formatFactor(null, 'en')).toBe(UNKNOWN);
    expect(formatTonnesRange(null, 5, 'en')).toBe(UNKNOWN);
  });

  it('follows the language, and writes Spanish as Mexico does', () => {
    expect(plain(formatTonnes(1_250_000, 'fr'))).toBe('1,25 Mt');
    expect(plain(formatTonnes(1_250_000, 'es'))).toBe('1.25 Mt');
    expect(formatHhi(0.5318, 'es')).toBe('5,318');
    expect(formatShare(0.784, 'es')).toBe('78%');
  });

  it('stays within half a percent of the figure, whatever its size', () => {
    const scale: Record<string, number> = { t: 1, kt: 1e3, Mt: 1e6 };
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
        const [digits = '', unit = ''] = plain(formatTonnes(value, 'en')).split(' ');
        const read = Number(digits.replaceAll(',', '')) * (scale[unit] ?? NaN);
        expect(Math.abs(read - value) / value).toBeLessThanOrEqual(0.00501);
      }),
    );
  });
});

describe('formatTonnesRange', () => {
  it('writes both ends in the unit of the upper one', () => {
    expect(plain(formatTonnesRange(900, 2500, 'en'))).toBe('0.9–2.5 kt');
  });
});

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.0004, '<0.1%'],
    [0.042, '4.2%'],
    [0.777, '78%'],
    [0.9964, '99.6%'],
    [0.9996, '>99.9%'],
    [1, '100%'],
  ])('writes %d as %s', (share, text) => {
    expect(formatShare(share, 'en')).toBe(text);
  });
});

describe('formatShareBeside', () => {
  it.each([
    [0.784, 0.65, '78.4%'],
    [0.74, 0.65, '74.0%'],
    [0.6504, 0.65, '65.04%'],
    [0.6499997, 0.65, '65.0%'],
    [0.65, 0.65, '65.0%'],
    [0.00004, 0.65, '<0.1%'],
    [0, 0.65, '0.0%'],
    [1.589, 0.8, '158.9%'],
  ])('writes %d beside %d as %s', (share, threshold, text) => {
    expect(formatShareBeside(share, threshold, 'en')).toBe(text);
  });
});

describe('formatPoints', () => {
  it.each([
    [0.0444, '+4.4'],
    [0.03, '+3.0'],
    [-0.0037, '−0.37'],
    [0.00056, '+0.056'],
    [0.000001, '0'],
    [null, UNKNOWN],
  ])('writes a difference of %d as %s points', (difference, text) => {
    expect(formatPoints(difference, 'en')).toBe(text);
  });
});

describe('formatHhiRange', () => {
  it('puts the index on the scale of 0 to 10,000', () => {
    expect(formatHhi(0.6075, 'en')).toBe('6,075');
  });

  it('writes one figure where both ends print the same', () => {
    expect(formatHhiRange({ low: 0.53, high: 0.53 }, 'en')).toBe('5,300');
    expect(formatHhiRange({ low: 0.53, high: 0.59 }, 'en')).toBe('5,300–5,900');
  });
});

describe('formatNumber', () => {
  it.each(['en', 'es', 'fr'])('writes a minus as wide as the plus, and no hyphen, in %s', (locale) => {
    expect(formatNumber(-60_950, locale)).toMatch(/^−\d/);
    expect(formatNumber(60_950, locale)).not.toContain('−');
  });
});
