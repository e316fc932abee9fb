import type { GeoPath } from 'd3-geo';
import { formatTonnes } from '#format/quantity.ts';
import type { World } from '#map/basemapStyle.ts';
import type { Size } from '#map/camera.ts';
import { labelScene } from '#map/labels/labelScene.ts';
import type { CountryPoint } from '#map/labels/labelText.ts';
import type { Projector } from '#map/projector.ts';
import type { MapScene } from '#map/scene.ts';
import type { SiteMark } from '#map/sites.ts';
import { basemapSvg } from './basemap.ts';
import { marksSvg, WORLD_EDGE, type MarkStyle } from './flowMarks.ts';
import { labelsSvg, labelWidth, type LabelStyle } from './mapLabels.ts';
import { mapLegend } from './mapLegend.ts';
import { pageSvg, type PageText } from './page.ts';
import { element } from './svg.ts';
import type { Writing } from './writing.ts';

/** A map as it stands on screen, ready to be drawn at any size. */
export interface MapView extends Omit<MarkStyle, 'theme'> {
  readonly scene: MapScene;
  readonly world: World;
  readonly countries: readonly CountryPoint[];
  /** Countries that a scenario is about, shaded. */
  readonly region: readonly string[];
  /** Where things are, with the camera of the screen in a frame of this size. */
  readonly projector: (size: Size) => Projector;
  readonly ground: (size: Size) => GeoPath;
  /** Sites, where the camera is close enough for them. */
  readonly sites: (size: Size) => readonly SiteMark[];
  readonly nameOf: (country: string) => string;
  /** Names of units are data: in the language of the screen. */
  readonly say: (text: string) => string;
}

/** The map on a page: the same rows, widths and labels as on screen, in the same projection. Pure. */
export function mapPicture(view: MapView, text: PageText, writing: Writing): string {
  const { scene, range, region, world, countries } = view;
  const { theme, locale } = writing;
  return pageSvg(text, mapLegend(scene, range, writing, view.say), writing, (box) => {
    const projector = view.projector(box);
    const sites = view.sites(box);
    const ground = view.ground(box);
    const words = {
      country: view.nameOf,
      tonnes: (tonnes: number | null) => formatTonnes(tonnes, locale),
      change: (tonnes: number) => `${tonnes < 0 ? '\u2212' : '+'}${formatTonnes(Math.abs(tonnes), locale)}`,
      width: (label: string, style: LabelStyle) => labelWidth(label, style, writing),
    };
    const labelled = labelScene(scene, sites, projector, countries, words, { about: region });
    return (
      element('clipPath', { id: WORLD_EDGE }, element('path', { d: ground({ type: 'Sphere' }) ?? '' })) +
      basemapSvg(world, ground, theme, region) +
      marksSvg(scene, sites, projector, { ...view, theme }) +
      labelsSvg(labelled, writing)
    );
  });
}
