import { describe, expect, it } from 'vitest';
import { phraseBook, sayIn, sayRemarks } from '#format/names.ts';

const rows = [
  { en: 'cobalt mined', es: 'cobalto extraído', fr: 'cobalt extrait' },
  { en: 'converted from U3O8 x {n}', es: 'convertido de U3O8 × {n}', fr: 'converti de U3O8 × {n}' },
  { en: 'off by {n} of {n}', es: 'desviado {n} de {n}', fr: 'écart de {n} sur {n}' },
  { en: 'mean of {n} sites', es: 'media de {n} sitios', fr: 'moyenne de {n} sites' },
];

describe('the phrase book', () => {
  it('says what it knows in the language asked for, and the rest as it stands', () => {
    const book = phraseBook(rows, 'es-MX');
    expect(sayIn(book, 'cobalt mined')).toBe('cobalto extraído');
    expect(sayIn(book, 'Kamoa-Kakula')).toBe('Kamoa-Kakula');
  });

  it('fills in the count that a phrase leaves open', () => {
    expect(sayIn(phraseBook(rows, 'fr'), 'mean of 12 sites')).toBe('moyenne de 12 sites');
  });

  it('fills in every number in its order, and leaves those of a formula alone', () => {
    const book = phraseBook(rows, 'es');
    expect(sayIn(book, 'off by 1,250.5 of 30')).toBe('desviado 1,250.5 de 30');
    expect(sayIn(book, 'converted from U3O8 x 0.848')).toBe('convertido de U3O8 × 0.848');
  });

  it('says the remarks of one cell one by one, and an unknown one as it stands', () => {
    const book = phraseBook(rows, 'es');
    expect(sayRemarks(book, 'cobalt mined; mean of 3 sites')).toBe('cobalto extraído; media de 3 sitios');
    expect(sayRemarks(book, 'cobalt mined -- as printed')).toBe('cobalto extraído; as printed');
    expect(sayRemarks(book, 'as printed -- again')).toBe('as printed -- again');
  });

  it('is empty for English', () => {
    expect(phraseBook(rows, 'en').size).toBe(0);
  });
});
