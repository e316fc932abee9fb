import { assertNever } from '#domain/assertNever.ts';
import { formatCount } from '#format/quantity.ts';
import * as m from '#messages';
import type { Reader, Tip } from './describe.ts';
import type { SiteMark, SiteRow } from './sites.ts';

/** Sites named one by one in the tip of a cluster. */
const NAMED = 4;

function stageText({ stage }: SiteRow): string {
  switch (stage) {
    case 'extraction':
      return m.map_site_extraction();
    case 'processing':
      return m.map_site_processing();
    case 'manufacturing':
      return m.map_site_manufacturing();
    case 'recycling':
      return m.map_site_recycling();
    default:
      return assertNever(stage);
  }
}

function statusText({ status }: SiteRow): string {
  switch (status) {
    case 'operating':
      return m.map_site_operating();
    case 'under-construction':
      return m.map_site_under_construction();
    case 'planned':
      return m.map_site_planned();
    case 'unknown':
      return m.map_site_unknown();
    default:
      return assertNever(status);
  }
}

type Capacity = SiteRow['capacities'][number];

const BASIS: Readonly<Record<Capacity['basis'], () => string>> = {
  nameplate: m.map_capacity_nameplate,
  'nameplate (shared)': m.map_capacity_shared,
  production: m.map_capacity_production,
  'as stated in source': m.map_capacity_stated,
  announced: m.map_capacity_announced,
  estimate: m.map_capacity_estimate,
};

/** Every capacity with what it is a capacity of: tonnes of ore and tonnes of metal are never one number. */
function capacityLines({ capacities }: SiteRow, { locale, say = (text) => text }: Reader): readonly string[] {
  if (capacities.length === 0) return [m.map_site_no_capacity()];
  // Two years of one plant may read alike.
  return [
    ...new Set(
      capacities.map(({ value, unit, of, basis }) =>
        m.map_site_capacity({
          value: formatCount(value, locale),
          unit: say(unit),
          of: say(of),
          basis: BASIS[basis](),
        }),
      ),
    ),
  ];
}

/** What a site is, who runs it, what it can make and who says so; of a cluster, what it holds. */
export function siteTip(marks: readonly SiteMark[], id: string | null, reader: Reader): Tip | null {
  const { locale } = reader;
  const mark = marks.find((one) => one.id === id);
  const [site] = mark?.sites ?? [];
  if (!mark || !site) return null;
  if (mark.sites.length > 1) {
    const names = mark.sites.slice(0, NAMED).map(({ name }) => name);
    if (mark.sites.length > NAMED) names.push('…');
    const list = new Intl.ListFormat(locale, { type: 'unit' }).format(names);
    return {
      title: m.map_site_cluster({ count: formatCount(mark.sites.length, locale), list: stageText(site) }),
      lines: [list],
    };
  }
  return { title: site.name, lines: siteLines(site, reader) };
}

/** All that is known of a site besides its name. */
export function siteLines(site: SiteRow, reader: Reader): readonly string[] {
  const { country, source = (known) => known } = reader;
  return [
    `${stageText(site)} · ${statusText(site)} · ${country(site.country)}`,
    ...(site.operator === null ? [] : [m.map_site_operator({ operator: site.operator })]),
    ...capacityLines(site, reader),
    m.map_site_sources({ list: [...new Set(site.sources.map(source))].join('; ') }),
  ];
}
