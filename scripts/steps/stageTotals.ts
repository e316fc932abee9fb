import { REFERENCE_YEAR } from '#scripts/referenceYear.ts';
import type { CommodityId } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { distinct, OTHER, type Total } from './leg.ts';
import { competingRange } from './competingRange.ts';
import { splitOther, type DetailRow } from './splitOther.ts';

/** Output of all countries at one stage, with the year it stands for. */
export interface StageTotals {
  readonly year: number;
  readonly form: string;
  readonly totals: readonly Total[];
}

export interface StageTotalsInput {
  readonly production: readonly RowOf<'production'>[];
  readonly alternatives: readonly RowOf<'production_alternatives'>[];
  /** Highest ratio at which a split-out producer may exceed its last detailed year. */
  readonly maxGrowth: number;
}

/**
 * Output by country at one stage: the set of the reference year, or the newest one before it. "Other
 * countries" are split by the last year that names them (basis `estimated`). A set of shares becomes tonnes
 * by `worldTonnes`, the stated world total (basis `estimated`); without one there are no totals.
 */
export function stageTotals(
  commodity: CommodityId,
  stage: Stage,
  { production, alternatives, maxGrowth }: StageTotalsInput,
  worldTonnes: number | null,
): StageTotals | null {
  const rows = production.filter(
    (row) => row.commodity === commodity && row.stage === stage && row.year <= REFERENCE_YEAR,
  );
  const year = Math.max(...rows.map((row) => row.year));
  const set = rows.filter((row) => row.year === year);
  const [first] = set;
  if (first === undefined) return null;

  const inShares = first.unit === 'pct';
  if (inShares && worldTonnes === null) return null;
  const scale = inShares ? (worldTonnes ?? 0) / set.reduce((sum, row) => sum + row.value, 0) : 1;
  const others = alternatives.filter((row) => row.commodity === commodity && row.stage === stage);
  const named: Total[] = set.map((row) => ({
    country: row.country,
    tonnes: row.value * scale,
    low: null,
    high: null,
    basis: inShares || row.basis !== 'reported' ? ('estimated' as const) : ('reported' as const),
    sources: row.source_id,
  }));
  const detail = detailRows(rows, others, first.unit);
  const split = inShares ? named : splitOther(named, detail, maxGrowth);
  const world = split.reduce((sum, total) => sum + total.tonnes, 0);
  return {
    year,
    form: first.form,
    totals: split.map((total) => ({
      ...total,
      ...competingRange(total, others, year, world),
      sources: distinct(total.sources),
    })),
  };
}

/** Earlier and competing figures of the same stage in the same unit, as material for the split. */
function detailRows(
  production: readonly RowOf<'production'>[],
  alternatives: readonly RowOf<'production_alternatives'>[],
  unit: string,
): DetailRow[] {
  const isDetail = (row: { unit: string; country: string; year: number }) =>
    row.unit === unit && row.country !== OTHER && row.year <= REFERENCE_YEAR && row.year >= 2018;
  const pick = (row: {
    country: string;
    year: number;
    value: number;
    form: string;
    source_id: readonly string[];
  }) => ({
    country: row.country,
    year: row.year,
    tonnes: row.value,
    set: `${row.source_id.join(';')} ${row.form}`,
    sources: row.source_id,
  });
  return [...production.filter(isDetail).map(pick), ...alternatives.filter(isDetail).map(pick)];
}
