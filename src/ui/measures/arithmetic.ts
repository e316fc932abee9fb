import type { Iso3 } from '#domain/ids.ts';
import type { Measure, ReadingTerms } from '#engine/measure/readings.ts';
import { formatCount, formatFactor } from '#format/quantity.ts';
import { knownRows, OTHER, type SupplyRow } from '#engine/measure/supplyRow.ts';

/** How a number came about: the formula with its own figures in it, and what that gives. */
export interface Arithmetic {
  readonly expression: string;
  /** On the scale of the reading (shares and the HHI from 0 to 1): the end of it where “other countries” are many. */
  readonly result: number;
}

/** Terms that an expression writes out before it counts the rest. */
const WRITTEN = 5;

/**
 * The figures of one stage put into the formula of a measure. "Other countries" may be many: at the low end they
 * add nothing to squares. `null` where nothing is known, or nobody takes the goods in.
 */
export function arithmeticOf(
  measure: Measure,
  rows: readonly SupplyRow[],
  terms: ReadingTerms,
  locale: string,
): Arithmetic | null {
  const known = knownRows(rows).map(({ country, value }) => ({ country, value: value ?? 0 }));
  const total = sum(known);
  const named = known.filter(({ country, value }) => country !== OTHER && value > 0);
  const ranked = named.toSorted((a, b) => b.value - a.value);
  const [leader] = ranked;
  if (!leader || total === 0) return null;
  const whole = (value: number) => formatCount(value, locale);
  const fine = (value: number) => formatFactor(value, locale);
  const add = (parts: readonly string[]) =>
    parts.slice(0, WRITTEN).join(' + ') + (parts.length > WRITTEN ? ' + …' : '');
  const shareOf = ({ value }: { value: number }) => value / total;
  const squares = add(ranked.map((row) => `${fine(shareOf(row))}²`));
  const squared = ranked.reduce((result, row) => result + shareOf(row) ** 2, 0);

  function part(of: readonly Row[]): Arithmetic {
    const top = add(of.map(({ value }) => whole(value)));
    return {
      expression: `${of.length > 1 ? `(${top})` : top || '0'} / ${whole(total)}`,
      result: sum(of) / total,
    };
  }

  switch (measure) {
    case 'top-1':
      return part(ranked.slice(0, 1));
    case 'top-3':
      return part(ranked.slice(0, 3));
    case 'hhi':
      return { expression: `${whole(10_000)} × (${squares})`, result: squared };
    case 'effective-suppliers':
      return { expression: `1 / (${squares})`, result: 1 / squared };
    case 'governed-hhi': {
      const weights = ranked.flatMap((row) => {
        const weight = terms.governance.get(row.country);
        return weight === undefined ? [] : [{ row, weight }];
      });
      return {
        expression: add(weights.map(({ row, weight }) => `${fine(shareOf(row))}² × ${fine(weight)}`)),
        result: weights.reduce((result, { row, weight }) => result + shareOf(row) ** 2 * weight, 0),
      };
    }
    case 'n-1': {
      const left = total - leader.value;
      const wanted = sum(terms.demand.filter(({ country }) => country !== leader.country));
      if (wanted === 0) return null;
      return { expression: `${whole(left)} / ${whole(wanted)}`, result: left / wanted };
    }
    case 'region-share':
      return part(ranked.filter(({ country }) => terms.region.has(country)));
  }
}

interface Row {
  readonly country: Iso3;
  readonly value: number;
}

function sum(rows: readonly { readonly value: number | null }[]): number {
  return rows.reduce((total, { value }) => total + (value ?? 0), 0);
}
