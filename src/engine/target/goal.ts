import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import { nMinusOne, type RemainingDemand } from '#engine/measure/nMinusOne.ts';
import { originShare } from '#engine/measure/originShares.ts';
import { formsAt } from '#engine/measure/stageMeasures.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { knownRows, type SupplyRow } from '#engine/measure/supplyRow.ts';
import { topShare } from '#engine/measure/topShare.ts';
import { traceOrigins, type IntakeTrace } from '#engine/trace/traceOrigins.ts';

/** What is to be reached. Shares are fractions. */
export type Goal =
  | {
      readonly kind: 'max-share';
      /** `null` = at every stage that countries supply. */
      readonly stage: Stage | null;
      /** No country puts out more than this share of a stage. */
      readonly share: number;
    }
  | {
      readonly kind: 'regional-content';
      readonly region: readonly Iso3[];
      readonly test: 'or' | 'and';
      /** At least this share of what the region's makers take in is of the region. */
      readonly share: number;
    }
  | {
      readonly kind: 'n-minus-1';
      readonly stage: Stage;
      readonly remaining: RemainingDemand;
      /** At least this part of the demand is still covered without the largest supplier. */
      readonly coverage: number;
    };

/** Where a network stands on a goal. */
export interface GoalValue {
  /** By the figures that are known: withheld supply and unknown origins do not count. */
  readonly value: number;
  /** The stage and the country that decide it; `null` where no one country does. */
  readonly stage: Stage;
  readonly country: Iso3 | null;
  /** Tonnes a year that the value is a share of. */
  readonly of: number;
}

/** The figure that a goal names. */
export function goalFigure(goal: Goal): number {
  return goal.kind === 'n-minus-1' ? goal.coverage : goal.share;
}

/** How far a value is from the goal; 0 or less = reached. */
export function distanceTo(goal: Goal, value: number): number {
  return goal.kind === 'max-share' ? value - goal.share : goalFigure(goal) - value;
}

/**
 * Tonnes a year that would close the gap if nothing else changed: for a largest share s1 over x, output of
 * others T (s1 / x - 1); for content and coverage, regional intake or remaining supply of T times the distance.
 */
export function tonnesMissing(goal: Goal, { value, of }: GoalValue): number {
  if (distanceTo(goal, value) <= 0) return 0;
  return goal.kind === 'max-share' ? of * (value / goal.share - 1) : of * distanceTo(goal, value);
}

/**
 * The value of the goal's measure in a network; `null` where the measure is not defined (no supplier, no
 * intake in the region, no demand).
 * @throws RangeError when the goal's figure is not a fraction above 0.
 */
export function evaluateGoal(goal: Goal, network: Network): GoalValue | null {
  const figure = goalFigure(goal);
  if (!(figure > 0 && (figure <= 1 || goal.kind === 'n-minus-1') && Number.isFinite(figure))) {
    throw new RangeError(`Expected the goal ${goal.kind} as a fraction above 0, found ${figure}`);
  }
  switch (goal.kind) {
    case 'max-share':
      return largestShare(network, goal.stage);
    case 'regional-content':
      return regionalContent(network, goal);
    case 'n-minus-1':
      return coverage(network, goal);
  }
}

function largestShare(network: Network, only: Stage | null): GoalValue | null {
  const stages = only === null ? suppliedStages(network) : [only];
  let most: GoalValue | null = null;
  for (const stage of stages) {
    for (const form of formsAt(network, stage)) {
      const rows = knownRows(stageRows(network, stage, form));
      const top = topShare(rows, 1);
      if (top === null || (most !== null && top.share.low <= most.value)) continue;
      most = { value: top.share.low, stage, country: top.countries[0] ?? null, of: knownTonnes(rows) };
    }
  }
  return most;
}

/** Stages that something leaves: the last intake is a use and not a supply. */
function suppliedStages(network: Network): readonly Stage[] {
  const stages = new Set(network.flows.map((flow) => flow.from));
  return [...stages].sort((a, b) => stageIndex(a) - stageIndex(b));
}

function regionalContent(
  network: Network,
  { region, test }: Extract<Goal, { kind: 'regional-content' }>,
): GoalValue | null {
  const members = new Set(region);
  const inside = traceOrigins(network).intakes.filter(({ country }) => members.has(country));
  const intake = inside.reduce((sum, trace) => sum + trace.intake, 0);
  if (!(intake > 0)) return null;
  const regional = (trace: IntakeTrace) => originShare(trace.origins, members, test)?.low ?? 0;
  // The member that brings in most from outside decides.
  const worst = inside.reduce((a, b) =>
    a.intake * (1 - regional(a)) >= b.intake * (1 - regional(b)) ? a : b,
  );
  const value = inside.reduce((sum, trace) => sum + trace.intake * regional(trace), 0) / intake;
  return { value, stage: worst.stage, country: worst.country, of: intake };
}

function coverage(network: Network, goal: Extract<Goal, { kind: 'n-minus-1' }>): GoalValue | null {
  const demand = demandRows(network, goal.stage);
  const found = nMinusOne(knownRows(stageRows(network, goal.stage)), demand, goal.remaining);
  if (found === null) return null;
  const wanted = demand.filter((row) => goal.remaining === 'everyone' || row.country !== found.lost);
  return { value: found.coverage.low, stage: goal.stage, country: found.lost, of: knownTonnes(wanted) };
}

function knownTonnes(rows: readonly SupplyRow[]): number {
  return rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
}

/** What countries take in of a stage's output, in its unit. */
function demandRows(network: Network, stage: Stage): readonly SupplyRow[] {
  const countries = new Map(network.places.map((place) => [place.id, place.country]));
  const taken = new Map<Iso3, number>();
  for (const flow of network.flows) {
    const country = countries.get(flow.destinationId);
    if (flow.from !== stage || !country) continue;
    taken.set(country, (taken.get(country) ?? 0) + (flow.tonnes ?? 0));
  }
  return [...taken].map(([country, value]) => ({ country, value }));
}
