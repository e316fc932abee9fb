import type { SiteFeature, SitesFile } from '#domain/published/sites.ts';
import { problemAt } from '../read/problemAt.ts';
import type { RowOf, Tables } from '../read/dictionary.ts';
import type { JoinReport } from './joinReport.ts';

/** Sites as points (RFC 7946), each with every capacity that site_capacities.csv knows of it. */
export function buildSites(tables: Tables): { file: SitesFile; report: JoinReport } {
  const capacities = new Map<string, RowOf<'site_capacities'>[]>(tables.sites.map(({ id }) => [id, []]));
  const unmatched = tables.site_capacities.flatMap((row) => {
    const own = capacities.get(row.site_id);
    own?.push(row);
    return own ? [] : [problemAt(row, 'site_id', 'a site of sites.csv', `"${row.site_id}"`)];
  });
  const features = tables.sites.map((site) => siteFeature(site, capacities.get(site.id) ?? []));
  return {
    file: { type: 'FeatureCollection', features },
    report: {
      join: 'site capacities -> sites',
      matched: tables.site_capacities.length - unmatched.length,
      unmatched,
      leftOut: [],
    },
  };
}

function siteFeature(site: RowOf<'sites'>, capacities: readonly RowOf<'site_capacities'>[]): SiteFeature {
  return {
    type: 'Feature',
    id: site.id,
    geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
    properties: {
      kind: 'site',
      id: site.id,
      name: site.name,
      country: site.country,
      stage: site.stage,
      commodities: [...site.commodities],
      status: site.status,
      operator: site.operator,
      ownerCountry: site.owner_country,
      precision: site.coord_precision,
      capacities: capacities.map((row) => ({
        commodity: row.commodity,
        value: row.capacity,
        unit: row.capacity_unit,
        of: row.capacity_of,
        basis: row.capacity_basis,
        year: row.year,
        sources: [...row.source_id],
      })),
      sources: [...site.source_id],
      redistribute: site.redistribute,
      note: site.note,
    },
  };
}
