import { stageIndex, type Stage } from '#domain/stage.ts';
import type { Basis } from '#domain/basis.ts';
import type { FlowId, Special } from '#domain/ids.ts';
import type { Flow, Leg, LonLat, Network, Place } from '#domain/network.ts';
import { baselineReader, changeOf, lostFlows, type Change, type Comparison } from './change.ts';
import { flowScale, type FlowScale, type ScaleMax } from './flowScale.ts';
import { assignLanes, emptierSide, type Lane } from './geometry/lanes.ts';
import type { LineSymbol } from './geometry/screenLine.ts';

export const DEFAULT_LIMIT = 40;

export interface SceneOptions {
  /** Stages that a shown flow may leave; absent = all. */
  readonly stages?: readonly Stage[];
  /** Draw at most this many flows, the largest. */
  readonly limit?: number;
  /** Also show legs that rest on estimates alone. */
  readonly estimatedLegs: boolean;
  /** The baseline to show changes against; absent = no comparison. */
  readonly comparison?: Comparison;
  /** Keeps the scale of another scene; absent = this scene's own maxima. */
  readonly scaleMax?: ScaleMax;
  /** Flows that the reader sent the other way round the earth. */
  readonly flipped?: ReadonlySet<FlowId>;
  /** Pixels of the largest flow and of the largest circle. */
  readonly maxWidth?: number;
  readonly maxRadius?: number;
}

/** Solid: stands on a report. Dashed: estimated. Dotted: a scenario's result. Hatched: amount withheld or unknown. */
export type Stroke = 'solid' | 'dashed' | 'dotted' | 'hatched';

/** One flow as every projection, list, legend and text shows it. */
export interface FlowRow {
  readonly id: FlowId;
  readonly flow: Flow;
  readonly from: LonLat;
  readonly to: LonLat;
  /** `null` = not known. */
  readonly tonnes: number | null;
  /** Share of all tonnes of its leg, 0-1; `null` when its tonnes are not known. */
  readonly share: number | null;
  /** Pixels. With a comparison: of the larger of baseline and result. */
  readonly width: number;
  readonly lowWidth: number | null;
  readonly highWidth: number | null;
  readonly stroke: Stroke;
  readonly lane: Lane;
  readonly longWay: boolean;
  readonly originRim: number;
  readonly destinationRim: number;
  readonly change: Change | null;
}

/** One place as every projection, list and text shows it. */
export interface PlaceRow {
  readonly id: string;
  readonly place: Place;
  readonly position: LonLat;
  readonly tonnes: number | null;
  /** Share of all tonnes at its stage, 0-1. */
  readonly share: number | null;
  /** Pixels. */
  readonly radius: number;
}

/** What the picture leaves out, so that it can say so. */
export interface Hidden {
  readonly count: number;
  readonly tonnes: number;
  /** Of the tonnes of all flows of the shown stages, 0-1. */
  readonly share: number;
  /** The part that has an end nowhere on earth, by that end. */
  readonly nowhere: readonly { readonly special: Special; readonly count: number; readonly tonnes: number }[];
}

export interface MapScene {
  readonly commodity: string;
  readonly referenceYear: number;
  /** Largest first. */
  readonly flows: readonly FlowRow[];
  readonly places: readonly PlaceRow[];
  readonly scale: FlowScale;
  readonly hidden: Hidden;
  /** All flows of the shown stages, drawn or not. */
  readonly total: { readonly count: number; readonly tonnes: number };
  /** Units of the shown legs; more than one means that widths of different legs cannot be compared. */
  readonly units: readonly string[];
  readonly compared: boolean;
}

/** Width of a flow whose tonnes are not known, and radius of such a place, in pixels: visible, and no amount. */
const UNKNOWN_WIDTH = 2;
const UNKNOWN_RADIUS = 5;
/** Smallest circle, in pixels, that can still be seen and hit. */
const MIN_RADIUS = 2.5;

export function strokeOf(basis: Basis, tonnes: number | null): Stroke {
  if (tonnes === null || basis === 'withheld') return 'hatched';
  if (basis === 'modelled') return 'dotted';
  return basis === 'estimated' ? 'dashed' : 'solid';
}

