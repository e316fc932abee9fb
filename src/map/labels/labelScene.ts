import type { Iso3 } from '#domain/ids.ts';
import { drawingsOf, type DrawnFlow } from '../drawings.ts';
import { SMALL_MAP } from '../flowScale.ts';
import type { Projector } from '../projector.ts';
import type { FlowRow } from '../rows.ts';
import type { MapScene } from '../scene.ts';
import type { SiteMark } from '../sites.ts';
import { changeMarks, MARK_RADIUS, type ChangeMark } from './changeMarks.ts';
import { flowWishes } from './flowWishes.ts';
import { countryWishes, siteWishes } from './groundWishes.ts';
import type { CountryPoint, LabelText } from './labelText.ts';
import { placeLabels, type Box, type Line, type PlacedLabel } from './placeLabels.ts';
import { placeWishes } from './placeWishes.ts';

/** Flows whose amounts are written, by the room on the map. */
const FLOW_LABELS = { wide: 5, small: 3 } as const;

/** Flows that carry a mark: more of them would hide the flows they speak of, and the lists name all. */
const MARKED = { wide: 12, small: 6 } as const;

const roomOf = ({ size }: Projector) => (size.width < SMALL_MAP ? 'small' : 'wide');

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
  const drawings: DrawnFlow[] = scene.flows.map((row) => ({ row, drawn: drawingsOf(row, projector) }));
  const lines: Line[] = drawings.flatMap(({ row, drawn }) =>
    drawn.map(({ line }) => ({ points: line, width: row.width + 3 })),
  );
  const circles = scene.places
    .map(({ position, radius }) => ({ ...projector.place(position), radius }))
    .filter(({ hidden }) => !hidden);
  const wishes = [
    ...placeWishes(scene.places, projector, text, about),
    ...flowWishes(drawings, text, FLOW_LABELS[room]),
    ...siteWishes(sites, projector, text),
    ...countryWishes(countries, scene.places, projector, text),
  ];
  const dots = sites
    .map(({ position, radius }) => ({ ...projector.place(position), radius }))
    .filter(({ hidden }) => !hidden);
  const marks = changeMarks(drawings, projector, MARKED[room]);
  const obstacles = [...circles, ...dots, ...marks.map(({ x, y }) => ({ x, y, radius: MARK_RADIUS }))];
  return {
    marks,
    labels: placeLabels(wishes, { lines, circles: obstacles, size: projector.size, covered }, previous),
    behind: drawings
      .filter(({ drawn }) => drawn.every(({ line }) => line.every(({ hidden }) => hidden)))
      .map(({ row }) => row),
  };
}

/** Where each label stood, for the next placing: labels that still fit stay where they are. */
export function choicesOf({ labels }: LabelledScene): ReadonlyMap<string, number> {
  return new Map(labels.map(({ id, choice }) => [id, choice]));
}
