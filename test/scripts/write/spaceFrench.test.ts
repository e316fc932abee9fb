import { expect, it } from 'vitest';
import { spaceFrench } from '#scripts/write/spaceFrench.ts';

it('keeps French punctuation with its word, and is done after one pass', () => {
  const spaced = spaceFrench('Prêt ? « Oui » : 40 % ; fin !');
  expect(spaced).toBe('Prêt\u202f? «\u00a0Oui\u00a0»\u00a0: 40\u202f%\u202f; fin\u202f!');
  expect(spaceFrench(spaced)).toBe(spaced);
});
