import { describe, expect, it } from 'vitest';
import { formatInUnit } from '#ui/history/formatInUnit.ts';

describe('formatInUnit', () => {
  it.each([
    [226_000, 't', '226 kt'],
    [226, 'kt', '226 kt'],
    [75, 'pct', '75%'],
    [1_163, 'GWh/yr', '1,160 GWh/yr'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatInUnit(value, unit, 'en').replace('\u00a0', ' ')).toBe(text);
  });
});
