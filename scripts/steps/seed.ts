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

/** A guess for a pair without a report: offer x want / (1 + km/1000), shared out by a matrix where one is known. */
export interface PairGuess {
  /** Supply of the origin and intake of the destination that nothing has placed, and the intake of all. */
  readonly offer: number;
  readonly want: number;
  readonly open: number;
  readonly km: number;
  /** The pair's and the origin's tonnes in a matrix that speaks of the origin; 0 where it names no such pair. */
  readonly matrix: { readonly pair: number; readonly origin: number } | null;
}

/** One addend of a seed. */
export type SeedPart =
  | { readonly what: 'report'; readonly placed: number }
  | { readonly what: 'plant'; readonly share: number; readonly supply: number; readonly placed: number }
  | { readonly what: 'home'; readonly supply: number; readonly intake: number }
  | { readonly what: 'guess'; readonly guess: PairGuess; readonly raw: number; readonly fitted: number }
  | { readonly what: 'closing'; readonly tonnes: number };

/** A cell with what stands behind it. */
export interface SeedCell extends Cell {
  /** What the seed is the sum of. */
  readonly parts: readonly SeedPart[];
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
