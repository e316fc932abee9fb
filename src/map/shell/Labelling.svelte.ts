import type { Map as MapLibre } from 'maplibre-gl';
import type { Iso3 } from '#domain/ids.ts';
import countryPoints from '../../assets/country-points.json';
import { cameraOf, type Size } from '../camera.ts';
import { choicesOf, labelScene, type LabelledScene } from '../labels/labelScene.ts';
import type { CountryPoint } from '../labels/labelText.ts';
import type { Box } from '../labels/placeLabels.ts';
import { cornerBoxes } from './cornerBoxes.ts';
import { flatProjector, globeProjector } from '../projector.ts';

/** What labels are placed for. */
export interface Labelled {
  readonly scene: Parameters<typeof labelScene>[0];
  readonly siteMarks: Parameters<typeof labelScene>[1];
  readonly text: Parameters<typeof labelScene>[4];
  readonly projection: 'globe' | 'flat';
  readonly size: Size;
  /** Whether buttons stand in its corners. */
  readonly controls: boolean;
  /** What else stands over it. */
  readonly covered: readonly Box[];
  /** Countries that the picture is about. */
  readonly about: readonly Iso3[];
}

/** The names and marks that stand on a map which moves, and what follows from where it stands. */
export class Labelling {
  placed: LabelledScene = $state.raw({ labels: [], marks: [], behind: [] });
  /** Radius of the globe's outline in pixels; `null` on the flat map. */
  outline: number | null = $state(null);
  /** In half steps, so that sites regroup now and then and not with every frame. */
  zoomStep = $state(0);

  /** Places the labels anew, each where it stood before if that still does. */
  place(
    map: MapLibre,
    { scene, siteMarks, text, projection, size, controls, covered, about }: Labelled,
  ): void {
    if (size.width === 0 || size.height === 0) return;
    const { lng, lat } = map.getCenter();
    const center: [number, number] = [lng, lat];
    const project = projection === 'flat' ? flatProjector : globeProjector;
    const projector = project({ center, zoom: map.getZoom(), size });
    const points = countryPoints as unknown as CountryPoint[];
    this.placed = labelScene(scene, siteMarks, projector, points, text, {
      previous: choicesOf(this.placed),
      about,
      covered: [...(controls ? cornerBoxes(size) : []), ...covered],
    });
    this.outline = projector.outline;
    this.zoomStep = Math.floor(2 * cameraOf(center, map.getZoom(), projection, size).zoom) / 2;
  }
}
