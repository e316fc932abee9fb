import type { Leg, Network, Place } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import type { EngineParameters } from '../parameters.ts';
import { commonUnits } from './commonUnits.ts';
import { addNode, type Draft } from './draft.ts';
import { buyer, lost, route, supply, type Base } from './nodes.ts';
import { checkFlows, formOf, placeSums, type PlaceSums } from './placeSums.ts';

/** Differences below this share are rounding and go into the place's own yield. */
const SLIGHT = 0.01;

/**
 * Today's world: a node per place that trades, a route per known flow. Flows of unknown size take no part.
 * Each place's yield is its output over its intake, so that the baseline balances exactly. What a place puts out
 * beyond its known flows stays as its own use; what it puts out beyond its known intake comes from an
 * unaccounted supplier that cannot grow. `stocks-and-losses` buys but does not bid: it is the first to go without.
 */
export function draftBaseline(network: Network, parameters: EngineParameters): Draft {
  const draft: Draft = {
    commodity: network.commodity,
    legs: network.legs,
    nodes: [],
    routes: [],
    unitOf: new Map(),
  };
  checkFlows(network.flows);
  const known = network.flows.filter((flow) => flow.tonnes !== null && flow.tonnes > 0);
  for (const sums of placeSums(network, known).values()) {
    if (sums.intake > 0 || sums.output > 0) addPlace(draft, sums, parameters);
  }
  const indexOf = new Map(draft.nodes.map(({ key }, at) => [key, at]));
  for (const { id, originId, destinationId, tonnes } of known) {
    draft.routes.push(route(id, indexOf.get(originId)!, indexOf.get(destinationId)!, tonnes ?? 0));
  }
  return { ...draft, unitOf: commonUnits(draft.nodes, draft.routes) };
}

function addPlace(
  draft: Draft,
  { place, leg, intake, output }: PlaceSums,
  parameters: EngineParameters,
): void {
  const legYield = leg?.yield ?? 1;
  const base = {
    placeId: place.id,
    country: place.country,
    special: place.special,
    stage: place.stage,
    form: formOf(place.id),
    level: stageIndex(place.stage),
    exportLimit: Infinity,
    outsideLimit: Infinity,
    twin: null,
  };
  if (output === 0) {
    const isSink = place.special === 'stocks-and-losses';
    addNode(
      draft,
      buyer({ ...base, key: place.id }, intake * legYield, legYield, isSink ? 1 : parameters.adaptability),
    );
    return;
  }
  const total = Math.max(output, place.tonnes ?? 0);
  const kept = intake > 0 && total - output > SLIGHT * total ? total - output : 0;
  const out = output + kept;
  const supplied = intake * legYield;
  const isOdd = intake > 0 && (out > 2 * supplied || out < supplied / 2);
  const ownYield = intake > 0 && !isOdd ? out / intake : legYield;
  const at = addNode(draft, {
    ...base,
    key: place.id,
    role: intake > 0 ? 'processor' : 'supplier',
    baseline: out,
    yield: ownYield,
    size: out,
    capacity: capacityOf(place, out, parameters),
    demand: 0,
    maxPull: 1,
  });
  if (kept > 0) {
    const inside = isUse(place.stage)
      ? buyer({ ...base, key: `${place.id}#use`, level: base.level + 1 }, kept, 1, parameters.adaptability)
      : lost({ ...base, key: `${place.id}#kept`, level: base.level + 1 }, kept);
    draft.routes.push(route(null, at, addNode(draft, inside), kept));
  }
  if (isOdd) balanceOdd(draft, { ...base, leg }, at, out / legYield - intake);
}

/** Closes a place whose known intake is far from what its output needs: never by an absurd yield. */
function balanceOdd(draft: Draft, base: Base & { leg: Leg | null }, at: number, missing: number): void {
  const { leg, ...rest } = base;
  const key = `${base.placeId}#unaccounted`;
  const node = draft.nodes[at];
  if (!leg || !node) return;
  if (missing > 0) {
    const from = {
      stage: leg.from,
      level: stageIndex(leg.from),
      country: null,
      special: 'unknown-origin' as const,
    };
    const supplier = addNode(draft, { ...rest, ...from, ...supply(missing), key });
    draft.routes.push(route(null, supplier, at, missing));
    return;
  }
  const unused = -missing * leg.yield;
  const sink = addNode(draft, lost({ ...rest, key, level: base.level + 1 }, unused));
  draft.routes.push(route(null, at, sink, unused));
  draft.nodes[at] = {
    ...node,
    baseline: node.baseline + unused,
    size: node.size + unused,
    capacity: node.capacity + unused,
  };
}

/** What a factory does not pass on is used where it stands; what a refinery does not pass on is unexplained. */
function isUse(stage: Stage): boolean {
  return stage === 'manufacturing' || stage === 'use';
}

/** A place can always repeat its output; above it, published capacity times utilisation, else the assumed spare part. */
function capacityOf(place: Place, output: number, parameters: EngineParameters): number {
  if (place.special !== null) return output;
  if (place.capacity !== null) return Math.max(output, place.capacity * parameters.utilisation);
  return output * (1 + spareShare(place.stage, parameters));
}

function spareShare(stage: Stage, parameters: EngineParameters): number {
  if (stage === 'extraction') return parameters.spareExtraction;
  return stage === 'processing' ? parameters.spareProcessing : parameters.spareManufacturing;
}
