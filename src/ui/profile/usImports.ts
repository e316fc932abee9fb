import type { Iso3 } from '#domain/ids.ts';
import type { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';

type UsImportRow = UsImportSourcesFile['rows'][number];

/** One kind of goods that the United States imports, seen from one country. */
export interface UsSupply extends UsImportRow {
  /** 1 = the largest source that is printed by name; `null` where the share is no plain number. */
  readonly rank: number | null;
}

export interface UsImports {
  /** Goods with the country among the printed sources, largest share first. */
  readonly supplied: readonly UsSupply[];
  /** Goods whose printed sources leave the country out: its share is not known, and small or none. */
  readonly notNamed: readonly Pick<UsImportRow, 'commodity' | 'chapter' | 'detail'>[];
  /** Years that the shares stand for, as printed. */
  readonly periods: readonly string[];
}

/**
 * What a country supplies of US imports, by commodity and kind of goods. The table names the largest sources
 * only, so a country that is not named is not read as 0.
 */
export function usImportsFrom(country: Iso3, rows: readonly UsImportRow[]): UsImports {
  const supplied: UsSupply[] = [];
  const notNamed: UsImports['notNamed'][number][] = [];
  for (const goods of groupsOf(rows).values()) {
    const own = goods.find((row) => row.country === country);
    const [first] = goods;
    if (own) supplied.push({ ...own, rank: rankOf(own, goods) });
    else if (first) {
      const { commodity, chapter, detail } = first;
      notNamed.push({ commodity, chapter, detail });
    }
  }
  return {
    supplied: supplied.sort((a, b) => printed(b) - printed(a)),
    notNamed,
    periods: [...new Set(rows.map((row) => row.period))].sort(),
  };
}

function groupsOf(rows: readonly UsImportRow[]): Map<string, UsImportRow[]> {
  const groups = new Map<string, UsImportRow[]>();
  for (const row of rows) {
    const key = `${row.commodity}|${row.chapter}|${row.detail}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function rankOf(own: UsImportRow, goods: readonly UsImportRow[]): number | null {
  if (own.percent === null) return null;
  const named = goods.filter((row) => row.country !== 'OTH' && row !== own);
  if (named.some((row) => row.percent === null)) return null;
  return 1 + named.filter((row) => (row.percent ?? 0) > (own.percent ?? 0)).length;
}

/** For the order only: ">99" sorts as 99 and "<1" as 1. */
function printed({ percent, value_text: text }: UsImportRow): number {
  return percent ?? (Number(text.replace(/[^0-9.]/g, '')) || 0);
}
