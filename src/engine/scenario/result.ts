import type { Lever } from '#domain/lever.ts';
import type { CommodityId, FlowId, Iso3, PlaceId, Special } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { Tonnes } from '#domain/tonnes.ts';
import type { OwnerGroup } from '../levers/context.ts';
import type { Remark } from '../levers/remark.ts';
import type { Assumption } from '../parameters.ts';

/** What to change. Levers of other commodities are passed over; their order does not matter. */
export interface Scenario {
  readonly levers: readonly Lever[];
  /** Projects that start up to this year count; all when left out. */
  readonly horizon?: number;
  /** Owner groups whose projects count; all when left out. */
  readonly owners?: readonly OwnerGroup[];
}

/** One flow before and after, in contained tonnes of its origin's unit. Basis: modelled. */
export interface FlowResult {
  readonly id: FlowId;
  readonly originId: PlaceId;
  readonly destinationId: PlaceId;
  readonly origin: Iso3 | Special;
  readonly destination: Iso3 | Special;
  readonly from: Stage;
  readonly to: Stage;
  /** 0 where there is no trade today. */
  readonly baseline: Tonnes;
  readonly tonnes: Tonnes;
}

/** One place before and after, in its own unit. */
export interface PlaceResult {
  readonly id: PlaceId;
  readonly country: Iso3 | null;
  readonly special: Special | null;
  readonly stage: Stage;
  readonly form: string | null;
  /** Output (at the end of a chain: intake in the place's unit) today, as published where a figure is. */
  readonly baseline: Tonnes;
  readonly tonnes: Tonnes;
  /** Most that it can put out; `null` for final buyers. */
  readonly capacity: Tonnes | null;
  /** What it wants for itself; 0 when it only passes goods on. */
  readonly demand: Tonnes;
  readonly unmet: Tonnes;
}

/** A limit that holds flows back. */
export interface BindingConstraint {
  readonly kind: 'supply' | 'capacity' | 'export-limit' | 'content-rule';
  readonly placeId: PlaceId;
  /** Tonnes: output for the first three, intake from outside for a content rule. */
  readonly limit: Tonnes;
  /** Log of the factor by which the limit holds back the pull on it; 0 = barely binding. */
  readonly pressure: number;
}

/** How the numbers were reached, so that they can be trusted or not. */
export interface SolverReport {
  readonly rounds: number;
  readonly converged: boolean;
  /** Objective minus its proven lower bound, share of world demand. */
  readonly gap: number;
}

/** Factors of the last solve by node, to start the next one from. Opaque. */
export type WarmStart = ReadonlyMap<string, readonly [number, number, number, number]>;

export interface ScenarioResult {
  readonly commodity: CommodityId;
  readonly referenceYear: number;
  readonly horizon: number | null;
  readonly flows: readonly FlowResult[];
  readonly places: readonly PlaceResult[];
  /** Unmet demand over all demand, weighted in tonnes of the chain's end. */
  readonly unmetShare: number;
  readonly binding: readonly BindingConstraint[];
  /** Every modelling choice behind the numbers. */
  readonly assumptions: readonly Assumption[];
  /** Levers of this commodity without effect, and why; `lever` is the index in the scenario. */
  readonly remarks: readonly Remark[];
  /** Flows of unknown size; they take no part. */
  readonly withheld: readonly FlowId[];
  readonly solver: SolverReport;
  readonly warm: WarmStart;
}

/** A result without its warm start: what is shown, stored and sent. */
export type ShownResult = Omit<ScenarioResult, 'warm'>;
