import type { Evidence } from '#domain/basis.ts';
import type { Iso3, Special } from '#domain/ids.ts';
import type { Cell } from '#engine/balance/fit.ts';
import type { Link } from './leg.ts';

/** What is known of a leg beyond totals and links; a row of data/rules/flow_rules.csv each. */
export interface LegRules {
  /** Destinations that take home material only. */
  readonly homeOnly: ReadonlySet<Iso3>;
  /** Share of an origin's output that a named plant takes. */
  readonly knownPlants: readonly {
    origin: Iso3;
    destination: Iso3;
    share: number;
    sources: readonly string[];
  }[];
  /** Share of an origin's output that finds no plant. */
  readonly toStocks: ReadonlyMap<Iso3, number>;
  readonly blocked: ReadonlySet<string>;
  /** Origins that export nothing. */
  readonly noExports: ReadonlySet<Iso3>;
}

export interface SeedInput {
  readonly supply: ReadonlyMap<Iso3, number>;
  readonly intake: ReadonlyMap<Iso3, number>;
  /** Admissible reports. */
  readonly reports: readonly Link[];
  /** Older or published matrices: first guesses for pairs without a report, best first. */
  readonly matrices: readonly Link[];
  readonly rules: LegRules;
  readonly shortage: Special;
  readonly distanceKm: (origin: Iso3, destination: Iso3) => number;
  /** For trials (hold-out): small guesses stay and the fit stops early. */
  readonly quick?: boolean;
}

/** A cell with what stands behind it. */
export interface SeedCell extends Cell {
  readonly evidence: Evidence;
  readonly link: Link | null;
}

export interface SeedTable {
  readonly cells: readonly SeedCell[];
  /** Totals with the special rows and columns that close the balance. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Where supply goes that no plant takes. */
export const STOCKS: Special = 'stocks-and-losses';
