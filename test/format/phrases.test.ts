import { describe, expect, it } from 'vitest';
import { phraseBook, sayIn } from '#format/names.ts';

const rows = [
  { en: 'cobalt mined', es: 'cobalto extraído', fr: 'cobalt extrait' },
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

  it('is empty for English', () => {
    expect(phraseBook(rows, 'en').size).toBe(0);
  });
});
