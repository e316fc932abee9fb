import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import { nMinusOne } from '#engine/measure/nMinusOne.ts';
import { originShare } from '#engine/measure/originShares.ts';
import { formsAt } from '#engine/measure/stageMeasures.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { knownRows, type SupplyRow } from '#engine/measure/supplyRow.ts';
import { topShare } from '#engine/measure/topShare.ts';
import { traceOrigins, type IntakeTrace } from '#engine/trace/traceOrigins.ts';
import { checkGoal, missOf, type Goal, type GoalReading, type GoalValue } from './goal.ts';

/**
 * The value of the goal's measure in a network; `null` where the measure is not defined (no supplier, no
 * intake in the region, no demand).
 * @throws RangeError when the goal's figure is not a fraction above 0.
 */
export function evaluateGoal(goal: Goal, network: Network): GoalValue | null {
  checkGoal(goal);
  const readings = readingsOf(goal, network);
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const furthest = others.reduce((a, b) => (missOf(goal, b) > missOf(goal, a) ? b : a), first);
  const missed = readings.reduce((sum, reading) => sum + Math.max(0, missOf(goal, reading)), 0);
  return { ...furthest, readings, distance: missed > 0 ? missed : missOf(goal, furthest) };
}

function readingsOf(goal: Goal, network: Network): readonly GoalReading[] {
  switch (goal.kind) {
    case 'max-share':
      return stagesOf(network, goal.stage).flatMap((stage) =>
        formsAt(network, stage).flatMap((form) => largestShare(network, stage, form)),
      );
    case 'n-minus-1':
      return formsAt(network, goal.stage).flatMap((form) => coverage(network, goal, form));
    case 'regional-content':
      return regionalContent(network, goal);
  }
}

/** The stage asked for, or all that something leaves: the last intake is a use and not a supply. */
function stagesOf(network: Network, only: Stage | null): readonly Stage[] {
  if (only !== null) return [only];
  return STAGES.filter((stage) => network.flows.some((flow) => flow.from === stage));
}

function largestShare(network: Network, stage: Stage, form: string): GoalReading[] {
  const rows = knownRows(stageRows(network, stage, form));
  const top = topShare(rows, 1);
  if (top === null) return [];
  return [{ value: top.share.low, stage, form, country: top.countries[0] ?? null, of: tonnesOf(rows) }];
}

function coverage(
  network: Network,
  { stage, remaining }: Extract<Goal, { kind: 'n-minus-1' }>,
  form: string,
): GoalReading[] {
  const demand = demandRows(network, stage, form);
  const found = nMinusOne(knownRows(stageRows(network, stage, form)), demand, remaining);
  if (found === null) return [];
  const wanted = demand.filter((row) => remaining === 'everyone' || row.country !== found.lost);
  return [{ value: found.coverage.low, stage, form, country: found.lost, of: tonnesOf(wanted) }];
}

function regionalContent(
  network: Network,
  { region, test }: Extract<Goal, { kind: 'regional-content' }>,
): GoalReading[] {
  const members = new Set(region);
  const inside = traceOrigins(network, makersStage(network)).intakes.filter(({ country }) =>
    members.has(country),
  );
  const of = inside.reduce((sum, trace) => sum + trace.intake, 0);
  const [first, ...others] = inside;
  if (first === undefined || !(of > 0)) return [];
  const regional = ({ origins }: IntakeTrace) => originShare(origins, members, test)?.low ?? 0;
  const outside = (trace: IntakeTrace) => trace.intake * (1 - regional(trace));
  // The member that brings in most from outside decides.
  const worst = others.reduce((a, b) => (outside(b) > outside(a) ? b : a), first);
  const value = inside.reduce((sum, trace) => sum + trace.intake * regional(trace), 0) / of;
  return [{ value, stage: worst.stage, form: null, country: worst.country, of }];
}

/** Where makers take material in: trade in finished goods comes after them. */
function makersStage(network: Network): Stage {
  const isMade = network.flows.some((flow) => flow.to === 'manufacturing');
  return isMade ? 'manufacturing' : 'processing';
}

/** What countries take in of the output of a stage and form, in its unit. */
function demandRows(network: Network, stage: Stage, form: string): readonly SupplyRow[] {
  const places = new Map(network.places.map((place) => [place.id, place]));
  const taken = new Map<Iso3, number>();
  for (const flow of network.flows) {
    const country = places.get(flow.destinationId)?.country;
    if (flow.from !== stage || places.get(flow.originId)?.form !== form || !country) continue;
    taken.set(country, (taken.get(country) ?? 0) + (flow.tonnes ?? 0));
  }
  return [...taken].map(([country, value]) => ({ country, value }));
}

function tonnesOf(rows: readonly SupplyRow[]): number {
  return rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
}
