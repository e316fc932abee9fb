import { flowId, placeId, SPECIALS } from '#domain/ids.ts';
import type { FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import type { BalancedFlow } from './balanceLeg.ts';
import type { CommodityResult } from './balanceCommodity.ts';
import type { LegRow } from './leg.ts';
import { roundDown, roundTonnes, roundUp } from './roundTonnes.ts';

/** Flows rounded as they are published, so that every later sum is a sum of published figures. */
export function roundFlows(flows: readonly BalancedFlow[]): BalancedFlow[] {
  return flows
    .map((flow) => ({ ...flow, tonnes: roundTonnes(flow.tonnes) }))
    .filter((flow) => flow.tonnes > 0)
    .map((flow) => ({
      ...flow,
      low: flow.low === null ? null : roundDown(Math.min(flow.low, flow.tonnes)),
      high: flow.high === null ? null : roundUp(Math.max(flow.high, flow.tonnes)),
    }));
}

/** Flow features between the anchors of their places; no geometry where an end is nowhere on earth. */
export function flowFeatures(result: CommodityResult, places: readonly PlaceFeature[]): FlowFeature[] {
  const positions = new Map(places.map(({ id, geometry }) => [id, geometry?.coordinates ?? null]));
  return result.legs.flatMap(({ leg, flows }) =>
    flows
      .map((flow) => flowFeature(result.commodity, leg, flow, positions))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

function flowFeature(
  commodity: string,
  leg: LegRow,
  flow: BalancedFlow,
  positions: ReadonlyMap<string, [number, number] | null>,
): FlowFeature {
  const origin = placeId(commodity, flow.origin, leg.from);
  const destination = placeId(commodity, flow.destination, leg.to, leg.to_form ?? undefined);
  const id = flowId(origin, destination);
  const [start, end] = [positions.get(origin) ?? null, positions.get(destination) ?? null];
  return {
    type: 'Feature',
    id,
    geometry: start === null || end === null ? null : { type: 'LineString', coordinates: [start, end] },
    properties: {
      kind: 'flow',
      id,
      commodity,
      origin: asEnd(flow.origin),
      destination: asEnd(flow.destination),
      from: leg.from,
      to: leg.to,
      fromForm: null,
      toForm: leg.to_form,
      tonnes: flow.tonnes,
      low: flow.low,
      high: flow.high,
      basis: flow.basis,
      evidence: flow.evidence,
      reportedTonnes: flow.reportedTonnes === null ? null : roundTonnes(flow.reportedTonnes),
      reportedUsd: flow.reportedUsd === null ? null : Math.round(flow.reportedUsd),
      factor: flow.factor === null ? null : Math.round(flow.factor * 1e6) / 1e6,
      sources: [...flow.sources],
    },
  };
}

function asEnd(id: string): FlowFeature['properties']['origin'] {
  return SPECIALS.find((special) => special === id) ?? id;
}
