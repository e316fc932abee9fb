import type { Flow, Leg, LonLat, Network } from '#domain/network.ts';
import { baselineReader, lostFlows, type Comparison } from './change.ts';
import { byAmount } from './rows.ts';

/** A flow of the shown legs with what is drawn of it. */
export interface Candidate {
  readonly flow: Flow;
  /** What its tonnes are tonnes of. */
  readonly unit: string;
  readonly tonnes: number | null;
  /** `null` = not known, or nothing to compare with. */
  readonly baseline: number | null;
  /** The larger of the two; `null` where the result is not known. */
  readonly drawn: number | null;
}

/** The flows of these legs, those that the scenario ended among them. */
export function candidates(
  network: Network,
  legs: readonly Leg[],
  comparison: Comparison | undefined,
): Candidate[] {
  const baselineOf = baselineReader(comparison);
  const found: Candidate[] = [];
  for (const flows of [network.flows, comparison ? lostFlows(network, comparison) : []]) {
    for (const flow of flows) {
      const leg = legs.find(({ from, to }) => from === flow.from && to === flow.to);
      if (!leg) continue;
      const { tonnes } = flow;
      const baseline = baselineOf(flow.id);
      if (tonnes === 0 && (baseline ?? 0) === 0) continue;
      const drawn = tonnes === null ? null : Math.max(tonnes, baseline ?? 0);
      found.push({ flow, unit: leg.fromUnit, tonnes, baseline, drawn });
    }
  }
  return found;
}

/** A candidate with both ends on earth. */
export interface Placed extends Candidate {
  readonly from: LonLat;
  readonly to: LonLat;
  /** What it is ranked by: its tonnes or, of several units, its part of the largest flow in its unit. */
  size: number | null;
}

/** Where places are: those of the network, and of the other one where a flow that is lost may have left its end. */
export function positionsIn(
  network: Network,
  comparison: Comparison | undefined,
): ReadonlyMap<string, LonLat | null> {
  const others = comparison && 'places' in comparison ? comparison.places : [];
  return new Map([...others, ...network.places].map((place) => [place.id, place.position]));
}

/** The flows with both ends on earth, largest first; of several units, each measured by its largest. */
export function placedFlows(
  all: readonly Candidate[],
  positions: ReadonlyMap<string, LonLat | null>,
  units: readonly string[],
): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { flow, unit, tonnes, baseline, drawn } of all) {
    const from = positions.get(flow.originId);
    const to = positions.get(flow.destinationId);
    if (from && to) placed.push({ flow, unit, tonnes, baseline, drawn, from, to, size: drawn });
  }
  if (units.length > 1) measureByUnit(placed, units);
  return placed.sort((a, b) => byAmount(a.size, b.size) || (a.flow.id < b.flow.id ? -1 : 1));
}

function measureByUnit(placed: readonly Placed[], units: readonly string[]): void {
  const largest = new Map(units.map((unit) => [unit, 0]));
  for (const { unit, drawn } of placed) largest.set(unit, Math.max(largest.get(unit) ?? 0, drawn ?? 0));
  for (const flow of placed) {
    if (flow.drawn !== null) flow.size = flow.drawn / (largest.get(flow.unit) || 1);
  }
}
