import type { WhyGood, WhyRow } from '#domain/published/why.ts';
import type { RowOf, Tables } from '../../read/dictionary.ts';
import { significant } from '../../write/significant.ts';
import type { LegResult } from '../balanceCommodity.ts';
import { pairKey } from '../leg.ts';
import { studyLinks } from '../publishedMatrix.ts';
import type { ReportedRow } from '../reportedLinks.ts';

type TradeRow = RowOf<'trade'>;

/** The traded goods of one commodity, numbered as rows first name them. */
export class Goods {
  readonly list: WhyGood[] = [];
  readonly #places = new Map<string, number>();

  constructor(private readonly products: Tables['trade_products']) {}

  ofRow(row: TradeRow): number {
    const product = this.products.find((one) => one.product_id === row.product_id && one.year === row.year);
    return this.#place({
      ...{ product: row.product_id, name: row.product, hs: row.hs_code, year: row.year },
      factorBasis: product?.factor_basis ?? null,
      factorLow: product?.factor_low ?? null,
      factorHigh: product?.factor_high ?? null,
    });
  }

  ofStudy(source: string, from: string, to: string, year: number): number {
    const name = `${from} > ${to}`;
    return this.#place({
      ...{ product: `${source}:${name}`, name, hs: null, year },
      ...{ factorBasis: null, factorLow: null, factorHigh: null },
    });
  }

  #place(good: WhyGood): number {
    const key = `${good.product} ${good.year}`;
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(good) - 1;
  }
}

/**
 * Every published link behind a leg's flows: rows that the leg reads, what it reads of studies, and other rows of
 * the same goods that it does not use, so that a reader sees what else is reported of a pair. Rows of pairs that no
 * flow and no hub tells of are left out.
 */
export function tradeRowsOf(result: LegResult, tables: Tables, goods: Goods): WhyRow[] {
  const { leg, trail, flows } = result;
  const told = new Set([
    ...flows.map(({ origin, destination }) => pairKey(origin, destination)),
    ...trail.ways.flatMap(({ via, origin, destination }) => [
      pairKey(origin, via),
      pairKey(via, destination),
    ]),
  ]);
  const isTold = (row: { exporter: string; importer: string }) =>
    told.has(pairKey(row.exporter, row.importer));
  const read = new Set(trail.rows.map(({ row }) => row));
  const products = new Set(trail.rows.map(({ row }) => row.product_id));
  const others = tables.trade.filter(
    (row) => row.commodity === leg.commodity && products.has(row.product_id) && !read.has(row),
  );
  return [
    ...trail.rows.filter(({ row }) => isTold(row)).map((row) => whyRow(row, goods)),
    ...others
      .filter((row) => isTold(row) && row.exporter !== row.importer)
      .map((row) => whyRow({ row, ...UNREAD }, goods)),
    ...studyRows(result, tables, goods).filter(({ origin, destination }) =>
      told.has(pairKey(origin, destination)),
    ),
  ];
}

const UNREAD = { conversion: 1, growth: 1, low: 1, high: 1, use: 'other' } as const;

function whyRow(
  { row, conversion, growth, low, high, use }: Omit<ReportedRow, 'use'> & { use: WhyRow['use'] },
  goods: Goods,
): WhyRow {
  return {
    good: goods.ofRow(row),
    origin: row.exporter,
    destination: row.importer,
    gross: row.gross_tonnes,
    usd: row.usd,
    reporter: reporterOf(row),
    factor: row.content_factor,
    conversion,
    growth: significant(growth),
    low: significant(low),
    high: significant(high),
    use,
    note: [row.tonnes_basis === 'reported' ? null : row.tonnes_basis, row.note].filter(Boolean).join('; '),
    sources: [...row.source_id],
  };
}

/** A merged row's note may name the side whose weight was taken; only of one-sided rows is that the reporter. */
function reporterOf({ reliability, note }: TradeRow): WhyRow['reporter'] {
  if (reliability === 'reconciled') return 'both';
  if (reliability === 'two-sided') return 'two-sided';
  if (note?.includes('importer-reported')) return 'importer';
  return note?.includes('exporter-reported') ? 'exporter' : 'one';
}

/** Links of a published study that the leg may take as a guess, as the study prints them. */
function studyRows({ leg }: LegResult, tables: Tables, goods: Goods): WhyRow[] {
  return studyLinks(leg, tables.published_flows, tables.leg_trade).map(
    ({ study, row, origin, destination, choice }): WhyRow => ({
      ...{ good: goods.ofStudy(study, row.from_stage, row.to_stage, row.year), origin, destination },
      ...{ gross: row.contained_tonnes, usd: null, reporter: 'one', factor: 1 },
      ...{ conversion: choice.conversion, growth: 1, low: 0, high: 1, use: 'guess', note: '' },
      sources: [...row.source_id],
    }),
  );
}
