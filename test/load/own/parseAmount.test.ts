import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalStyle, parseAmount } from '#load/own/parseAmount.ts';

describe('decimalStyle', () => {
  test.each([
    [['1,234.5', '7'], 'point', true],
    [['1.234,5', '7'], 'comma', true],
    [['1.234', '12,5'], 'comma', true],
    [['1,234,567'], 'point', true],
    [['1.234.567'], 'comma', true],
    [['0.125'], 'point', true],
    [['1,234'], 'point', false],
    [['1.234'], 'point', false],
    [['12', '7'], 'point', true],
  ] as const)('%j is %s, certain: %s', (values, mark, isCertain) => {
    expect(decimalStyle(values)).toEqual({ mark, isCertain });
  });
});

describe('parseAmount', () => {
  test.each([
    ['1,234.5', 1234.5],
    ["1'234", 1234],
    ['1 234\u00a0567', 1234567],
    ['2e3', 2000],
    ['-5', -5],
    ['', null],
    ['n/a', null],
    ['W', null],
    ['=1+1', undefined],
    ['@SUM(A1)', undefined],
    ['1,23,4', undefined],
    ['12 t', undefined],
    ['Infinity', undefined],
    ['0x10', undefined],
    ['1e999', undefined],
  ])('reads %j as %s', (text, value) => {
    expect(parseAmount(text, 'point')).toBe(value);
  });

  test('reads back any number written with either mark', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (number) => {
        expect(parseAmount(String(number), 'point')).toBe(number);
        expect(parseAmount(String(number).replace('.', ','), 'comma')).toBe(number);
      }),
    );
  });
});
