import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { TableKind } from './fields.ts';
import type { ColumnMatch } from './matchColumns.ts';
import type { DecimalMark } from './parseAmount.ts';

/** Units that a table may be in, in tonnes each. */
export const UNITS = { kg: 0.001, t: 1, kt: 1000, Mt: 1_000_000 } as const;
export type Unit = keyof typeof UNITS;

/** How one table is to be read. */
export interface TableSettings {
  readonly kind: TableKind | 'ignore';
  readonly match: ColumnMatch;
  readonly decimals: DecimalMark;
}

/** Everything that the reader decides about own data before it is shown. */
export interface OwnSettings {
  readonly tables: readonly TableSettings[];
  readonly unit: Unit;
  /** Contained tonnes per tonne of the file: 1 where the file holds contained tonnes. */
  readonly content: number;
  /** Leg of rows that name no stages. */
  readonly from: Stage;
  readonly to: Stage;
  /** Rows of other years are left out; `null` = the latest year of the file. */
  readonly year: number | null;
  /** Country of each doubtful name, `null` = leave its rows out. */
  readonly answers: ReadonlyMap<string, Iso3 | null>;
  /** Whether rows with problems may be left out. */
  readonly leaveOut: boolean;
}

/** The answers with one more, or with another one for the same name. */
export function withAnswer(
  { answers }: OwnSettings,
  name: string,
  iso3: Iso3 | null,
): Pick<OwnSettings, 'answers'> {
  return { answers: new Map([...answers, [name, iso3]]) };
}
