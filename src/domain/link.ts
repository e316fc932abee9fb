import type { Basis } from './basis.ts';
import type { Iso3, Special } from './ids.ts';
import type { LonLat } from './network.ts';
import type { Stage } from './stage.ts';

/** One row of a table of trade, before it is part of a network: who sends how much to whom, between two stages. */
export interface Link {
  readonly origin: Iso3 | Special;
  readonly destination: Iso3 | Special;
  readonly from: Stage;
  readonly to: Stage;
  /** `null` = the link is there, its size is not known. */
  readonly tonnes: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
  readonly usd: number | null;
  readonly sources: readonly string[];
}

/** What is known of a country at a stage besides its links. */
export interface PlaceTotal {
  readonly country: Iso3;
  readonly stage: Stage;
  /** Output at this stage, intake at the last one; `null` = not known. */
  readonly tonnes: number | null;
  readonly capacity: number | null;
  readonly position: LonLat | null;
  readonly sources: readonly string[];
}
