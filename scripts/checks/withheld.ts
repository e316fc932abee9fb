import type { Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { rowKey } from '../read/rowKey.ts';
import { problemAt } from '../read/problemAt.ts';

const PLACE = ['commodity', 'stage', 'form', 'country', 'year'] as const;

/**
 * A withheld output has no number in the series: it is unknown, never 0. A derived row may stand beside it,
 * where one part of a country's output is withheld or counted with another (rutile with ilmenite).
 */
export function withheldIsUnknown(tables: Tables): Problem[] {
  const withheld = new Set(tables.production_withheld.map((row) => rowKey(row, PLACE)));
  return tables.production
    .filter((row) => row.basis !== 'derived' && withheld.has(rowKey(row, PLACE)))
    .map((row) => problemAt(row, 'value', 'no row, because the output is withheld', String(row.value)));
}
