import type { MapScene } from '../scene.ts';
import type { PlaceRow, Stroke } from '../rows.ts';
import type { ChangeKind } from '../change.ts';
import { PALETTES, rgb, stageColour, type Theme } from '../palette.ts';
import { bandOf, emphasis } from './emphasis.ts';
import { inZOrder } from '../zOrder.ts';
import { fill, FlowLayer } from './FlowLayer.ts';
import { PlaceLayer } from './PlaceLayer.ts';
import { stageOfSite, type SiteMark } from '../sites.ts';
import { wrappedFlows, type DrawnFlow } from './wrappedFlows.ts';

export interface LayerView {
  readonly theme: Theme;
  readonly selection: string | null;
  readonly hovered: string | null;
  /** Draw the low-high range of every flow that has one. */
  readonly range: boolean;
  /** Phase of the moving pulse, below 0 = still. */
  readonly pulse: number;
}

const STROKES: Readonly<Record<Stroke, number>> = { solid: 0, dashed: 1, dotted: 2, hatched: 3 };
const CHANGES: Readonly<Record<ChangeKind, number>> = { kept: 1, gained: 2, lost: 3 };
type Rgba = [number, number, number, number];

const colour = (hex: string, alpha = 255): Rgba => [...rgb(hex), alpha];

/** Unlit layers without depth: the flow and place shaders test the horizon themselves. */
const FLAT_INK = { cullMode: 'none', depthCompare: 'always', depthWriteEnabled: false } as const;

function flowLayer(flows: readonly DrawnFlow[], view: LayerView) {
  const palette = PALETTES[view.theme];
  return new FlowLayer<DrawnFlow>({
    id: 'flows',
    data: flows,
    pickable: true,
    numSegments: 48,
    widthUnits: 'pixels',
    getSourcePosition: ({ from }) => from as [number, number],
    getTargetPosition: ({ to }) => to as [number, number],
    getSourceColor: ({ row }) =>
      colour(row.stroke === 'hatched' ? palette.unknown : stageColour(row.flow.from, view.theme)),
    getWidth: ({ row }) => row.width,
    getRoute: ({ row: { lane, longWay } }, { target }) =>
      fill(target, lane.side, lane.globeBend, lane.shift, longWay ? 1 : 0),
    getBand: ({ row }, { target }) =>
      fill(target, row.originRim, row.destinationRim, ...bandOf(row, view.range)),
    getStyle: ({ row }, { target }) =>
      fill(target, STROKES[row.stroke], row.change ? CHANGES[row.change.kind] : 0, emphasis(row, view), 0),
    casingColor: colour(palette.sea, 235),
    selectedColor: colour(palette.text),
    pulse: view.pulse,
    updateTriggers: {
      getSourceColor: view.theme,
      getBand: view.range,
      getStyle: [view.selection, view.hovered],
    },
    parameters: FLAT_INK,
  });
}

function placeLayer(places: readonly PlaceRow[], { theme, selection, hovered }: LayerView) {
  const palette = PALETTES[theme];
  const hue = ({ place, tonnes }: PlaceRow) =>
    tonnes === null ? palette.unknown : stageColour(place.stage, theme);
  return new PlaceLayer<PlaceRow>({
    id: 'places',
    data: places,
    pickable: true,
    billboard: true,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    getPosition: ({ position }) => position as [number, number],
    getRadius: ({ radius }) => radius,
    getFillColor: (row) => colour(hue(row), 56),
    getLineColor: (row) => colour(hue(row)),
    getLineWidth: ({ id }) => (id === selection || id === hovered ? 3 : 1.5),
    getHatch: ({ tonnes }) => (tonnes === null ? 1 : 0),
    updateTriggers: { getFillColor: theme, getLineColor: theme, getLineWidth: [selection, hovered] },
    parameters: FLAT_INK,
  });
}

/** Dots: filled where a site runs, hollow where it is only planned or being built. */
function siteLayer(sites: readonly SiteMark[], { theme, selection, hovered }: LayerView) {
  const palette = PALETTES[theme];
  const hue = ({ sites: [first] }: SiteMark) =>
    first ? stageColour(stageOfSite(first), theme) : palette.muted;
  const runs = (mark: SiteMark) => mark.sites.some(({ status }) => status === 'operating');
  return new PlaceLayer<SiteMark>({
    id: 'sites',
    data: sites,
    pickable: true,
    billboard: true,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    getPosition: ({ position }) => position as [number, number],
    getRadius: ({ radius }) => radius,
    getFillColor: (mark) => colour(runs(mark) ? hue(mark) : palette.sea),
    getLineColor: (mark) => colour(runs(mark) ? palette.sea : hue(mark)),
    getLineWidth: ({ id }) => (id === selection || id === hovered ? 3 : 1.25),
    updateTriggers: { getFillColor: theme, getLineColor: theme, getLineWidth: [selection, hovered] },
    parameters: FLAT_INK,
  });
}

/** The deck.gl layers of a scene, bottom to top. Descriptors only: deck.gl compares them with the last ones. */
export function buildLayers(scene: MapScene, sites: readonly SiteMark[], flat: boolean, view: LayerView) {
  return inZOrder([
    flowLayer(wrappedFlows(scene.flows, flat), view),
    siteLayer(sites, view),
    placeLayer(scene.places, view),
  ]);
}
