import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '#scripts/write/json.ts';
import { roundTonnes } from '#scripts/write/round.ts';

test('reading back gives the value that was written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const same: unknown = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(toJson(same))).toEqual(same);
    }),
    { seed: 1 },
  );
});

test('the order of keys does not change the bytes, the order of a list does', () => {
  expect(toJson({ b: 1, a: { d: 2, c: [2, 1] } })).toBe(toJson({ a: { c: [2, 1], d: 2 }, b: 1 }));
  expect(toJson([1, 2])).not.toBe(toJson([2, 1]));
});

test('each entry of a top list stands on its own line and the file ends in LF', () => {
  expect(toJson({ rows: [{ b: 1, a: 2 }, { a: 3 }], n: 1 })).toBe(
    '{\n"n":1,\n"rows":[\n{"a":2,"b":1},\n{"a":3}\n]\n}\n',
  );
});

test.each([
  [{ a: undefined }, 'at .a'],
  [{ a: [1, Number.NaN] }, 'at .a[1]'],
  [{ a: Infinity }, 'at .a'],
  [new Map(), 'at the top'],
])('what JSON would drop or turn into null is refused by name', (value, where) => {
  expect(() => toJson(value)).toThrow(where);
});

test('tonnes are rounded to the gram, and rounding twice changes nothing', () => {
  expect(roundTonnes(0.1 + 0.2)).toBe(0.3);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (tonnes) => {
      const once = roundTonnes(tonnes);
      expect(Math.abs(once - tonnes)).toBeLessThanOrEqual(5.1e-7);
      expect(roundTonnes(once)).toBe(once);
    }),
    { seed: 1 },
  );
});
