import { describe, expect, it } from 'vitest';
import { formatDay, formatDayBrief } from '#format/day.ts';

describe('formatDay', () => {
  it('writes a day as each language does', () => {
    expect(formatDay('2026-11-25', 'en')).toBe('25 November 2026');
    expect(formatDay('2026-11-25', 'es')).toBe('25 de noviembre de 2026');
    expect(formatDay('2026-11-25', 'fr')).toBe('25 novembre 2026');
    expect(formatDayBrief('2026-11-25', 'en')).toBe('25 Nov 2026');
    expect(formatDayBrief('2026-11-25', 'fr')).toBe('25 nov. 2026');
  });

  it('counts the first of a month in French', () => {
    expect(formatDay('2026-07-01', 'fr')).toBe('1er juillet 2026');
    expect(formatDay('2026-07-11', 'fr')).toBe('11 juillet 2026');
  });

  it('says no more than the date says', () => {
    expect(formatDay('2026-04', 'es')).toBe('abril de 2026');
    expect(formatDay('1994', 'es')).toBe('1994');
    expect(formatDay('late 2027', 'fr')).toBe('late 2027');
    expect(formatDay('2026-19-40', 'fr')).toBe('2026-19-40');
  });
});
