import { SPECIALS, flowId, placeId, type Special } from '#domain/ids.ts';
import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import { tonnes, tonnesOrNull } from '#domain/tonnes.ts';

/** `['COD', 'extraction', 'CHN', 'processing', 90]`, or with a range `[..., 90, 80, 100]`. */
export type Link = readonly [
  origin: string,
  from: Stage,
  destination: string,
  to: Stage,
  tonnes: number | null,
  low?: number,
  high?: number,
];

export interface SmallNetworkOptions {
  /** Yield of the leg that leaves each stage; 1 when not given. */
  readonly yields?: Partial<Record<Stage, number>>;
  /** Half-width of every place's range, as a share of its tonnes; no range when not given. */
  readonly slack?: number;
  /** Output that flows do not show, by place id. */
  readonly totals?: Readonly<Record<string, number | null>>;
}

/**
 * A network of one commodity, "testium", from its links alone. A place's tonnes are what leaves it; at the
 * last stage what reaches it, in its own unit.
 */
export function smallNetwork(links: readonly Link[], options: SmallNetworkOptions = {}): Network {
  const legs = legsOf(links, options);
  const flows = links.map(toFlow);
  const places = placesOf(flows, legs, options);
  return { commodity: 'testium', referenceYear: 2024, legs, places, flows };
}

function legsOf(links: readonly Link[], { yields = {} }: SmallNetworkOptions): readonly Leg[] {
  const pairs = new Set(links.map(([, from, , to]) => `${from}>${to}`));
  return STAGES.flatMap((from) => STAGES.map((to) => ({ from, to })))
    .filter(({ from, to }) => pairs.has(`${from}>${to}`))
    .map(({ from, to }) => ({
      from,
      to,
      toForm: null,
      fromLabel: from,
      fromUnit: 't',
      toLabel: to,
      toUnit: 't',
      yield: yields[from] ?? 1,
      evidence: 'reported',
      note: '',
      sources: [],
    }));
}

function toFlow([origin, from, destination, to, amount, low, high]: Link): Flow {
  const originId = placeId('testium', origin, from);
  const destinationId = placeId('testium', destination, to);
  return {
    kind: 'flow',
    id: flowId(originId, destinationId),
    commodity: 'testium',
    originId,
    destinationId,
    origin,
    destination,
    from,
    to,
    tonnes: tonnesOrNull(amount),
    low: tonnesOrNull(low ?? amount),
    high: tonnesOrNull(high ?? amount),
    basis: amount === null ? 'withheld' : 'reconciled',
    evidence: 'report',
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: [],
  };
}

function placesOf(
  flows: readonly Flow[],
  legs: readonly Leg[],
  { slack = 0, totals = {} }: SmallNetworkOptions,
): readonly Place[] {
  const ends = new Map<string, { where: string; stage: Stage }>();
  for (const flow of flows) {
    ends.set(flow.originId, { where: flow.origin, stage: flow.from });
    ends.set(flow.destinationId, { where: flow.destination, stage: flow.to });
  }
  return [...ends].map(([id, { where, stage }]): Place => {
    const leaving = flows.filter((flow) => flow.originId === id);
    const arriving = flows.filter((flow) => flow.destinationId === id);
    const counted = leaving.length > 0 ? sum(leaving, () => 1) : sum(arriving, (flow) => yieldOf(flow, legs));
    const total = id in totals ? (totals[id] ?? null) : counted;
    const special = SPECIALS.find((name): name is Special => name === where) ?? null;
    return {
      kind: 'place',
      id,
      commodity: 'testium',
      country: special === null ? where : null,
      special,
      stage,
      form: stage,
      unit: 't',
      tonnes: tonnesOrNull(total),
      low: total === null ? null : tonnes(total * (1 - slack)),
      high: total === null ? null : tonnes(total * (1 + slack)),
      capacity: null,
      basis: total === null ? 'withheld' : 'reported',
      uses: null,
      sources: [],
      anchor: null,
      position: null,
    };
  });
}

function yieldOf(flow: Flow, legs: readonly Leg[]): number {
  return legs.find((leg) => leg.from === flow.from && leg.to === flow.to)?.yield ?? 1;
}

function sum(flows: readonly Flow[], weight: (flow: Flow) => number): number {
  return flows.reduce((total, flow) => total + (flow.tonnes ?? 0) * weight(flow), 0);
}
