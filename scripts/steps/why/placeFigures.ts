import type { WhyFigure } from '#domain/published/why.ts';
import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { Tables } from '../../read/dictionary.ts';
import { REFERENCE_YEAR } from '../../referenceYear.ts';

/** The chosen figure of a country at a stage in a year (null: its newest), as published; at most one. */
export function producedFigures(
  commodity: CommodityId,
  stage: Stage,
  year: number | null,
  country: Iso3,
  { production }: Tables,
): WhyFigure[] {
  const rows = production.filter(
    (row) =>
      row.commodity === commodity &&
      row.stage === stage &&
      row.country === country &&
      (year === null ? row.year <= REFERENCE_YEAR : row.year === year),
  );
  const newest = Math.max(...rows.map((row) => row.year));
  return rows
    .filter((row) => row.year === newest)
    .slice(0, 1)
    .map((row) => ({
      ...{ form: row.form, year: row.year, value: row.value, unit: row.unit, basis: row.basis },
      ...{ sharePct: null, use: 'used', note: row.note ?? '', sources: [...row.source_id] },
    }));
}

/**
 * What other sources say of the same country and stage: the year of the balance, else the newest of the two years
 * before it, as the range of the place is taken from.
 */
export function competingFigures(
  commodity: CommodityId,
  stage: Stage,
  year: number,
  country: Iso3,
  { production_alternatives }: Tables,
): WhyFigure[] {
  const rows = production_alternatives.filter(
    (row) =>
      row.commodity === commodity && row.stage === stage && row.country === country && row.chosen === 'no',
  );
  const newest = [year, year - 1, year - 2].find((candidate) => rows.some((row) => row.year === candidate));
  return rows
    .filter((row) => row.year === newest)
    .map((row) => ({
      ...{ form: row.form, year: row.year, value: row.value, unit: row.unit, basis: row.basis },
      ...{ sharePct: row.share_pct, use: 'competing', note: row.note ?? '', sources: [...row.source_id] },
    }));
}
