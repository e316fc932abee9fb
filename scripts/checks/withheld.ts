import type { Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { rowKey } from '../read/rowKey.ts';
import { problemAt } from './problemAt.ts';

const PLACE = ['commodity', 'stage', 'form', 'country', 'year'] as const;

/** A withheld output has no number anywhere in the series: it is unknown, never 0. */
export function withheldIsUnknown(tables: Tables): Problem[] {
  const withheld = new Set(tables.production_withheld.map((row) => rowKey(row, PLACE)));
  return tables.production
    .filter((row) => withheld.has(rowKey(row, PLACE)))
    .map((row) => problemAt(row, 'value', 'no row, because the output is withheld', String(row.value)));
}
