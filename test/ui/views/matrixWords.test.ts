import { expect, it } from 'vitest';
import type { MatrixCell } from '#charts/matrix.ts';
import { tonnes } from '#domain/tonnes.ts';
import { cellSentence } from '#ui/views/matrixWords.ts';

const cell = (change: number | null): MatrixCell => ({
  tonnes: tonnes(2.1),
  share: 0.25,
  change,
  basis: 'modelled',
  count: 1,
  flow: null,
});

it('tells of a change of less than half a tonne, which is much of a platinum flow', () => {
  const sentence = cellSentence('South Africa', 'Japan', cell(-0.4), 'en', 'today');
  expect(sentence.replaceAll('\u00a0', ' ')).toBe(
    'South Africa → Japan: 2.1 t, 25% of the leg, modelled, −0.4 t against today',
  );
});

it.each([null, 0])('says nothing of a change of %s', (change) => {
  expect(cellSentence('A', 'B', cell(change), 'en', 'today')).not.toContain('today');
});
