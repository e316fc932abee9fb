/** What the page and the worker for own data say to each other. */
import type { Network } from '#domain/network.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { NamedCountry } from '#load/own/countryIndex.ts';
import type { ReadTables } from '#load/own/readTables.ts';
import type { OwnRows } from '#load/own/readOwn.ts';
import type { FileProblem } from '#load/own/OwnFileError.ts';
import type { RowProblem } from '#load/own/RowProblem.ts';
import type { OwnSettings } from '#load/own/settings.ts';
import type { TableKind } from '#load/own/fields.ts';
import type { ColumnMatch } from '#load/own/matchColumns.ts';
import type { DecimalStyle } from '#load/own/parseAmount.ts';

export type OwnRequest =
  | { readonly kind: 'read'; readonly files: readonly File[]; readonly countries: readonly NamedCountry[] }
  | { readonly kind: 'check'; readonly settings: OwnSettings };

export type OwnStep = 'reading' | 'checking' | 'balancing';

/** One table as the reader first sees it, with the guesses that may be corrected. */
export interface TablePreview {
  readonly name: string;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly kind: TableKind;
  readonly match: ColumnMatch;
  readonly decimals: DecimalStyle;
}

export interface Preview {
  readonly tables: readonly TablePreview[];
  readonly notices: ReadTables['notices'];
}

/** A network with the entry that lets the app treat it like a published commodity. */
export interface OwnData {
  readonly entry: CommodityEntry;
  readonly network: Network;
}

/** What came of reading every row; long lists are cut, their length is told. */
export interface Checked extends Pick<OwnRows, 'doubtful' | 'years' | 'year' | 'leftOut'> {
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly linkCount: number;
  /** `null` until names are decided and problems are solved or left out. */
  readonly data: OwnData | null;
}

export type OwnReply =
  | { readonly kind: 'progress'; readonly step: OwnStep; readonly part: number }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'failed'; readonly problem: FileProblem };
