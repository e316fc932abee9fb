import 'maplibre-gl/dist/maplibre-gl.css';
import { MapLibreOverlay, MapView as DeckMapView, _GlobeView as GlobeView, type Layer } from 'deck.gl';
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { basemapData, basemapPaint, basemapStyle, regionFilter, type World } from '../basemapStyle.ts';
import { FIELD_OF_VIEW, mapZoom, type Camera } from '../camera.ts';
import type { Theme } from '../palette.ts';
import { coarseWorld, fineWorld } from './world.ts';

setWorkerUrl(workerUrl);

export interface MapStart {
  readonly projection: 'globe' | 'flat';
  readonly camera: Camera;
  readonly theme: Theme;
  readonly region: readonly string[];
  readonly magnified: number;
  /** Called with the reason when the map cannot be drawn or a part of it fails. */
  readonly onfailure: (reason: string) => void;
}

/** A map with its deck.gl overlay, and what may be changed about it later. */
export interface FlowMap {
  readonly map: MapLibre;
  readonly overlay: MapLibreOverlay;
  setLayers(layers: Layer[]): void;
  setTheme(theme: Theme): void;
  setProjection(projection: 'globe' | 'flat'): void;
  setRegion(region: readonly string[]): void;
  remove(): void;
}

/** How near a pointer must be to a flow, in pixels: half of a 24-pixel target. */
const PICKING_RADIUS = 12;

/**
 * Opens the map in a container: coarse outlines at once, fine ones when idle. North stays up and the ground flat,
 * so that lengths and directions can be compared.
 * @throws Error when WebGL2 is missing.
 */
export async function createMap(container: HTMLElement, start: MapStart): Promise<FlowMap> {
  const world = await coarseWorld();
  const map = new MapLibre({
    container,
    style: basemapStyle(basemapData(world), start.theme, start.projection === 'globe', start.region),
    center: [start.camera.longitude, start.camera.latitude],
    zoom: mapZoom(start.camera, start.projection, size(container)),
    minZoom: -2,
    maxZoom: 8,
    maxPitch: 0,
    pixelRatio: devicePixelRatio * start.magnified,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    canvasContextAttributes: { antialias: true },
  });
  map.setVerticalFieldOfView(FIELD_OF_VIEW);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('error', ({ error }) => start.onfailure(error.message));
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    views: deckView(start.projection),
    pickingRadius: PICKING_RADIUS,
    onError: (error: Error) => start.onfailure(error.message),
  });
  await map.once('style.load');
  map.addControl(overlay as never);

  let layers: Layer[] = [];
  const draw = () => overlay.setProps({ layers });
  // The overlay misses a change of projection, and does not insert its layers while a style is loading.
  map.on('projectiontransition', () => overlay.setProps({}));
  map.once('idle', draw);
  map.on('style.load', () => map.once('idle', draw));
  map.once('idle', () => void loadFineWorld(map, start.onfailure));

  return {
    map,
    overlay,
    setLayers(next) {
      layers = next;
      draw();
    },
    setTheme(theme) {
      for (const [layer, paint] of Object.entries(basemapPaint(theme))) {
        for (const [property, value] of Object.entries(paint))
          map.setPaintProperty(layer, property as never, value as never);
      }
    },
    setProjection(projection) {
      map.setProjection({ type: projection === 'globe' ? 'globe' : 'mercator' });
      overlay.setProps({ views: deckView(projection) });
    },
    setRegion: (region) => map.setFilter('region', regionFilter(region)),
    remove: () => map.remove(),
  };
}

/**
 * deck.gl's view with the same lens as the map's; the id is the one its overlay looks for.
 * The overlay's types say that `views` is always null, though its code takes it: hence `never`.
 */
function deckView(projection: 'globe' | 'flat'): never {
  const View = projection === 'globe' ? GlobeView : DeckMapView;
  return new View({ id: 'maplibre', fovy: FIELD_OF_VIEW } as never) as never;
}

const size = ({ clientWidth, clientHeight }: HTMLElement) => ({
  width: Math.max(1, clientWidth),
  height: Math.max(1, clientHeight),
});

async function loadFineWorld(map: MapLibre, onfailure: (reason: string) => void): Promise<void> {
  let world: World;
  try {
    world = await fineWorld();
  } catch (error) {
    onfailure(`Fine outlines: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  for (const [id, data] of Object.entries(basemapData(world)))
    map.getSource<GeoJSONSource>(id)?.setData(data);
}
