/** Code of "other countries": at least one country, perhaps many, none of them named in the table. */
export const OTHER = 'OTH';

/**
 * What one country supplies (or holds, or uses), in any one unit.
 * `null` = withheld; it then lies between `low` (0 when not given) and `high` (no limit when not given).
 */
export interface SupplyRow {
  readonly country: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** The interval a row's figure lies in; a known figure is an interval of no width. */
export interface SupplyInterval {
  readonly country: string;
  readonly low: number;
  readonly high: number;
  /** May be split among countries that the table does not name. */
  readonly divisible: boolean;
}

/**
 * The rows as intervals, checked.
 * @throws RangeError when a figure is negative, not finite or out of order, or a country is there twice.
 */
export function intervalsOf(rows: readonly SupplyRow[]): readonly SupplyInterval[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (seen.has(row.country)) {
      throw new RangeError(`Expected one row a country, found ${row.country} twice; add its figures first`);
    }
    seen.add(row.country);
    const low = row.value ?? row.low ?? 0;
    const high = row.value ?? row.high ?? Infinity;
    if (!Number.isFinite(low) || low < 0 || Number.isNaN(high) || high < low) {
      throw new RangeError(
        `Expected a figure of at least 0 for ${row.country}, or null with low <= high, ` +
          `found value ${row.value}, low ${row.low ?? null}, high ${row.high ?? null}`,
      );
    }
    return { country: row.country, low, high, divisible: row.country === OTHER };
  });
}

/**
 * The rows whose figures are known: for a statement about the known part of the world where a withheld figure
 * without bounds would leave nothing to say. Whoever shows it says what is left out.
 */
export function knownRows(rows: readonly SupplyRow[]): readonly SupplyRow[] {
  return rows.filter((row) => row.value !== null);
}

/** Checks a printed total: `null` means that the rows themselves make up the world. */
export function checkTotal(total: number | null): void {
  if (total !== null && !(Number.isFinite(total) && total > 0)) {
    throw new RangeError(`Expected a total above 0, or null for the sum of the rows, found ${total}`);
  }
}
