import { flowId } from '#domain/ids.ts';
import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import type { EngineParameters } from '../parameters.ts';
import { commonUnits } from './commonUnits.ts';
import { NetworkError } from './NetworkError.ts';
import { addNode, type Draft, type Node, type Route } from './draft.ts';

/** Differences below this share are rounding and go into the place's own yield. */
const SLIGHT = 0.01;
/** No commodity comes near; above it sums lose their small parts. */
const MOST_TONNES = 1e12;

/** Node of a place before its flows are known, and the sums of those flows. */
interface Sums {
  readonly place: Place;
  readonly leg: Leg | null;
  readonly intake: number;
  readonly output: number;
}

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
    index: new Map(),
  };
  checkFlows(network.flows);
  const known = network.flows.filter((flow) => flow.tonnes !== null && flow.tonnes > 0);
  for (const sums of placeSums(network, known).values()) {
    if (sums.intake > 0 || sums.output > 0) addPlace(draft, sums, parameters);
  }
  for (const flow of known) draft.routes.push(routeOf(draft, flow));
  return { ...draft, unitOf: commonUnits(draft.nodes, draft.routes) };
}

/**
 * The leg that a flow belongs to.
 * @throws NetworkError when the network declares none.
 */
export function legOf(legs: readonly Leg[], flow: Pick<Flow, 'id' | 'from' | 'to' | 'destinationId'>): Leg {
  const form = formOf(flow.destinationId);
  const leg = legs.find((l) => l.from === flow.from && l.to === flow.to && l.toForm === form);
  if (leg) return leg;
  const declared = legs.map((l) => `${l.from} > ${l.to}${l.toForm === null ? '' : ` (${l.toForm})`}`);
  const found = `${flow.from} > ${flow.to}${form === null ? '' : ` (${form})`}`;
  throw new NetworkError(flow.id, 'from, to', `a leg of the chain, ${declared.join(' or ')}`, found);
}

/** Form slug of a place id, `null` where its stage has one form. */
export function formOf(placeId: string): string | null {
  const at = placeId.indexOf('~');
  return at < 0 ? null : placeId.slice(at + 1);
}

function placeSums(network: Network, flows: readonly Flow[]): Map<string, Sums> {
  const sums = new Map<string, { place: Place; leg: Leg | null; intake: number; output: number }>();
  for (const place of network.places) {
    if (sums.has(place.id)) throw new NetworkError(place.id, 'id', 'every place once', 'a second one');
    sums.set(place.id, { place, leg: null, intake: 0, output: 0 });
  }
  for (const flow of flows) {
    const origin = sums.get(flow.originId);
    const destination = sums.get(flow.destinationId);
    if (!origin) throw new NetworkError(flow.id, 'origin', `a place ${flow.originId}`, 'none');
    if (!destination) throw new NetworkError(flow.id, 'destination', `a place ${flow.destinationId}`, 'none');
    const leg = legOf(network.legs, flow);
    if (destination.leg && (destination.leg.from !== leg.from || destination.leg.yield !== leg.yield)) {
      const known = `flows from ${destination.leg.from} only`;
      throw new NetworkError(flow.id, 'from', `${known} into ${flow.destinationId}`, leg.from);
    }
    destination.leg = leg;
    destination.intake += flow.tonnes ?? 0;
    origin.output += flow.tonnes ?? 0;
  }
  return sums;
}

function checkFlows(flows: readonly Flow[]): void {
  const seen = new Set<string>();
  for (const flow of flows) checkFlow(flow, seen);
}

function checkFlow(flow: Flow, seen: Set<string>): void {
  const id = flowId(flow.originId, flow.destinationId);
  if (seen.has(flow.id)) throw new NetworkError(flow.id, 'id', 'every flow once', 'a second one');
  seen.add(flow.id);
  if (flow.id !== id) throw new NetworkError(flow.id, 'id', id, flow.id);
  if (stageIndex(flow.from) >= stageIndex(flow.to)) {
    throw new NetworkError(flow.id, 'from, to', 'a flow down the chain', `${flow.from} > ${flow.to}`);
  }
  if (flow.tonnes !== null && !(flow.tonnes >= 0 && flow.tonnes <= MOST_TONNES)) {
    throw new NetworkError(flow.id, 'tonnes', `0 to ${MOST_TONNES}`, String(flow.tonnes));
  }
}

function addPlace(draft: Draft, { place, leg, intake, output }: Sums, parameters: EngineParameters): void {
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

type Amounts = 'role' | 'baseline' | 'yield' | 'size' | 'capacity' | 'demand' | 'maxPull';
type Base = Omit<Node, Amounts | 'key'>;

/** Amounts of a supplier that has exactly `tonnes` to give. */
export function supply(tonnes: number): Pick<Node, Amounts> {
  return {
    role: 'supplier',
    baseline: tonnes,
    yield: 1,
    size: tonnes,
    capacity: tonnes,
    demand: 0,
    maxPull: 1,
  };
}

/** A node that only buys. */
export function buyer(base: Omit<Node, Amounts>, demand: number, yieldOfLeg: number, maxPull: number): Node {
  return {
    ...base,
    role: 'buyer',
    baseline: demand,
    yield: yieldOfLeg,
    size: demand,
    capacity: Infinity,
    demand,
    maxPull,
  };
}

/** A sink inside a place for what no flow explains: it takes what it takes today and does not bid. */
function lost(base: Omit<Node, Amounts>, tonnes: number): Node {
  return buyer({ ...base, country: null, special: 'stocks-and-losses' }, tonnes, 1, 1);
}

/** What a factory does not pass on is used where it stands; what a refinery does not pass on is unexplained. */
function isUse(stage: Stage): boolean {
  return stage === 'manufacturing' || stage === 'use';
}

/** A route in use. */
export function route(id: string | null, origin: number, destination: number, tonnes: number): Route {
  return {
    id,
    origin,
    destination,
    baseline: tonnes,
    prior: tonnes,
    threshold: 0,
    limit: Infinity,
    restricted: false,
    outside: false,
  };
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

function routeOf(draft: Draft, flow: Flow): Route {
  return route(
    flow.id,
    draft.index.get(flow.originId)!,
    draft.index.get(flow.destinationId)!,
    flow.tonnes ?? 0,
  );
}
