import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { LonLat } from '#domain/network.ts';
import { SMALL_MAP } from '../flowScale.ts';
import { drawFlow, type FlowDrawing } from '../geometry/screenLine.ts';
import type { Projector } from '../projector.ts';
import { type MapScene } from '../scene.ts';
import { symbolOf, type FlowRow, type PlaceRow } from '../rows.ts';
import type { SiteMark } from '../sites.ts';
import {
  placeLabels,
  type Box,
  type LabelWish,
  type Line,
  type PlacedLabel,
  type Spot,
} from './placeLabels.ts';

/** Where a country's name goes, largest country first; built by scripts/build-basemap.ts. */
export interface CountryPoint {
  readonly country: Iso3;
  readonly position: LonLat;
  /** Share of the earth's surface. */
  readonly area: number;
}

/** How labels are written and measured; all in pixels. */
export interface LabelText {
  readonly country: (country: Iso3) => string;
  readonly tonnes: (tonnes: number | null) => string;
  /** A difference with its sign. */
  readonly change: (tonnes: number) => string;
  readonly width: (text: string, style: 'place' | 'detail' | 'country') => number;
}

/** Heights of a line of text, as styled by shell/Labels.svelte. */
const HEIGHT = { place: 16, flow: 15, country: 13 } as const;
const FLOW_LABELS = { wide: 5, small: 3 } as const;

/** How much ink a label may lie on: what the picture is about is named in any case, the rest only on free ground. */
const SLACK = { chief: 240, large: 60, known: 34, small: 8, flow: 10 } as const;
/** Countries named in any case, and the radius from which a circle counts as large. */
const CHIEF = 2;
/** Countries of which a reader asks where they are: a hairline may run behind their names. */
const KNOWN = 8;
const LARGE_RADIUS = 10;

function placeSlack(radius: number, rank: number, isAbout: boolean): number {
  if (rank <= CHIEF) return SLACK.chief;
  if (radius >= LARGE_RADIUS) return SLACK.large;
  return isAbout || rank <= KNOWN ? SLACK.known : SLACK.small;
}

/** Pixels between a circle and its name; where that is on something else, the name may stand further off. */
const NEAR = 1;
const FAR = 11;
/** Narrower flows speak through the list: an amount beside a hairline would belong to nobody. */
const MIN_LABELLED_WIDTH = 1.2;

/** A plus or minus at the middle of a flow that a scenario changes. */
export interface ChangeMark {
  readonly id: string;
  readonly kind: 'gained' | 'lost';
  readonly stage: Stage;
  readonly x: number;
  readonly y: number;
}

export interface LabelledScene {
  readonly marks: readonly ChangeMark[];
  readonly labels: readonly PlacedLabel[];
  /** Flows whose whole way lies behind the globe. */
  readonly behind: readonly FlowRow[];
}

/** What else decides whether and where a label goes. */
interface Steadying {
  /** Where each stood last. */
  readonly previous?: ReadonlyMap<string, number>;
  /** Where buttons stand on the map. */
  readonly covered?: readonly Box[];
  /** Countries that the picture is about: they are named even where they are small. */
  readonly about?: readonly Iso3[];
}

/** A flow's drawings in a view, one per copy. */
export function drawingsOf(row: FlowRow, projector: Projector): readonly FlowDrawing[] {
  return projector.curves(row).map((curve) => drawFlow(curve, symbolOf(row)));
}

/**
 * Places the names of places, the amounts of the largest flows and, where nothing of the data is, the names of
 * countries: one country is named once, at its largest place.
 */
export function labelScene(
  scene: MapScene,
  sites: readonly SiteMark[],
  projector: Projector,
  countries: readonly CountryPoint[],
  text: LabelText,
  { previous, covered = [], about = [] }: Steadying = {},
): LabelledScene {
  const room = roomOf(projector);
  const drawings = scene.flows.map((row) => ({ row, drawn: drawingsOf(row, projector) }));
  const lines: Line[] = drawings.flatMap(({ row, drawn }) =>
    drawn.map(({ line }) => ({ points: line, width: row.width + 3 })),
  );
  const circles = scene.places
    .map(({ position, radius }) => ({ ...projector.place(position), radius }))
    .filter(({ hidden }) => !hidden);
  const wishes = [
    ...placeWishes(scene.places, projector, text, about),
    ...flowWishes(labelledFlows(drawings).slice(0, FLOW_LABELS[room]), text),
    ...siteWishes(sites, projector, text),
    ...countryWishes(countries, scene.places, projector, text),
  ];
  const dots = sites
    .map(({ position, radius }) => ({ ...projector.place(position), radius }))
    .filter(({ hidden }) => !hidden);
  const marks = mostChanged(drawings, MARKED[room]).flatMap(({ row, drawn }) =>
    changeMarks(row, drawn, projector),
  );
  const obstacles = [...circles, ...dots, ...marks.map(({ x, y }) => ({ x, y, radius: MARK_RADIUS }))];
  return {
    marks,
    labels: placeLabels(wishes, { lines, circles: obstacles, size: projector.size, covered }, previous),
    behind: drawings
      .filter(({ drawn }) => drawn.every(({ line }) => line.every(({ hidden }) => hidden)))
      .map(({ row }) => row),
  };
}

const isNear = ({ x, y }: { x: number; y: number }, { size }: Projector) =>
  x > -50 && y > -50 && x < size.width + 50 && y < size.height + 50;

