import { PALETTES, rgb, stageColour } from '../palette.ts';
import { inZOrder } from '../zOrder.ts';
import { FlowLayer } from './FlowLayer.ts';
import type { FlowLook } from './FlowPacker.ts';
import type { Packed } from './PackedRows.ts';
import { PlaceLayer } from './PlaceLayer.ts';
import { stageOfSite, type SiteMark } from '../sites.ts';

export interface LayerView extends FlowLook {
  /** Phase of the moving pulse, below 0 = still. */
  readonly pulse: number;
}

type Rgba = [number, number, number, number];

const colours = new Map<string, Rgba>();

/** A colour as deck.gl takes it; each is read once, and not for every place. */
function colour(hex: string, alpha = 255): Rgba {
  const key = `${hex}${alpha}`;
  const known = colours.get(key);
  if (known) return known;
  const read: Rgba = [...rgb(hex), alpha];
  colours.set(key, read);
  return read;
}

/** Unlit layers without depth: the flow and place shaders test the horizon themselves. */
const FLAT_INK = { cullMode: 'none', depthCompare: 'always', depthWriteEnabled: false } as const;

function flowLayer(data: Packed, view: LayerView) {
  const palette = PALETTES[view.theme];
  return new FlowLayer({
    id: 'flows',
    data,
    pickable: true,
    numSegments: 48,
    casingColor: colour(palette.sea, 235),
    selectedColor: colour(palette.text),
    pulse: view.pulse,
    parameters: FLAT_INK,
  });
}

function placeLayer(data: Packed) {
  return new PlaceLayer({
    id: 'places',
    data: data as never,
    pickable: true,
    billboard: true,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
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
export function buildLayers(flows: Packed, places: Packed, sites: readonly SiteMark[], view: LayerView) {
  return inZOrder([flowLayer(flows, view), siteLayer(sites, view), placeLayer(places)]);
}
