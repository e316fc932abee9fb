import { describe, expect, it } from 'vitest';
import { countryName, countryNames, localised } from '#format/names.ts';

const rows = [{ iso3: 'COD', name: 'DR Congo', name_es: 'RD del Congo', name_fr: 'RD Congo' }];

describe('names', () => {
  it('come in the language of the screen, whatever its region', () => {
    expect(countryName('COD', countryNames(rows, 'es-MX'))).toBe('RD del Congo');
    expect(countryName('COD', countryNames(rows, 'fr'))).toBe('RD Congo');
    expect(countryName('COD', countryNames(rows, 'en-GB'))).toBe('DR Congo');
  });

  it('fall back to the code, so that a place without a name is still seen', () => {
    expect(countryName('ZZZ', countryNames(rows, 'en'))).toBe('ZZZ');
  });

  it('fall back to English where a text is not translated', () => {
    expect(localised({ en: 'Cobalt' }, 'es')).toBe('Cobalt');
  });
});
