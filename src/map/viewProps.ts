import type { Iso3 } from '#domain/ids.ts';
import type { Camera, Projection } from './camera.ts';
import type { Box } from './labels/placeLabels.ts';
import type { Theme } from './palette.ts';
import type { MapScene } from './scene.ts';
import type { SiteRow } from './sites.ts';

/** What every view of the map is given and hands back; MapView and EqualEarth take the same. */
export interface MapViewProps {
  readonly scene: MapScene;
  /** What tells this map from another one on the page; absent = the page's own. */
  readonly title?: string;
  /** Name of the commodity in the reader's language, for the text that stands for the picture. */
  readonly commodity?: string;
  readonly projection: Projection;
  /** `null` = where the projection starts by itself. */
  readonly camera: Camera | null;
  /** Id of the selected flow or place. */
  readonly selection: string | null;
  readonly hovered: string | null;
  readonly theme: Theme;
  /** The name of a country in the reader's language. */
  readonly labels: (country: Iso3) => string;
  /** A text of the data in the reader's language; absent = as published. */
  readonly say?: (text: string) => string;
  /** Who published a source, for the tips of sites. */
  readonly sourceName?: (id: string) => string;
  /** Countries that a scenario is about, shaded. */
  readonly region?: readonly Iso3[];
  /** Sites of the commodity, shown from `SITES_FROM_ZOOM` on. */
  readonly sites?: readonly SiteRow[];
  /** Draw the low-high range of flows as a pale band. */
  readonly range?: boolean;
  /** Address of an online basemap style for globe and flat map; `null` = the outlines that come with the app. */
  readonly basemap?: string | null;
  /** How much larger the page shows the map than it is laid out: the canvas is drawn finer by as much. */
  readonly magnified?: number;
  /** Buttons that zoom; absent = none, as before an audience. */
  readonly controls?: boolean;
  /** Where else something stands over the map, in pixels from its corner: names keep clear of it. */
  readonly covered?: readonly Box[];
  readonly onselect: (id: string | null) => void;
  readonly onhover: (id: string | null) => void;
  /** The reader is moving the map: called with every frame of it. */
  readonly onmove?: (camera: Camera) => void;
  /** The reader moved the map, and it has come to rest. */
  readonly oncamera: (camera: Camera) => void;
  /** The first picture is complete. */
  readonly onready: () => void;
  /** Something could not be drawn; the reason is a sentence for the reader. */
  readonly onfailure: (reason: string) => void;
  /** The online basemap or a part of it could not be used; the outlines or the rest of it are shown. */
  readonly onbasemapfailure?: (sentence: string) => void;
  /** Keys of the walk along the flows. */
  readonly onpin?: (id: string) => void;
  readonly onflip?: (id: string) => void;
}
