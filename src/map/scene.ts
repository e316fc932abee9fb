import { stageIndex, type Stage } from '#domain/stage.ts';
import type { FlowId } from '#domain/ids.ts';
import type { Flow, Leg, LonLat, Network } from '#domain/network.ts';
import { baselineReader, changeOf, lostFlows, type Comparison } from './change.ts';
import { flowScale, type FlowScale, type ScaleMax } from './flowScale.ts';
import { assignLanes, emptierSide, type Lane } from './geometry/lanes.ts';
import { hiddenPart, type Hidden } from './hidden.ts';
import { placeRow, shownPlaces } from './placeRows.ts';
import { byTonnes, strokeOf, sumKnown, type FlowRow, type PlaceRow } from './rows.ts';

export const DEFAULT_LIMIT = 40;

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
  const isOfLeg = (flow: Flow) => legs.some((leg) => leg.from === flow.from && leg.to === flow.to);
  const { comparison, only } = options;
  const baselineOf = baselineReader(comparison);
  const all = [...network.flows, ...(comparison ? lostFlows(network, comparison) : [])]
    .filter(isOfLeg)
    .map((flow) => ({ id: flow.id, flow, tonnes: flow.tonnes, baseline: baselineOf(flow.id) }))
    .filter(({ tonnes, baseline }) => tonnes !== 0 || (baseline ?? 0) > 0)
    .map((row) => ({ ...row, drawn: row.tonnes === null ? null : Math.max(row.tonnes, row.baseline ?? 0) }));

  const positions = new Map(network.places.map((place) => [place.id, place.position]));
  const placed = all
    .filter(({ flow }) => only?.(flow) ?? true)
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
  const total = { count: all.length, tonnes: sumKnown(all.map(({ tonnes }) => tonnes)) };
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

/** Pixels between a circle's edge and the end of a line. */
const RIM_GAP = 2;
/** Width of a flow whose tonnes are not known, in pixels: visible, and no amount. */
const UNKNOWN_WIDTH = 2;

function tonnesByLeg(flows: readonly { flow: Flow; tonnes: number | null }[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { flow, tonnes } of flows) {
    const leg = `${flow.from}>${flow.to}`;
    totals.set(leg, (totals.get(leg) ?? 0) + (tonnes ?? 0));
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
