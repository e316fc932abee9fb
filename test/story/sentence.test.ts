import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneNumbers } from '#story/scene.ts';
import { compareNumbers, fillIn, formatNumber, placeholders } from '#story/sentence.ts';

const SHARE: SceneNumbers = {
  share: {
    query: { measure: 'stage-share', commodity: 'cobalt', stage: 'extraction', countries: ['COD'] },
    written: 0.76,
  },
};
const spoken = (value: number | null) => compareNumbers(SHARE, new Map([['share', value]]));

describe('compareNumbers', () => {
  it('flags a share that would be printed otherwise', () => {
    expect(spoken(0.74)[0]).toMatchObject({ value: 0.74, written: 0.76, changed: true });
  });

  it('passes over a difference within the printed digit', () => {
    expect(spoken(0.7634)[0]?.changed).toBe(false);
  });

  it('flags a number that the data no longer hold', () => {
    expect(spoken(null)[0]?.changed).toBe(true);
  });

  it('keeps to the rounding that the author states', () => {
    const wide = { share: { ...SHARE['share'], within: 0.05 } } as SceneNumbers;
    expect(compareNumbers(wide, new Map([['share', 0.72]]))[0]?.changed).toBe(false);
  });

  it('never flags what the author wrote itself', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const numbers = { share: { ...SHARE['share'], written: value } } as SceneNumbers;
        expect(compareNumbers(numbers, new Map([['share', value]]))[0]?.changed).toBe(false);
      }),
    );
  });
});

describe('fillIn', () => {
  it('prints the computed number, not the written one', () => {
    expect(fillIn('Congo mines {share}.', spoken(0.74), 'en')).toBe('Congo mines 74%.');
  });

  it('prints a dash for what is not known, never nothing', () => {
    expect(fillIn('{share}', spoken(null), 'en')).toBe('–');
  });

  it('leaves a name without a number to be seen', () => {
    expect(fillIn('{other}', spoken(0.5), 'en')).toBe('{other}');
  });

  it('reads no name out of a filled-in number', () => {
    expect(placeholders('{b} and {a}, {b}')).toEqual(['a', 'b']);
  });
});

describe('formatNumber', () => {
  it('writes a day in the language of the sentence', () => {
    expect(formatNumber(20260701, 'day', 'en-GB')).toBe('1 July 2026');
    expect(formatNumber(20260701, 'day', 'es')).toBe('1 de julio de 2026');
    expect(formatNumber(20260701, 'day', 'fr')).toBe('1er juillet 2026');
  });

  it('writes a year without grouping', () => {
    expect(formatNumber(2036, 'year', 'en')).toBe('2036');
  });
});
