import { flowId, placeId, SPECIALS, type CommodityId, type Special } from '#domain/ids.ts';
import type { Link, PlaceTotal } from '#domain/link.ts';
import type { Flow, Leg, LonLat, Network, Place } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import { tonnes, tonnesOrNull } from '#domain/tonnes.ts';
import { balanceToTotals } from './balanceToTotals.ts';
import { joinLinks } from './joinLinks.ts';

export interface LinkNetworkOptions {
  readonly commodity: CommodityId;
  readonly referenceYear: number;
  /** What the tonnes are of, as a reader should see it: "t contained". */
  readonly unit: string;
  /** Where a country stands that no place total puts anywhere. */
  readonly positionOf: (country: string) => LonLat | null;
}

/**
 * A network from a table of links and, where they are known, totals of places. A place without a total puts out
 * the sum of its links; links are scaled to the totals that are given (`balanceToTotals`), leg by leg: totals say
 * what leaves a place, at the last stage of the chain what arrives. A scaled link becomes `reconciled`.
 * Every leg has yield 1: a table of links says nothing of losses, so the engine takes each plant's own.
 */
export function linkNetwork(
  rows: readonly Link[],
  totals: readonly PlaceTotal[],
  options: LinkNetworkOptions,
): Network {
  const links = joinLinks(rows);
  const legs = legsOf(links, options.unit);
  const last = lastStage(links);
  const flows = legs.flatMap((leg) => {
    const ofLeg = links.filter((link) => link.from === leg.from && link.to === leg.to);
    return legFlows(ofLeg, totals, last, options.commodity);
  });
  const places = placesOf(flows, totals, last, options);
  return { commodity: options.commodity, referenceYear: options.referenceYear, legs, places, flows };
}

function legsOf(links: readonly Link[], unit: string): Leg[] {
  const pairs = new Map(links.map(({ from, to }) => [`${from}>${to}`, { from, to }]));
  const isUpstream = (a: { from: Stage; to: Stage }, b: { from: Stage; to: Stage }) =>
    stageIndex(a.from) - stageIndex(b.from) || stageIndex(a.to) - stageIndex(b.to);
  return [...pairs.values()].sort(isUpstream).map(({ from, to }): Leg => {
    const ends = { fromLabel: from, fromUnit: unit, toLabel: to, toUnit: unit };
    return { from, to, toForm: null, ...ends, yield: 1, evidence: 'reported', note: '', sources: [] };
  });
}

function lastStage(links: readonly Link[]): Stage {
  return links.reduce<Stage>((last, { to }) => (stageIndex(to) > stageIndex(last) ? to : last), 'extraction');
}

function legFlows(
  links: readonly Link[],
  totals: readonly PlaceTotal[],
  last: Stage,
  commodity: string,
): Flow[] {
  const [first] = links;
  if (!first) return [];
  const { from, to } = first;
  const known = links.flatMap((link) => (link.tonnes === null ? [] : [{ ...link, tonnes: link.tonnes }]));
  const supply = totalsAt(totals, from);
  const intake = to === last ? totalsAt(totals, to) : new Map<string, number>();
  const { values, remainders } = balanceToTotals(known, supply, intake);
  const unknown = links.filter((link) => link.tonnes === null);
  return [
    ...known.map((link, index) => flowOf(link, values[index] ?? 0, commodity)),
    ...unknown.map((link) => flowOf(link, null, commodity)),
    ...remainders.map((rest) => remainderOf({ ...rest, from, to }, commodity)),
  ];
}

function totalsAt(totals: readonly PlaceTotal[], stage: Stage): Map<string, number> {
  return new Map(
    totals.flatMap((total) =>
      total.stage === stage && total.tonnes !== null ? [[total.country, total.tonnes]] : [],
    ),
  );
}

function flowOf(link: Link, value: number | null, commodity: string): Flow {
  const { origin, destination, from, to } = link;
  const originId = placeId(commodity, origin, from);
  const destinationId = placeId(commodity, destination, to);
  const isScaled =
    value !== null && link.tonnes !== null && Math.abs(value - link.tonnes) > 1e-9 * link.tonnes;
  const isReport = link.basis === 'reported' || link.basis === 'reconciled';
  return {
    ...{ kind: 'flow', id: flowId(originId, destinationId), commodity, originId, destinationId },
    ...{ origin, destination, from, to },
    tonnes: tonnesOrNull(value),
    low: bound(link.low, value, Math.min),
    high: bound(link.high, value, Math.max),
    basis: isScaled && isReport ? 'reconciled' : link.basis,
    evidence: isReport ? 'report' : 'matrix',
    reportedTonnes: isReport ? tonnesOrNull(link.tonnes) : null,
    reportedUsd: link.usd,
    factor: isReport && value !== null && link.tonnes ? value / link.tonnes : null,
    sources: link.sources,
  };
}

/** A range always holds its figure, also after scaling. */
function bound(stated: number | null, value: number | null, pick: (a: number, b: number) => number) {
  return stated === null ? null : tonnes(value === null ? stated : pick(stated, value));
}

type Remainder = { origin: string; destination: string; from: Stage; to: Stage; tonnes: number };

function remainderOf(rest: Remainder, commodity: string): Flow {
  const link: Link = { ...rest, low: null, high: null, basis: 'estimated', usd: null, sources: [] };
  return { ...flowOf(link, rest.tonnes, commodity), evidence: 'balance' };
}

/** Every end of a flow and every stated total, once. */
function placesOf(
  flows: readonly Flow[],
  totals: readonly PlaceTotal[],
  last: Stage,
  { commodity, unit, positionOf }: LinkNetworkOptions,
): Place[] {
  const stated = new Map(totals.map((total) => [placeId(commodity, total.country, total.stage), total]));
  const ends = new Map<string, { where: string; stage: Stage }>();
  for (const flow of flows) {
    ends.set(flow.originId, { where: flow.origin, stage: flow.from });
    ends.set(flow.destinationId, { where: flow.destination, stage: flow.to });
  }
  for (const [id, { country, stage }] of stated) ends.set(id, { where: country, stage });
  const sums = flowSums(flows);
  return [...ends].map(([id, { where, stage }]): Place => {
    const total = stated.get(id);
    const special = (SPECIALS as readonly string[]).includes(where) ? (where as Special) : null;
    const sum = (stage === last ? sums.arriving : sums.leaving).get(id) ?? sums.arriving.get(id) ?? null;
    return {
      ...{ kind: 'place', id, commodity, country: special === null ? where : null, special, stage },
      ...{ form: stage, unit, tonnes: tonnesOrNull(total?.tonnes ?? sum), low: null, high: null },
      capacity: tonnesOrNull(total?.capacity ?? null),
      basis: typeof total?.tonnes === 'number' ? 'reported' : 'estimated',
      uses: null,
      sources: total?.sources ?? [],
      anchor: null,
      position: total?.position ?? (special === null ? positionOf(where) : null),
    };
  });
}

/** Known tonnes that leave and that arrive, by place; no entry where nothing is known. */
function flowSums(flows: readonly Flow[]) {
  const leaving = new Map<string, number>();
  const arriving = new Map<string, number>();
  for (const { originId, destinationId, tonnes: amount } of flows) {
    if (amount === null) continue;
    leaving.set(originId, (leaving.get(originId) ?? 0) + amount);
    arriving.set(destinationId, (arriving.get(destinationId) ?? 0) + amount);
  }
  return { leaving, arriving };
}
