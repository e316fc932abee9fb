import { describe, expect, it } from 'vitest';
import { jsonFault } from '#load/jsonFault.ts';

describe('jsonFault', () => {
  it('once told a reader of Spanish in English what is wrong with a file', () => {
    const fault = new SyntaxError('Expected double-quoted property name in JSON at position 14');
    expect(jsonFault('{\n  "a": 1,\n  }', fault)).toBe('"}" (3:3)');
  });

  it('finds the place by line and column, too, and shows the beginning where no place is named', () => {
    const fault = new SyntaxError('JSON.parse: unexpected character at line 2 column 3 of the JSON data');
    expect(jsonFault('{\n  x', fault)).toBe('"x" (2:3)');
    expect(jsonFault('<!doctype html>', new SyntaxError('JSON Parse error'))).toBe('"<!doctype html>"');
  });
});
