import { expect, it } from 'vitest';
import { elided } from '#format/elision.ts';

it('drops the e of "de" before a vowel in French alone', () => {
  expect(elided('Chine : 53% du raffinage mondial de étain', 'fr')).toBe(
    'Chine : 53% du raffinage mondial d’étain',
  );
  expect(elided('la moitié de uranium, de cobalt et de aimants', 'fr')).toBe(
    'la moitié d’uranium, de cobalt et d’aimants',
  );
  expect(elided('el total mundial de estaño', 'es')).toBe('el total mundial de estaño');
});
