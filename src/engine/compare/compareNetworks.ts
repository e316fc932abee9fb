import type { Flow, Leg, Network } from '#domain/network.ts';
import { legOf } from '#engine/trace/intake.ts';
import { stageMeasures, type StageMeasures } from '#engine/measure/stageMeasures.ts';
import type { GovernedTerms } from '#engine/measure/governedHhi.ts';
import { flowChanges, type FlowChange } from './flowChanges.ts';
import { similarity } from './similarity.ts';

export interface LegComparison {
  readonly leg: Leg;
  /** Finger-Kreinin similarity of the two maps of this leg; `null` where one is empty or unknown. */
  readonly similarity: number | null;
  /** Largest move first. */
  readonly changes: readonly FlowChange[];
}

interface StageComparison {
  readonly before: StageMeasures;
  readonly after: StageMeasures;
}

export interface NetworkComparison {
  /**
   * FK = (1 / n) sum_l FK_l over the n legs whose similarity is known, 0-1: every leg counts the same, because tonnes
   * of two legs do not add. `null` when no leg is known.
   */
  readonly similarity: number | null;
  readonly legs: readonly LegComparison[];
  readonly stages: readonly StageComparison[];
}

/**
 * What changed between two states of one commodity, leg by leg and stage by stage: nothing is added across
 * legs, because their tonnes are not the same goods.
 * @throws Error when the networks are of two commodities.
 */
export function compareNetworks(
  before: Network,
  after: Network,
  governed: GovernedTerms | null = null,
): NetworkComparison {
  if (before.commodity !== after.commodity) {
    throw new Error(`Expected two states of one commodity, found ${before.commodity} and ${after.commodity}`);
  }
  const later = stageMeasures(after, governed);
  const legs = before.legs.map((leg) => {
    const old = flowsOf(before, leg);
    const now = flowsOf(after, leg);
    return { leg, similarity: similarity(old, now), changes: flowChanges(old, now) };
  });
  return {
    similarity: mean(legs.flatMap((leg) => leg.similarity ?? [])),
    legs,
    stages: stageMeasures(before, governed).flatMap((measures) => {
      const same = later.find(({ stage, form }) => stage === measures.stage && form === measures.form);
      return same === undefined ? [] : [{ before: measures, after: same }];
    }),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function flowsOf(network: Network, leg: Leg): readonly Flow[] {
  return network.flows.filter((flow) => {
    const own = legOf(flow, network.legs);
    return own.from === leg.from && own.to === leg.to && own.toForm === leg.toForm;
  });
}
