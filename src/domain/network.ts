import type { Basis, Evidence } from './basis.ts';
import type { CommodityId, FlowId, Iso3, PlaceId, SourceId, Special } from './ids.ts';
import type { Stage } from './stage.ts';
import type { Tonnes } from './tonnes.ts';

export type LonLat = readonly [longitude: number, latitude: number];

/** Why a place sits where it does: at its largest sourced site, or at a stated point of the country. */
export interface Anchor {
  readonly kind: 'site' | 'national';
  readonly name: string;
}

/** One use of a commodity in a country's manufacturing, in contained tonnes. */
export interface Use {
  readonly use: string;
  readonly tonnes: Tonnes;
  readonly basis: Basis;
}

/** A country (or a special place) at one stage of one commodity. */
export interface Place {
  readonly kind: 'place';
  readonly id: PlaceId;
  readonly commodity: CommodityId;
  readonly country: Iso3 | null;
  readonly special: Special | null;
  readonly stage: Stage;
  readonly form: string;
  readonly unit: string;
  /** Output at this stage (intake at the last one); `null` = not known, never 0. */
  readonly tonnes: Tonnes | null;
  readonly low: Tonnes | null;
  readonly high: Tonnes | null;
  readonly capacity: Tonnes | null;
  readonly basis: Basis;
  readonly uses: readonly Use[] | null;
  readonly sources: readonly SourceId[];
  readonly anchor: Anchor | null;
  /** `null` when the place is nowhere on earth. */
  readonly position: LonLat | null;
}

/** Contained tonnes of one commodity from one place to another in the reference year. */
export interface Flow {
  readonly kind: 'flow';
  readonly id: FlowId;
  readonly commodity: CommodityId;
  readonly originId: PlaceId;
  readonly destinationId: PlaceId;
  /** Country or special at each end. */
  readonly origin: Iso3 | Special;
  readonly destination: Iso3 | Special;
  readonly from: Stage;
  readonly to: Stage;
  readonly tonnes: Tonnes | null;
  readonly low: Tonnes | null;
  readonly high: Tonnes | null;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly reportedTonnes: Tonnes | null;
  readonly reportedUsd: number | null;
  /** tonnes / reportedTonnes where a report stands behind the flow. */
  readonly factor: number | null;
  readonly sources: readonly SourceId[];
}

/** One link of a commodity's chain. A flow is measured in the unit of the leg's `from` end. */
export interface Leg {
  readonly from: Stage;
  readonly to: Stage;
  /** Distinguishes two forms at one stage (titanium sponge and pigment); part of the place id. */
  readonly toForm: string | null;
  readonly fromLabel: string;
  readonly fromUnit: string;
  readonly toLabel: string;
  readonly toUnit: string;
  /** Output of the `to` place per tonne of intake, in their own units. */
  readonly yield: number;
  readonly evidence: 'reported' | 'matrix' | 'estimated-only';
  readonly note: string;
  readonly sources: readonly SourceId[];
}

/** Everything known of one commodity in the reference year. Immutable. */
export interface Network {
  readonly commodity: CommodityId;
  readonly referenceYear: number;
  readonly legs: readonly Leg[];
  readonly places: readonly Place[];
  readonly flows: readonly Flow[];
}
