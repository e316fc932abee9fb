import { booleanPointInPolygon, point } from '@turf/turf';
import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { Anchor, LonLat } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { RowOf, Tables } from '#scripts/read/dictionary.ts';
import type { Outline } from '#scripts/read/outlines.ts';
import { groupBy } from './groupBy.ts';
import { labelPoint } from './labelPoint.ts';
import { sumOf } from './leg.ts';
import { stagePoint } from './stagePoint.ts';

type Site = RowOf<'sites'>;

/** Where a place sits, and why there. */
export interface Anchored {
  readonly anchor: Anchor;
  readonly position: LonLat;
}

export type AnchorOf = (
  commodity: CommodityId,
  stage: Stage,
  country: Iso3,
  nationalTonnes: number | null,
) => Anchored | null;

/** A site as large as half of the national output stands for the country; twice as large is another unit. */
const HALF = 0.5;
const TOO_LARGE = 3;

/**
 * Finds anchors: a point stated for the commodity, or the largest site that holds at least half of the output; else the mean of
 * the sites of that commodity and stage, weighted by one comparable capacity where most have it, moved to the
 * nearest of them when it falls outside the country; else a stated point of data/rules/anchors.csv; else a
 * point of the country, another for each stage. Null for "other countries".
 */
export function anchorsFrom(
  tables: Pick<Tables, 'sites' | 'site_capacities' | 'anchors' | 'anchor_sites'>,
  outlines: readonly Outline[],
): AnchorOf {
  const outlinesOf = groupBy(outlines, (outline) => outline.properties.a3);
  const labels = new Map([...outlinesOf].map(([country, parts]) => [country, labelPoint(parts)]));
  const known = new Map<string, Anchored | null>();
  const stated = (commodity: CommodityId | null, stage: Stage, country: Iso3): Anchored | null => {
    const row = tables.anchors.find(
      (row) => row.commodity === commodity && row.country === country && row.stage === stage,
    );
    return row === undefined
      ? null
      : { anchor: { kind: 'national', name: row.name }, position: [row.lon, row.lat] };
  };
  const find: AnchorOf = (commodity, stage, country, nationalTonnes) => {
    const own = stated(commodity, stage, country);
    if (own !== null) return own;
    const sites = sitesOf(tables, commodity, stage, country);
    const parts = outlinesOf.get(country) ?? [];
    if (sites.length > 0) return fromSites(sites, tables.site_capacities, commodity, nationalTonnes, parts);
    const general = stated(null, stage, country);
    if (general !== null) return general;
    const label = labels.get(country);
    if (label === undefined || label === null) return null;
    return {
      anchor: { kind: 'national', name: 'a point of the country: no site is known' },
      position: stagePoint(label, stage, parts),
    };
  };
  return (commodity, stage, country, nationalTonnes) => {
    const key = `${commodity} ${stage} ${country}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(commodity, stage, country, nationalTonnes);
    known.set(key, found);
    return found;
  };
}

/** Sites that stand for a commodity, stage and country: those at work, or not known to be otherwise. */
function sitesOf(
  tables: Pick<Tables, 'sites' | 'anchor_sites'>,
  commodity: CommodityId,
  stage: Stage,
  country: Iso3,
): Site[] {
  const choices = tables.anchor_sites.filter((row) => row.commodity === commodity && row.stage === stage);
  const isChosen = (site: Site) =>
    choices.length === 0
      ? site.stage === stage
      : choices.some((row) => row.site_stage === site.stage && row.capacity_of === site.capacity_of);
  return tables.sites.filter(
    (site) =>
      site.country === country &&
      site.commodities.includes(commodity) &&
      isChosen(site) &&
      site.status !== 'planned' &&
      site.status !== 'under-construction',
  );
}

function fromSites(
  sites: readonly Site[],
  capacities: readonly RowOf<'site_capacities'>[],
  commodity: CommodityId,
  nationalTonnes: number | null,
  outlines: readonly Outline[],
): Anchored {
  const sized = comparable(sites, capacities, commodity);
  const [largest] = [...sized].sort((a, b) => b.capacity - a.capacity);
  if (largest !== undefined && nationalTonnes !== null && largest.unit === 't/yr') {
    const share = largest.capacity / nationalTonnes;
    if (share >= HALF && share <= TOO_LARGE) return atSite(largest.site);
  }
  const [only] = sites;
  if (only !== undefined && sites.length === 1) return atSite(only, 'national');

  const weighted = sized.length > sites.length / 2 ? sized : sites.map((site) => ({ site, capacity: 1 }));
  const total = sumOf(weighted, ({ capacity }) => capacity);
  const mean = (value: (site: Site) => number) =>
    sumOf(weighted, ({ site, capacity }) => value(site) * capacity) / total;
  const position: LonLat = [round(mean((site) => site.lon)), round(mean((site) => site.lat))];
  const how = weighted === sized ? 'weighted by capacity' : 'unweighted';
  if (isInside(position, outlines)) {
    return { anchor: { kind: 'national', name: `mean of ${weighted.length} sites, ${how}` }, position };
  }
  const off = ({ site }: { site: Site }) => (site.lon - position[0]) ** 2 + (site.lat - position[1]) ** 2;
  const nearest = [...weighted].sort((a, b) => off(a) - off(b) || (a.site.id < b.site.id ? -1 : 1))[0];
  const at = atSite((nearest ?? { site: sites[0] as Site }).site, 'national');
  const name = `${at.anchor.name}, nearest to the mean of ${weighted.length} sites`;
  return { ...at, anchor: { kind: 'national', name } };
}

function atSite(site: Site, kind: Anchor['kind'] = 'site'): Anchored {
  return { anchor: { kind, name: site.name }, position: [round(site.lon), round(site.lat)] };
}

/** Sites whose capacities count the same thing in the same unit: the largest such group. */
function comparable(
  sites: readonly Site[],
  capacities: readonly RowOf<'site_capacities'>[],
  commodity: CommodityId,
): { site: Site; capacity: number; unit: string }[] {
  const ids = new Map(sites.map((site) => [site.id, site]));
  const usable = capacities.filter(
    (row) =>
      ids.has(row.site_id) &&
      row.commodity === commodity &&
      row.capacity > 0 &&
      row.capacity_basis !== 'nameplate (shared)' &&
      row.capacity_basis !== 'announced',
  );
  const groups = groupBy(usable, (row) => `${row.capacity_of} ${row.capacity_unit}`);
  const [best] = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const newest = new Map<string, { site: Site; capacity: number; unit: string }>();
  for (const row of best?.[1] ?? []) {
    const site = ids.get(row.site_id);
    if (site !== undefined) {
      newest.set(row.site_id, { site, capacity: row.capacity, unit: row.capacity_unit });
    }
  }
  return [...newest.values()];
}

function isInside(position: LonLat, outlines: readonly Outline[]): boolean {
  return outlines.some((outline) =>
    [position[0], position[0] + 360, position[0] - 360].some((longitude) =>
      booleanPointInPolygon(point([longitude, position[1]]), outline),
    ),
  );
}

function round(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