/** Radius of the disc that carries a plus or minus, in pixels. */
export const MARK_RADIUS = 6.5;

/** Flows that carry a mark: more of them would hide the flows they speak of, and the lists name all. */
const MARKED = { wide: 12, small: 6 } as const;

const roomOf = ({ size }: Projector) => (size.width < SMALL_MAP ? 'small' : 'wide');

function mostChanged<T extends { row: FlowRow }>(drawings: readonly T[], count: number): readonly T[] {
  const difference = ({ row: { change } }: T) => (change ? Math.abs(change.result - change.baseline) : 0);
  return drawings.toSorted((a, b) => difference(b) - difference(a)).slice(0, count);
}

function changeMarks(row: FlowRow, drawn: readonly FlowDrawing[], projector: Projector): ChangeMark[] {
  const { change, flow, id } = row;
  if (!change || change.kind === 'kept') return [];
  const { kind } = change;
  const near = drawn.filter(({ middle }) => !middle.hidden && isNear(middle, projector));
  const seen = near.find(({ middle }) => !middle.outside) ?? near[0];
  return seen ? [{ id, kind, stage: flow.from, x: seen.middle.x, y: seen.middle.y }] : [];
}

function placeWishes(
  places: readonly PlaceRow[],
  projector: Projector,
  text: LabelText,
  about: readonly Iso3[],
): LabelWish[] {
  const named = new Set<Iso3>();
  return places.flatMap(({ place: { country }, position, radius, tonnes, id }): LabelWish[] => {
    if (country === null || named.has(country)) return [];
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    named.add(country);
    const name = text.country(country);
    const detail = tonnes === null ? '' : text.tonnes(tonnes);
    const width = text.width(name, 'place') + (detail ? 5 + text.width(detail, 'detail') : 0);
    const spots = [NEAR, FAR].map((gap) => ({ x: point.x, y: point.y, clearance: radius + gap }));
    return [
      {
        id,
        text: name,
        detail,
        kind: 'place',
        spots,
        slack: placeSlack(radius, named.size, about.includes(country)),
        width,
        height: HEIGHT.place,
      },
    ];
  });
}

/** The largest flows; in a comparison the largest of those that changed. */
function labelledFlows<T extends { row: FlowRow }>(drawings: readonly T[]): readonly T[] {
  return drawings.filter(({ row: { change } }) => change?.kind !== 'kept');
}

function flowWishes(
  flows: readonly { row: FlowRow; drawn: readonly FlowDrawing[] }[],
  text: LabelText,
): LabelWish[] {
  return flows.flatMap(({ row, drawn }): LabelWish[] => {
    if (row.tonnes === null || row.width < MIN_LABELLED_WIDTH || row.change?.kind === 'kept') return [];
    const detail = row.change
      ? text.change(row.change.result - row.change.baseline)
      : text.tonnes(row.tonnes);
    const spots = drawn.flatMap(({ line }) =>
      [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((t): Spot[] => {
        const index = Math.max(1, Math.round(t * (line.length - 1)));
        const [before, point] = [line[index - 1], line[index]];
        if (!before || !point || point.hidden || point.outside) return [];
        const length = Math.max(1e-6, Math.hypot(point.x - before.x, point.y - before.y));
        const normal = [(point.y - before.y) / length, (before.x - point.x) / length] as const;
        return [{ x: point.x, y: point.y, clearance: row.width / 2 + 2, normal }];
      }),
    );
    const width = text.width(detail, 'detail');
    return [
      { id: row.id, text: '', detail, kind: 'flow', spots, slack: SLACK.flow, width, height: HEIGHT.flow },
    ];
  });
}

/** Single sites are named, clusters counted; both only where nothing of the flows is in the way. */
function siteWishes(sites: readonly SiteMark[], projector: Projector, text: LabelText): LabelWish[] {
  return sites.flatMap(({ id, position, radius, sites: members }): LabelWish[] => {
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    const name = members.length > 1 ? String(members.length) : (members[0]?.name ?? '');
    const spots = [{ x: point.x, y: point.y, clearance: radius }];
    const width = text.width(name, 'country');
    return [{ id, text: name, detail: '', kind: 'site', spots, slack: 0, width, height: HEIGHT.country }];
  });
}

function countryWishes(
  countries: readonly CountryPoint[],
  places: readonly PlaceRow[],
  projector: Projector,
  text: LabelText,
): LabelWish[] {
  const named = new Set(places.map(({ place }) => place.country));
  return countries.flatMap(({ country, position, area }): LabelWish[] => {
    if (named.has(country)) return [];
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    const name = text.country(country);
    const width = text.width(name, 'country');
    // The name must fit into its country: compare with the side of a square of the country's area.
    const inside = projector.place([position[0], position[1] + 1]);
    const side = Math.sqrt(area * 41253) * Math.hypot(inside.x - point.x, inside.y - point.y);
    if (width > 1.3 * side) return [];
    const spots = [0, -14, 14, -28, 28].map((dy) => ({ x: point.x, y: point.y + dy, clearance: 0 }));
    return [
      {
        id: `country:${country}`,
        text: name,
        detail: '',
        kind: 'country',
        spots,
        slack: 0,
        width,
        height: HEIGHT.country,
      },
    ];
  });
}

/** Where each label stood, for the next placing: labels that still fit stay where they are. */
export function choicesOf({ labels }: LabelledScene): ReadonlyMap<string, number> {
  return new Map(labels.map(({ id, choice }) => [id, choice]));
}
