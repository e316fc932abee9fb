import 'maplibre-gl/dist/maplibre-gl.css';
import { MapLibreOverlay, MapView as DeckMapView, _GlobeView as GlobeView, type Layer } from 'deck.gl';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { basemapData, basemapStyle } from '../basemapStyle.ts';
import { FIELD_OF_VIEW, mapZoom, type Camera } from '../camera.ts';
import type { Theme } from '../palette.ts';
import { Basemap } from './Basemap.ts';
import { drawNow } from './drawNow.ts';
import { coarseWorld, fineWorld } from './world.ts';

setWorkerUrl(workerUrl);

export interface MapStart {
  readonly projection: 'globe' | 'flat';
  readonly camera: Camera;
  readonly theme: Theme;
  readonly region: readonly string[];
  readonly magnified: number;
  /** The graphics context is gone: remove this map and open another. */
  readonly onlost: () => void;
  /** Part of an online basemap did not load. */
  readonly onbasemap: (found: string) => void;
}

/** A map with its deck.gl overlay, and what may be changed about it later. */
export interface FlowMap {
  readonly map: MapLibre;
  readonly overlay: MapLibreOverlay;
  readonly basemap: Basemap;
  setLayers(layers: Layer[]): void;
  /** Draws what was set at once, and not with the next turn of the screen. */
  drawNow(): void;
  setProjection(projection: 'globe' | 'flat'): void;
  remove(): void;
}

/** How near a pointer must be to a flow, in pixels: half of a 24-pixel target. */
export const PICKING_RADIUS = 12;

/**
 * Opens the map in a container: coarse outlines at once, fine ones when idle. North stays up and the ground flat,
 * so that lengths and directions can be compared.
 *
 * Flows are drawn on a canvas of their own above the basemap, not interleaved with it. Measured in software rendering
 * at 1440 x 900 with 40 flows: panning costs the same (globe 549 and 569 ms for two frames), pointing at a flow a
 * third on the globe (129 against 388 ms), because the basemap is not drawn again. Occlusion is right either way: the
 * shaders of the flow and place layers test the horizon themselves.
 * @throws Error when WebGL2 is missing.
 */
export async function createMap(container: HTMLElement, start: MapStart): Promise<FlowMap> {
  let removed = false;
  let lost = false;
  /** A reset takes both contexts, and removing a map loses them too: tell once, and only of what was not wanted. */
  const lose = () => {
    if (!removed && !lost) start.onlost();
    lost = true;
  };
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
    // Fills and lines smooth their own edges; multisampling on top of it doubles the time of a frame.
    canvasContextAttributes: { antialias: false },
  });
  map.setVerticalFieldOfView(FIELD_OF_VIEW);
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const basemap = new Basemap(map, world, start);
  // A part that fails leaves the rest standing: of an online style it is told to the reader, who chose it.
  map.on('error', ({ error }) => {
    if (basemap.isOnline) start.onbasemap(error.message);
    else console.error(`Map: ${error.message}`);
  });
  // Caught on the way down, for the canvases of basemap and flows alike: the event does not bubble.
  container.addEventListener('webglcontextlost', lose, { capture: true });
  /**
   * Layers wait for the canvas of the flows: it starts with 300 by 150 pixels, hears of its size some frames later, and
   * what it drew before would be seen stretched, with the flows far from their places.
   */
  let waiting: Layer[] | null = [];
  /** Whether the overlay has been given layers; it also reports frames without any. */
  let shown = false;
  let painted = false;
  const show = (layers: Layer[]) => {
    overlay.setProps({ layers });
    shown = layers.length > 0;
  };
  const overlay = new MapLibreOverlay({
    interleaved: false,
    layers: [],
    views: deckView(start.projection),
    pickingRadius: PICKING_RADIUS,
    deviceProps: { webgl: { antialias: false } },
    onDeviceInitialized: (device) =>
      void fitted(device.getDefaultCanvasContext()).then(() => {
        show(waiting ?? []);
        waiting = null;
      }),
    onAfterRender: () => {
      if (painted || !shown) return;
      painted = true;
      performance.mark('first-flow');
    },
    onError: (error: Error) => console.error(`Flows: ${error.message}`),
  });
  await map.once('style.load');
  map.addControl(overlay as never);

  map.once('idle', () => {
    if (!removed) void loadFineWorld(basemap);
  });

  return {
    map,
    overlay,
    basemap,
    setLayers(layers) {
      if (waiting) waiting = layers;
      else show(layers);
    },
    drawNow: () => drawNow(overlay),
    setProjection(projection) {
      basemap.change({ projection });
      overlay.setProps({ views: deckView(projection) });
    },
    remove() {
      removed = true;
      const canvases = [...container.querySelectorAll('canvas')];
      map.remove();
      canvases.forEach(release);
    },
  };
}

/**
 * Gives a canvas's graphics context back at once. Browsers keep some sixteen, and a canvas that nobody holds any
 * more keeps its own until garbage is collected: readers who go back and forth between projections ran out of them.
 */
function release(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('webgl2');
  if (context && !context.isContextLost()) context.getExtension('WEBGL_lose_context')?.loseContext();
}

/** What of luma.gl's canvas says how it is drawn on; deck.gl's index does not name its type. */
interface DrawnOn {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  readonly initialized: Promise<void>;
  getDrawingBufferSize(): [width: number, height: number];
}

/** Resolves when a canvas is to be drawn with as many pixels as it covers: its first size is not always that of its place. */
async function fitted(context: DrawnOn): Promise<void> {
  const canvas = context.canvas as HTMLCanvasElement;
  const isFitted = () =>
    Math.abs(context.getDrawingBufferSize()[0] - canvas.clientWidth * devicePixelRatio) <= 1;
  await context.initialized;
  while (canvas.isConnected && !isFitted()) await new Promise(requestAnimationFrame);
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

async function loadFineWorld(basemap: Basemap): Promise<void> {
  try {
    basemap.setWorld(await fineWorld());
  } catch (error) {
    // The coarse outlines stay: a map with rounder coasts is better than a message.
    console.error('Fine outlines did not load', error);
  }
}
