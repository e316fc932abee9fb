import type { SourceEntry } from '#domain/published/sources.ts';
import type { WhyFigure, WhyGood, WhyRow } from '#domain/published/why.ts';
import { rowTonnes } from '#engine/provenance/recompute.ts';
import { formatNumber, formatTonnesRange } from '#format/quantity.ts';
import * as m from '#messages';
import type { FactColumn, FactRow } from '../controls/factTable.ts';
import { exactNumber, exactTonnes } from './exactNumber.ts';

export const REPORTER_WORD: Record<WhyRow['reporter'], () => string> = {
  both: m.why_reporter_both,
  'two-sided': m.why_reporter_two_sided,
  exporter: m.why_reporter_exporter,
  importer: m.why_reporter_importer,
  one: m.why_reporter_one,
};

export const USE_WORD: Record<WhyRow['use'], () => string> = {
  used: m.why_use_used,
  smaller: m.why_use_smaller,
  guess: m.why_use_guess,
  other: m.why_use_other,
};

export function rowColumns(): readonly FactColumn[] {
  return [
    { label: m.why_column_good() },
    { label: m.why_column_year(), isNumber: true },
    { label: m.why_column_reporter() },
    { label: m.why_column_published(), isNumber: true },
    { label: m.why_column_content(), isNumber: true },
    { label: m.why_column_contained(), isNumber: true },
    { label: m.why_column_range(), isNumber: true },
    { label: m.why_column_use() },
  ];
}

/**
 * Rows of links as they were published, used ones first.
 * @param pairName names the pair of a row where rows of several pairs stand in one table.
 */
export function rowTable(
  rows: readonly WhyRow[],
  goods: readonly WhyGood[],
  locale: string,
  pairName?: (row: WhyRow) => string,
): readonly FactRow[] {
  const order = ['used', 'smaller', 'guess', 'other'];
  return [...rows]
    .sort((a, b) => order.indexOf(a.use) - order.indexOf(b.use))
    .map((row, index) => {
      const good = goods[row.good];
      const contained = rowTonnes(row);
      const name = [pairName?.(row), good?.name, row.note && `(${row.note})`].filter(Boolean).join(' ');
      return {
        key: String(index),
        cells: [
          name,
          String(good?.year ?? ''),
          REPORTER_WORD[row.reporter](),
          [exactTonnes(row.gross, locale), row.usd === null ? null : dollars(row.usd, locale)]
            .filter(Boolean)
            .join(' · '),
          contentOf(row, good, locale),
          row.factor === null ? m.detail_not_known() : exactTonnes(contained, locale),
          row.use === 'other' ? '–' : formatTonnesRange(contained * row.low, contained * row.high, locale),
          USE_WORD[row.use](),
        ],
      };
    });
}

/** The content factor with its own range and whatever else turns the row into tonnes of the leg. */
function contentOf(row: WhyRow, good: WhyGood | undefined, locale: string): string {
  if (row.factor === null) return m.detail_not_known();
  const n = (value: number) => exactNumber(value, locale);
  const isRanged = good !== undefined && good.factorLow !== null && good.factorHigh !== null;
  const range = isRanged ? ` (${n(good.factorLow ?? 0)}–${n(good.factorHigh ?? 0)})` : '';
  const more = [row.conversion, row.growth]
    .filter((factor) => factor !== 1)
    .map((factor) => ` × ${n(factor)}`);
  return `${n(row.factor)}${range}${more.join('')}`;
}

function dollars(usd: number, locale: string): string {
  return formatNumber(usd, locale, {
    ...{ style: 'currency', currency: 'USD', notation: 'compact', maximumSignificantDigits: 3 },
  });
}

/** Figures of one country and stage as published: the chosen one, then what other sources say. */
export function figureTable(
  figures: readonly WhyFigure[],
  world: number | null,
  sources: ReadonlyMap<string, SourceEntry> | null,
  locale: string,
): readonly FactRow[] {
  const n = (value: number) => exactNumber(value, locale);
  return figures.map((figure, index) => ({
    key: String(index),
    cells: [
      figure.sources.map((id) => sources?.get(id)?.title ?? id).join('; '),
      [figure.form, figure.note && `(${figure.note})`].filter(Boolean).join(' '),
      String(figure.year),
      `${n(figure.value)}\u00a0${figure.unit === 'pct' ? '%' : figure.unit}`,
      figure.sharePct === null || world === null
        ? '–'
        : `${n(figure.sharePct)}\u00a0% = ${exactTonnes((figure.sharePct / 100) * world, locale)}`,
      figure.use === 'used' ? m.why_use_used() : m.why_use_competing(),
    ],
  }));
}