function isShownLeg(leg: Leg, { stages, estimatedLegs }: SceneOptions): boolean {
  return (stages?.includes(leg.from) ?? true) && (estimatedLegs || leg.evidence !== 'estimated-only');
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

/** Largest first; unknown amounts last, then by id, so that the order never depends on the input's. */
function byTonnes(
  a: { id: string; tonnes: number | null },
  b: { id: string; tonnes: number | null },
): number {
  return (b.tonnes ?? -1) - (a.tonnes ?? -1) || (a.id < b.id ? -1 : 1);
}

/**
 * The rows that the globe, the flat map, Equal Earth, the legend, the lists and the text paragraph all show.
 * Pure: same network and options, same scene.
 */
export function prepareScene(network: Network, options: SceneOptions): MapScene {
  const legs = network.legs.filter((leg) => isShownLeg(leg, options));
  const isOfLeg = (flow: Flow) => legs.some((leg) => leg.from === flow.from && leg.to === flow.to);
  const { comparison } = options;
  const baselineOf = baselineReader(comparison);
  const all = [...network.flows, ...(comparison ? lostFlows(network, comparison) : [])]
    .filter(isOfLeg)
    .map((flow) => ({ id: flow.id, flow, tonnes: flow.tonnes, baseline: baselineOf(flow.id) }))
    .filter(({ tonnes, baseline }) => tonnes !== 0 || (baseline ?? 0) > 0)
    .map((row) => ({ ...row, drawn: row.tonnes === null ? null : Math.max(row.tonnes, row.baseline ?? 0) }));

  const positions = new Map(network.places.map((place) => [place.id, place.position]));
  const placed = all
    .flatMap((row) => {
      const from = positions.get(row.flow.originId);
      const to = positions.get(row.flow.destinationId);
      return from && to ? [{ ...row, from, to }] : [];
    })
    .sort((a, b) => byTonnes({ id: a.id, tonnes: a.drawn }, { id: b.id, tonnes: b.drawn }));
  const shown = placed.slice(0, options.limit ?? DEFAULT_LIMIT);

  const places = shownPlaces(
    network,
    legs,
    new Set(shown.flatMap(({ flow }) => [flow.originId, flow.destinationId])),
  );
  const scale = flowScale(
    options.scaleMax ?? {
      flow: Math.max(0, ...shown.map(({ drawn }) => drawn ?? 0)),
      place: Math.max(0, ...places.map(({ tonnes }) => tonnes ?? 0)),
    },
    options.maxWidth,
    options.maxRadius,
  );
  const placeRows = places.map((place) => placeRow(place, network, scale));
  const rims = new Map(placeRows.map(({ id, radius }) => [id, radius + RIM_GAP]));
  const widths = shown.map(({ drawn }) => (drawn === null ? UNKNOWN_WIDTH : scale.width(drawn)));
  const longWays = shown.map(({ id }) => options.flipped?.has(id) ?? false);
  const lanes = assignLanes(
    shown.map(({ flow, from, to }, i) => ({
      origin: flow.origin,
      destination: flow.destination,
      from,
      to,
      width: widths[i] as number,
      longWay: longWays[i] as boolean,
    })),
  );
  const legTonnes = tonnesByLeg(all);
  const flows = shown.map(({ id, flow, from, to, tonnes, baseline }, i): FlowRow => {
    const whole = legTonnes.get(`${flow.from}>${flow.to}`) ?? 0;
    return {
      id,
      flow,
      from,
      to,
      tonnes,
      share: tonnes === null || whole === 0 ? null : tonnes / whole,
      width: widths[i] as number,
      lowWidth: flow.low === null ? null : scale.width(flow.low),
      highWidth: flow.high === null ? null : scale.width(flow.high),
      stroke: strokeOf(flow.basis, tonnes),
      lane:
        flow.origin === flow.destination
          ? bowedLane(lanes[i] as Lane, flow, placeRows, from, to)
          : (lanes[i] as Lane),
      longWay: longWays[i] as boolean,
      originRim: rims.get(flow.originId) ?? RIM_GAP,
      destinationRim: rims.get(flow.destinationId) ?? RIM_GAP,
      change: comparison ? changeOf(tonnes, baseline) : null,
    };
  });
  const total = { count: all.length, tonnes: sum(all.map(({ tonnes }) => tonnes)) };
  return {
    commodity: network.commodity,
    referenceYear: network.referenceYear,
    flows,
    places: placeRows,
    scale,
    hidden: hiddenPart(all, flows, network, total.tonnes),
    total,
    units: [...new Set(legs.map(({ fromUnit }) => fromUnit))],
    compared: comparison !== undefined,
  };
}

/** A flow within a country bows out where the map around it is emptier. */
function bowedLane(lane: Lane, flow: Flow, places: readonly PlaceRow[], from: LonLat, to: LonLat): Lane {
  const others = places.filter(({ id }) => id !== flow.originId && id !== flow.destinationId);
  return { ...lane, side: emptierSide(from, to, others) };
}

function tonnesByLeg(flows: readonly { flow: Flow; tonnes: number | null }[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { flow, tonnes } of flows) {
    const leg = `${flow.from}>${flow.to}`;
    totals.set(leg, (totals.get(leg) ?? 0) + (tonnes ?? 0));
  }
  return totals;
}

/** Pixels between a circle's edge and the end of a line. */
const RIM_GAP = 2;

/** Smaller places without a shown flow are left to the lists: a dot for every tonne would hide the large ones. */
const MIN_SHARE = 0.005;

function shownPlaces(network: Network, legs: readonly Leg[], ends: ReadonlySet<string>): readonly Place[] {
  const stages = new Map(
    legs.flatMap(({ from, to }) => [from, to]).map((stage) => [stage, stageTonnes(network, stage)]),
  );
  return network.places
    .filter(({ id, position, stage, tonnes }) => {
      const whole = stages.get(stage);
      if (position === null || whole === undefined || tonnes === 0) return false;
      return ends.has(id) || tonnes === null || tonnes >= MIN_SHARE * whole;
    })
    .toSorted(byTonnes);
}

function stageTonnes(network: Network, stage: Stage): number {
  return sum(network.places.filter((place) => place.stage === stage).map(({ tonnes }) => tonnes));
}

function placeRow(place: Place, network: Network, scale: FlowScale): PlaceRow {
  const whole = stageTonnes(network, place.stage);
  return {
    id: place.id,
    place,
    position: place.position as LonLat,
    tonnes: place.tonnes,
    share: place.tonnes === null || whole === 0 ? null : place.tonnes / whole,
    radius: place.tonnes === null ? UNKNOWN_RADIUS : Math.max(MIN_RADIUS, scale.radius(place.tonnes)),
  };
}

type Candidate = { readonly id: FlowId; readonly flow: Flow; readonly tonnes: number | null };

function hiddenPart(
  all: readonly Candidate[],
  flows: readonly FlowRow[],
  network: Network,
  whole: number,
): Hidden {
  const drawn = new Set(flows.map(({ id }) => id));
  const rest = all.filter(({ id }) => !drawn.has(id));
  const specials = new Map(network.places.map(({ id, special }) => [id, special]));
  const nowhere = new Map<Special, { special: Special; count: number; tonnes: number }>();
  for (const { flow, tonnes } of rest) {
    const special = specials.get(flow.originId) ?? specials.get(flow.destinationId);
    if (!special) continue;
    const entry = nowhere.get(special) ?? { special, count: 0, tonnes: 0 };
    nowhere.set(special, { special, count: entry.count + 1, tonnes: entry.tonnes + (tonnes ?? 0) });
  }
  const tonnes = sum(rest.map((row) => row.tonnes));
  return {
    count: rest.length,
    tonnes,
    share: whole === 0 ? 0 : tonnes / whole,
    nowhere: [...nowhere.values()].sort((a, b) => b.tonnes - a.tonnes),
  };
}

/** The drawing of a flow in pixels. */
export function symbolOf({ width, originRim, destinationRim, lane }: FlowRow): LineSymbol {
  return { width, originRim, destinationRim, lane: lane.shift, side: lane.side };
}

/** Upstream stages first: the order in which a legend names them. */
export function stagesLeft(scene: MapScene): readonly Stage[] {
  return [...new Set(scene.flows.map(({ flow }) => flow.from))].sort((a, b) => stageIndex(a) - stageIndex(b));
}
