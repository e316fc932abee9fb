import { flowId, placeId, SPECIALS, type Special } from '#domain/ids.ts';
import type { Flow, Leg, Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { tonnes } from '#domain/tonnes.ts';

/** `[origin, from, destination, to, tonnes]`, e.g. `['COD', 'extraction', 'CHN', 'processing', 90]`. */
export type FlowRow = readonly [
  origin: string,
  from: Stage,
  destination: string,
  to: Stage,
  tonnes: number | null,
];

export interface NetworkRows {
  readonly commodity?: string;
  readonly flows: readonly FlowRow[];
  /** Output per tonne of intake by leg `from>to`; 1 where nothing is said. */
  readonly yields?: Readonly<Record<string, number>>;
  /** Changes to places, by `country:stage`. */
  readonly places?: Readonly<Record<string, Partial<Place>>>;
}

/** A network from rows a person can write: places hold what their flows say. */
export function networkOf({ commodity = 'cobalt', flows, yields = {}, places = {} }: NetworkRows): Network {
  const legs = new Map<string, Leg>();
  const found = new Map<string, { intake: number; output: number; place: Place }>();
  const visit = (who: string, stage: Stage) => {
    const id = placeId(commodity, who, stage);
    const known = found.get(id) ?? { intake: 0, output: 0, place: placeOf(commodity, who, stage, id) };
    found.set(id, known);
    return known;
  };
  const list: Flow[] = flows.map(([origin, from, destination, to, amount]) => {
    const yieldOfLeg = yields[`${from}>${to}`] ?? 1;
    legs.set(`${from}>${to}`, legBetween(from, to, yieldOfLeg));
    const seller = visit(origin, from);
    const buyer = visit(destination, to);
    seller.output += amount ?? 0;
    buyer.intake += (amount ?? 0) * yieldOfLeg;
    return flowOf(commodity, origin, from, destination, to, amount);
  });
  return {
    commodity,
    referenceYear: 2024,
    legs: [...legs.values()],
    places: [...found.values()].map(({ intake, output, place }) => ({
      ...place,
      tonnes: tonnes(output > 0 ? output : intake),
      ...places[`${place.country ?? place.special ?? ''}:${place.stage}`],
    })),
    flows: list,
  };
}

function isSpecial(who: string): who is Special {
  return (SPECIALS as readonly string[]).includes(who);
}

function placeOf(commodity: string, who: string, stage: Stage, id: string): Place {
  const special = isSpecial(who) ? who : null;
  return {
    kind: 'place',
    id,
    commodity,
    country: special === null ? who : null,
    special,
    stage,
    form: `${commodity} at ${stage}`,
    unit: 't',
    tonnes: null,
    low: null,
    high: null,
    capacity: null,
    basis: 'reconciled',
    uses: null,
    sources: ['TEST'],
    anchor: null,
    position: special === null ? [0, 0] : null,
  };
}

function flowOf(
  commodity: string,
  origin: string,
  from: Stage,
  destination: string,
  to: Stage,
  amount: number | null,
): Flow {
  const originId = placeId(commodity, origin, from);
  const destinationId = placeId(commodity, destination, to);
  return {
    kind: 'flow',
    id: flowId(originId, destinationId),
    commodity,
    originId,
    destinationId,
    origin,
    destination,
    from,
    to,
    tonnes: amount === null ? null : tonnes(amount),
    low: null,
    high: null,
    basis: amount === null ? 'withheld' : 'reconciled',
    evidence: 'report',
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: ['TEST'],
  };
}

function legBetween(from: Stage, to: Stage, yieldOfLeg: number): Leg {
  const none = { toForm: null, note: '', sources: ['TEST'] };
  return {
    from,
    to,
    fromLabel: from,
    fromUnit: 't',
    toLabel: to,
    toUnit: 't',
    yield: yieldOfLeg,
    evidence: 'reported',
    ...none,
  };
}
