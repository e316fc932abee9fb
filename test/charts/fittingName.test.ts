import { expect, it } from 'vitest';
import { fittingName } from '#charts/fittingName.ts';

it('leaves a name that fits, and cuts a longer one to its letters, the sign of it included', () => {
  expect(fittingName('Mexico', 6)).toBe('Mexico');
  expect(fittingName('Bosnia and Herzegovina', 11)).toBe('Bosnia and…');
});
