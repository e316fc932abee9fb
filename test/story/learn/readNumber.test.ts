import { describe, expect, it } from 'vitest';
import { readNumber } from '#story/learn/tasks/judge.ts';

describe('readNumber', () => {
  it('reads a share as it is typed in every language', () => {
    expect(readNumber('75', 'share', 'en')).toBe(0.75);
    expect(readNumber('75.5 %', 'share', 'en')).toBe(0.755);
    expect(readNumber('75,5 %', 'share', 'fr')).toBe(0.755);
    expect(readNumber('75,5%', 'share', 'es')).toBe(0.755);
  });

  it('tells the thousands of a language from its decimals', () => {
    expect(readNumber('5,767', 'hhi', 'en')).toBeCloseTo(0.5767, 9);
    expect(readNumber('5,767', 'hhi', 'es')).toBeCloseTo(0.5767, 9);
    expect(readNumber('5 767', 'hhi', 'fr')).toBeCloseTo(0.5767, 9);
    expect(readNumber('5.44', 'ratio', 'en')).toBe(5.44);
    expect(readNumber('5,44', 'ratio', 'fr')).toBe(5.44);
  });

  it('finds no number in words, in nothing or in two numbers', () => {
    for (const text of ['', 'half', '1 or 2', '--5', '.']) expect(readNumber(text, 'share', 'en')).toBeNull();
  });
});
