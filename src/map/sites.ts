import type { Stage } from '#domain/stage.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { LonLat } from '#domain/network.ts';
import type { SiteFeature, SitesFile } from '#domain/published/sites.ts';
import type { Camera } from './camera.ts';
import { onSphere } from './geometry/globeCurve.ts';
import { add3, dot, type Point3 } from './geometry/vector.ts';

/** One mine, refinery, plant or recycling plant, as the map and its texts show it. */
export interface SiteRow {
  /** `site:` and the site's own id, so that it never meets the id of a place or flow. */
  readonly id: string;
  readonly name: string;
  readonly country: Iso3;
  readonly position: LonLat;
  readonly stage: SiteFeature['properties']['stage'];
  readonly status: SiteFeature['properties']['status'];
  readonly operator: string | null;
  /** What is known of its capacity for the shown commodity; empty = nothing. */
  readonly capacities: SiteFeature['properties']['capacities'];
  readonly sources: readonly string[];
}

/** One dot: a site, or several that lie too close to be told apart at this zoom. */
export interface SiteMark {
  readonly id: string;
  readonly position: LonLat;
  readonly sites: readonly SiteRow[];
  /** Pixels. */
  readonly radius: number;
}

/** Begins the id of every site and cluster, and of nothing else. */
export const SITE_PREFIX = 'site:';

/** What flows are lit or dimmed for: a site under the pointer has none, and dims none. */
export function focusOf(
  selection: string | null,
  hovered: string | null,
): { selection: string | null; hovered: string | null } {
  return { selection, hovered: hovered?.startsWith(SITE_PREFIX) ? null : hovered };
}

/** Zoom, above the whole world, from which sites are shown: further out they would hide the flows. */
export const SITES_FROM_ZOOM = 1.25;
/** Sites nearer than this many pixels become one mark. */
const CLUSTER_PIXELS = 22;
const SITE_RADIUS = 3.5;

/** Commodities whose sites are listed under a common name. */
const LISTED_AS: Readonly<Record<string, string>> = { platinum: 'pgm', palladium: 'pgm' };

/** The sites of a commodity, those with a stated capacity first. */
export function prepareSites(file: SitesFile, commodity: string): readonly SiteRow[] {
  const listed = [commodity, LISTED_AS[commodity]];
  return file.features
    .filter(({ properties }) => properties.commodities.some((one) => listed.includes(one)))
    .map(({ geometry, properties: site }): SiteRow => ({
      id: `${SITE_PREFIX}${site.id}`,
      name: site.name,
      country: site.country,
      position: geometry.coordinates,
      stage: site.stage,
      status: site.status,
      operator: site.operator,
      capacities: site.capacities.filter((capacity) => listed.includes(capacity.commodity)),
      sources: site.sources,
    }))
    .sort((a, b) => b.capacities.length - a.capacities.length || (a.id < b.id ? -1 : 1));
}

/** The stage whose hue a site has; recycled material enters processing. */
export function stageOfSite({ stage }: SiteRow): Stage {
  return stage === 'recycling' ? 'processing' : stage;
}

/**
 * Joins sites that would overlap: each goes to the first mark of its stage within reach, else starts one. A mark sits
 * at the middle of its sites. Every site is in exactly one mark.
 * @param pixelsPerRadian of ground, at a latitude.
 */
export function clusterSites(
  sites: readonly SiteRow[],
  pixelsPerRadian: (latitude: number) => number,
): readonly SiteMark[] {
  const clusters: { centre: Point3; sites: SiteRow[] }[] = [];
  for (const site of sites) {
    const point = onSphere(site.position);
    const reach = CLUSTER_PIXELS / pixelsPerRadian(site.position[1]);
    const near = Math.cos(Math.min(Math.PI, reach));
    const cluster = clusters.find(
      ({ centre, sites: [first] }) => first?.stage === site.stage && dot(centre, point) > near,
    );
    if (cluster) cluster.sites.push(site);
    else clusters.push({ centre: point, sites: [site] });
  }
  return clusters.map(({ sites: members }) => markOf(members));
}

function markOf(sites: readonly SiteRow[]): SiteMark {
  const [first] = sites as readonly [SiteRow];
  if (sites.length === 1) return { id: first.id, position: first.position, sites, radius: SITE_RADIUS };
  const [x, y, z] = sites.map(({ position }) => onSphere(position)).reduce(add3);
  const position: LonLat = [
    (Math.atan2(x, -y) * 180) / Math.PI,
    (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
  ];
  return {
    id: `${first.id}+${sites.length - 1}`,
    position,
    sites,
    radius: 5 + 2.2 * Math.log2(sites.length),
  };
}

/** Where to look to take a cluster apart; `null` for a single site or anything else, which can be selected as it is. */
export function intoCluster(marks: readonly SiteMark[], id: string | null, camera: Camera): Camera | null {
  const mark = marks.find((one) => one.id === id);
  if (!mark || mark.sites.length === 1) return null;
  const [longitude, latitude] = mark.position;
  return { longitude, latitude, zoom: camera.zoom + 1.5 };
}
