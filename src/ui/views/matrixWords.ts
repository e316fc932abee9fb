import { REST, type MatrixCell, type MatrixEnd } from '#charts/matrix.ts';
import type { CountryNames } from '#format/names.ts';
import { formatCount, formatShare, formatTonnes, formatTonnesChange } from '#format/quantity.ts';
import * as m from '#messages';
import { BASIS_WORD, endName } from '../words.ts';

/** The name of a row or column: its country or special, or how many are summed in it. */
export function matrixEndName({ end, count }: MatrixEnd, names: CountryNames, locale: string): string {
  return end === REST ? m.view_other({ count: formatCount(count, locale) }) : endName(end, names);
}

/**
 * Everything that a sighted reader takes from the place, shade and border of a cell.
 * @param against what the world compared with is called inside a sentence.
 */
export function cellSentence(
  origin: string,
  destination: string,
  cell: MatrixCell,
  locale: string,
  against: string,
): string {
  return [
    m.lang_pair({ name: m.flow_ends({ origin, destination }), value: formatTonnes(cell.tonnes, locale) }),
    m.matrix_share({ share: formatShare(cell.share, locale) }),
    cell.basis && BASIS_WORD[cell.basis](),
    // A flow that a scenario leaves alone keeps its very figure, so any difference is a result.
    cell.change
      ? m.compare_matrix_change({ change: formatTonnesChange(cell.change, locale), world: against })
      : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
