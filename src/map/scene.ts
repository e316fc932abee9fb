import { stageIndex, type Stage } from '#domain/stage.ts';
import type { FlowId } from '#domain/ids.ts';
import type { Flow, Leg, LonLat, Network, Place } from '#domain/network.ts';
import { candidates, placedFlows, positionsIn, type Candidate } from './candidates.ts';
import { changeOf, type Comparison } from './change.ts';
import { DEFAULT_LIMIT, flowScale, type FlowScale, type ScaleMax } from './flowScale.ts';
import { assignLanes, emptierSide, type Lane, type LaneInput } from './geometry/lanes.ts';
import { hiddenPart, type Hidden } from './hidden.ts';
import { hueOf } from './palette.ts';
import { preparePlaces, shownPlaces } from './placeRows.ts';
import { strokeOf, sumKnown, type FlowRow, type PlaceRow } from './rows.ts';

export interface SceneOptions {
  /** Stages that a shown flow may leave; absent = all. */
  readonly stages?: readonly Stage[];
  /** Draw at most this many flows, the largest. */
  readonly limit?: number;
  /** Also show legs that rest on estimates alone. */
  readonly estimatedLegs: boolean;
  /** Draws only the flows that it keeps; they stay parts of the whole. Absent = all. */
  readonly only?: (flow: Flow) => boolean;
  /** The baseline to show changes against; absent = no comparison. */
  readonly comparison?: Comparison;
  /** What the baseline is called in texts about the map; absent = "the baseline". */
  readonly against?: string;
  /** Keeps the scale of another scene; absent = this scene's own maxima. */
  readonly scaleMax?: ScaleMax;
  /** Flows that the reader sent the other way round the earth. */
  readonly flipped?: ReadonlySet<FlowId>;
  /** Pixels of the largest flow and of the largest circle. */
  readonly maxWidth?: number;
  readonly maxRadius?: number;
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
  /** Name of what it is compared with; `null` where it has none. */
  readonly against: string | null;
}

function isShownLeg(leg: Leg, { stages, estimatedLegs }: SceneOptions): boolean {
  return (stages?.includes(leg.from) ?? true) && (estimatedLegs || leg.evidence !== 'estimated-only');
}

/**
 * The rows that the globe, the flat map, Equal Earth, the legend, the lists and the text paragraph all show.
 * Pure: same network and options, same scene.
 */
export function prepareScene(network: Network, options: SceneOptions): MapScene {
  const legs = network.legs.filter((leg) => isShownLeg(leg, options));
  const { comparison, only } = options;
  const all = candidates(network, legs, comparison);
  const units = [...new Set(legs.map(({ fromUnit }) => fromUnit))];
  const kept = only ? all.filter(({ flow }) => only(flow)) : all;
  const placed = placedFlows(kept, positionsIn(network, comparison), units);
  const shown = placed.slice(0, options.limit ?? DEFAULT_LIMIT);

  const places = shownPlaces(
    network,
    legs,
    new Set([...shown.map(({ flow }) => flow.originId), ...shown.map(({ flow }) => flow.destinationId)]),
  );
  const scale = flowScale(
    options.scaleMax ?? scaleMax(shown, places, units),
    options.maxWidth,
    options.maxRadius,
  );
  const placeRows = preparePlaces(places, network, scale);
  const rims = new Map(placeRows.map(({ id, radius }) => [id, radius + RIM_GAP]));
  const ways = shown.map(({ flow, unit, from, to, drawn }): LaneInput => ({
    origin: flow.origin,
    destination: flow.destination,
    from,
    to,
    width: drawn === null ? UNKNOWN_WIDTH : scale.width(drawn, unit),
    longWay: options.flipped?.has(flow.id) ?? false,
  }));
  const lanes = assignLanes(ways);
  const legTonnes = tonnesByLeg(all);
  const flows = shown.map(({ flow, unit, from, to, tonnes, baseline }, i): FlowRow => {
    const { width, longWay } = ways[i] as LaneInput;
    const lane = lanes[i] as Lane;
    const whole = legTonnes.get(flow.from)?.get(flow.to) ?? 0;
    const stroke = strokeOf(flow.basis, tonnes);
    return {
      id: flow.id,
      flow,
      hue: stroke === 'hatched' ? 'unknown' : hueOf(flow.from),
      from,
      to,
      tonnes,
      share: tonnes === null || whole === 0 ? null : tonnes / whole,
      width,
      lowWidth: flow.low === null ? null : scale.width(flow.low, unit),
      highWidth: flow.high === null ? null : scale.width(flow.high, unit),
      stroke,
      lane: flow.origin === flow.destination ? bowedLane(lane, flow, placeRows, from, to) : lane,
      longWay,
      originRim: rims.get(flow.originId) ?? RIM_GAP,
      destinationRim: rims.get(flow.destinationId) ?? RIM_GAP,
      change: comparison ? changeOf(tonnes, baseline) : null,
    };
  });
  const total = { count: all.length, tonnes: sumKnown(all.map(({ tonnes }) => tonnes)) };
  return {
    commodity: network.commodity,
    referenceYear: network.referenceYear,
    flows,
    places: placeRows,
    scale,
    hidden: hiddenPart(all, flows, network, total.tonnes),
    total,
    units,
    compared: comparison !== undefined,
    against: comparison === undefined ? null : (options.against ?? null),
  };
}

/** Pixels between a circle's edge and the end of a line. */
const RIM_GAP = 2;
/** Width of a flow whose tonnes are not known, in pixels: visible, and no amount. */
const UNKNOWN_WIDTH = 2;

function scaleMax(flows: readonly Candidate[], places: readonly Place[], units: readonly string[]): ScaleMax {
  const largest = (values: readonly (number | null)[]) =>
    values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const all = {
    flow: largest(flows.map(({ drawn }) => drawn)),
    place: largest(places.map(({ tonnes }) => tonnes)),
  };
  if (units.length <= 1) return all;
  const ofUnit = (unit: string) => ({
    flow: largest(flows.filter((flow) => flow.unit === unit).map(({ drawn }) => drawn)),
    place: largest(places.filter((place) => place.unit === unit).map(({ tonnes }) => tonnes)),
  });
  return { ...all, units: new Map(units.map((unit) => [unit, ofUnit(unit)])) };
}

function tonnesByLeg(flows: readonly Candidate[]): ReadonlyMap<Stage, ReadonlyMap<Stage, number>> {
  const totals = new Map<Stage, Map<Stage, number>>();
  for (const { flow, tonnes } of flows) {
    const ends = totals.get(flow.from) ?? new Map<Stage, number>();
    totals.set(flow.from, ends.set(flow.to, (ends.get(flow.to) ?? 0) + (tonnes ?? 0)));
  }
  return totals;
}

/** A flow within a country bows out where the map around it is emptier. */
function bowedLane(lane: Lane, flow: Flow, places: readonly PlaceRow[], from: LonLat, to: LonLat): Lane {
  const others = places.filter(({ id }) => id !== flow.originId && id !== flow.destinationId);
  return { ...lane, side: emptierSide(from, to, others) };
}

/** Upstream stages first: the order in which a legend names them. */
export function stagesLeft(scene: MapScene): readonly Stage[] {
  return [...new Set(scene.flows.map(({ flow }) => flow.from))].sort((a, b) => stageIndex(a) - stageIndex(b));
}
