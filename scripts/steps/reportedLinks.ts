import { REFERENCE_YEAR } from '#scripts/referenceYear.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';
import { joinLinks } from './links.ts';
import { distinct, type LegRow, type Link, type LeftOut, ofLeg, pairKey } from './leg.ts';

export interface ReportedLinksInput {
  readonly trade: readonly RowOf<'trade'>[];
  readonly tradeProducts: readonly RowOf<'trade_products'>[];
  readonly legTrade: readonly RowOf<'leg_trade'>[];
  /** Output of an exporter in the reference year / in the given year; 1 where one of them is not known. */
  readonly growth: (country: string, year: number) => number;
}

/** A row of the trade table as a leg reads it, and what becomes of it there. */
export interface ReportedRow {
  readonly row: RowOf<'trade'>;
  readonly conversion: number;
  readonly growth: number;
  /** Low and high of the row / its figure. */
  readonly low: number;
  readonly high: number;
  /** `smaller`: the same goods are told by a larger figure; `guess`: an older matrix, no report. */
  readonly use: 'used' | 'smaller' | 'guess';
}

export interface ReportedLinks {
  /** Customs reports near the reference year: floors and caps within their range. */
  readonly reports: readonly Link[];
  /** Older matrices: first guesses only. */
  readonly seeds: readonly Link[];
  readonly rowsIn: number;
  readonly tonnesIn: number;
  readonly leftOut: readonly LeftOut[];
  readonly rows: readonly ReportedRow[];
}

/** Mirror gap: how far two reports of one link usually lie apart, by how many of them were seen. */
const MIRROR_GAP = { reconciled: 0.1, 'two-sided': 0.15, 'one-sided': 0.25 } as const;

/**
 * Reported trade of a leg in its own unit. Products without an overlap group are different goods and add up;
 * of one overlap group the larger figure of a pair stands, because they hold partly the same goods. A link of
 * another year is set against that year: it grows with its exporter's output.
 */
export function reportedLinks(leg: LegRow, input: ReportedLinksInput): ReportedLinks {
  const choices = input.legTrade.filter(ofLeg(leg)).filter((choice) => choice.role !== 'matrix');
  const reports = new Map<string, Link>();
  const seeds = new Map<string, Link>();
  const groups = new Map<string, string>();
  const leftOut = new Map<string, LeftOut>();
  const used = new Map<string, ReportedRow[]>();
  const unused: ReportedRow[] = [];
  let rowsIn = 0;
  let tonnesIn = 0;
  const leaveOut = (reason: string, tonnes: number) => {
    const before = leftOut.get(reason) ?? { reason, rows: 0, tonnes: 0 };
    leftOut.set(reason, { reason, rows: before.rows + 1, tonnes: before.tonnes + tonnes });
  };

  for (const choice of [...choices].sort((a, b) => a.rank - b.rank)) {
    const product = input.tradeProducts.find(
      (row) => row.product_id === choice.product && row.year === choice.year,
    );
    const rows = input.trade.filter(
      (row) =>
        row.commodity === leg.commodity &&
        row.product_id === choice.product &&
        row.year === choice.year &&
        isChosen(row, choice, leg),
    );
    for (const row of rows) {
      const growth = input.growth(row.exporter, row.year);
      const link = toLink(row, choice, product, growth);
      const told = { row, conversion: choice.conversion, growth, ...ratios(row, choice, product) };
      rowsIn += 1;
      tonnesIn += link.tonnes;
      const key = pairKey(link.origin, link.destination);
      const target = choice.role === 'seed' ? seeds : reports;
      if (choice.role === 'seed') {
        leaveOut(`older matrix ${choice.product}: a first guess only`, link.tonnes);
        unused.push({ ...told, use: 'guess' });
      }
      const before = target.get(key);
      const group = choice.overlap_group;
      const stand = (rows: readonly ReportedRow[]) => {
        if (choice.role !== 'seed') used.set(key, [...rows, { ...told, use: 'used' }]);
      };
      if (before === undefined) {
        target.set(key, link);
        stand([]);
      } else if (group !== null && groups.get(key) === group) {
        leaveOut(
          `the same goods under ${group}: the larger figure stands`,
          Math.min(link.tonnes, before.tonnes),
        );
        if (link.tonnes > before.tonnes) {
          target.set(key, link);
          unused.push(...(used.get(key) ?? []).map((other) => ({ ...other, use: 'smaller' as const })));
          stand([]);
        } else unused.push({ ...told, use: 'smaller' });
      } else {
        target.set(key, joinLinks(before, link));
        stand(used.get(key) ?? []);
      }
      if (group !== null) groups.set(key, group);
    }
  }
  return {
    reports: [...reports.values()],
    seeds: [...seeds.values()],
    rowsIn,
    tonnesIn,
    leftOut: [...leftOut.values()],
    rows: [...[...used.values()].flat(), ...unused],
  };
}

function isChosen(row: RowOf<'trade'>, choice: RowOf<'leg_trade'>, leg: LegRow): boolean {
  const listed = (list: readonly string[], id: string) => list.length === 0 || list.includes(id);
  const crude = leg.commodity !== 'cobalt' || row.stage_from === leg.from;
  return (
    crude &&
    row.content_factor !== null &&
    row.exporter !== row.importer &&
    listed(choice.only_exporters, row.exporter) &&
    !choice.except_exporters.includes(row.exporter) &&
    listed(choice.only_importers, row.importer) &&
    !choice.except_importers.includes(row.importer)
  );
}

function toLink(
  row: RowOf<'trade'>,
  choice: RowOf<'leg_trade'>,
  product: RowOf<'trade_products'> | undefined,
  growth: number,
): Link {
  const factor = row.content_factor ?? 0;
  const tonnes = row.gross_tonnes * factor * choice.conversion * growth;
  const { low, high } = ratios(row, choice, product);
  return {
    origin: row.exporter,
    destination: row.importer,
    tonnes,
    reported: tonnes / growth,
    low: tonnes * low,
    high: tonnes * high,
    capped: choice.sets_cap,
    usd: row.usd,
    rows: 1,
    evidence: row.year === REFERENCE_YEAR ? 'report' : 'neighbour-year',
    sources: distinct([...row.source_id, ...choice.source_id]),
    ...(choice.role === 'seed' ? { reported: 0, low: 0, evidence: 'matrix' as const } : {}),
  };
}

/** Low and high of a row over its figure. */
function ratios(
  row: RowOf<'trade'>,
  choice: RowOf<'leg_trade'>,
  product: RowOf<'trade_products'> | undefined,
): { low: number; high: number } {
  const gap = MIRROR_GAP[row.reliability];
  const doubtfulWeight = row.tonnes_basis === 'reported' ? 1 : 0.5;
  // A ratio of the rule says it all; a content factor's range is at least as wide as the mirror gap.
  const lowFactor = Math.min(1 - gap, ratio(product?.factor_low, product?.content_factor));
  const highFactor = Math.max(1 + gap, ratio(product?.factor_high, product?.content_factor));
  return {
    low: (choice.low_ratio ?? lowFactor) * doubtfulWeight,
    high: choice.high_ratio ?? highFactor,
  };
}

function ratio(bound: number | null | undefined, value: number | null | undefined): number {
  if (bound === null || bound === undefined || value === null || value === undefined) return 1;
  return value === 0 ? 1 : bound / value;
}
