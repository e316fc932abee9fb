import { expect, it } from 'vitest';
import { anchorName } from '#ui/facts/anchorName.ts';

it('once told a reader of Spanish in English which of several sites stands for a place', () => {
  const say = (text: string) => (text === 'nearest to the mean of 6 sites' ? 'el más cercano' : text);
  expect(anchorName('Obi HPAL cluster (HPL + ONC), nearest to the mean of 6 sites', say)).toBe(
    'Obi HPAL cluster (HPL + ONC), el más cercano',
  );
  expect(anchorName('Lynas LAMP, Kuantan (Gebeng)', say)).toBe('Lynas LAMP, Kuantan (Gebeng)');
});
