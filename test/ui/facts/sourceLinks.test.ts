import { describe, expect, it } from 'vitest';
import { sourceLinks } from '#ui/facts/sourceLinks.ts';

describe('sourceLinks', () => {
  it('finds every web address and DOI in a link field', () => {
    expect(sourceLinks('https://www.cepii.fr/x.asp?id=37 ; doi:10.5281/zenodo.1')).toEqual([
      { href: 'https://www.cepii.fr/x.asp?id=37', text: 'cepii.fr' },
      { href: 'https://doi.org/10.5281/zenodo.1', text: 'doi:10.5281/zenodo.1' },
    ]);
  });

  it('makes no link of other text, and none of an address that is no web page', () => {
    expect(sourceLinks('printed report, page 4')).toEqual([]);
    expect(sourceLinks('javascript:alert(1)')).toEqual([]);
    expect(sourceLinks(null)).toEqual([]);
  });
});
