/** How a column writes its decimals: 1,234.5 or 1.234,5. */
export type DecimalMark = 'point' | 'comma';

export interface DecimalStyle {
  readonly mark: DecimalMark;
  /** `false` where every number of the column could be read both ways and the readings differ. */
  readonly isCertain: boolean;
}

/** Groups of three after at most three digits: 1,234 may be one thousand or one and a bit. */
const EITHER = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;

/** Decides for a whole column: one number that can be read in one way only speaks for all others. */
export function decimalStyle(values: Iterable<string>): DecimalStyle {
  let ambiguous: DecimalMark | null = null;
  for (const value of values) {
    const text = compact(value);
    const comma = text.lastIndexOf(',');
    const point = text.lastIndexOf('.');
    if (comma < 0 && point < 0) continue;
    if (EITHER.test(text)) {
      ambiguous ??= comma >= 0 ? 'point' : 'comma';
      continue;
    }
    if (comma >= 0 && point >= 0) return { mark: comma > point ? 'comma' : 'point', isCertain: true };
    const isRepeated = text.indexOf(',') !== comma || text.indexOf('.') !== point;
    const mark = comma >= 0 ? 'comma' : 'point';
    const other = mark === 'comma' ? 'point' : 'comma';
    return { mark: isRepeated ? other : mark, isCertain: true };
  }
  // Only "1,234" and the like: a comma groups, a point is the decimal mark of nearly every program.
  return { mark: 'point', isCertain: ambiguous === null };
}

/**
 * A number written with the given decimal mark, spaces and groups of three allowed; `undefined` where the text
 * is none, `null` where it says that nothing is known.
 */
export function parseAmount(text: string, mark: DecimalMark): number | null | undefined {
  const value = compact(text);
  if (NOTHING.has(value.toLowerCase())) return null;
  const grouped = mark === 'point' ? /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/ : /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/;
  const plain = mark === 'point' ? value : value.replace(',', '.');
  const digits = grouped.test(value)
    ? value.replaceAll(mark === 'point' ? ',' : '.', '').replace(',', '.')
    : plain;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/** What tables write where they know nothing; a country's code NA never comes here. */
const NOTHING = new Set(['', '-', '–', '—', 'na', 'n/a', 'n.a.', 'nan', 'null', 'none', 'w', '..', '...']);

function compact(text: string): string {
  return text.replace(/[\s\u00a0\u202f'’]/g, '');
}
