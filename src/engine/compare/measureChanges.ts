import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import type { Stage } from '#domain/stage.ts';
import { STAGES } from '#domain/stage.ts';
import { hhi } from '../measure/hhi.ts';
import { stageRows } from '../measure/stageRows.ts';
import { knownRows, OTHER, type SupplyRow } from '../measure/supplyRow.ts';
import { topShare } from '../measure/topShare.ts';

/**
 * What lies between two states of one commodity in the measures a reader sees first, by stage: the share of the
 * first one's leader, the HHI, the share of the region (left out where there is none) and, at the end of the chain,
 * unmet demand (a share of all demand).
 * A figure that is known only as a range is given by its low end, as publishers print it; a withheld figure is
 * left out, as the screen leaves it out and says so.
 * @param result unmet demand of the second state; `null` where it is not known.
 * @param unmetBefore unmet demand of the first one; 0 for today, whose intake is what its buyers wanted.
 */
export function measureChanges(
  before: Network,
  after: Network,
  result: { readonly unmetShare: number | null },
  region: readonly Iso3[],
  unmetBefore: number | null = 0,
): MeasureChange[] {
  const stages = STAGES.flatMap((stage) => {
    const form = mainForm(before, stage);
    return form === null ? [] : [{ stage, form }];
  });
  const last = stages.at(-1)?.stage;
  return stages.flatMap(({ stage, form }) => {
    const [was, is] = [stageRows(before, stage, form), stageRows(after, stage, form)];
    const leader = topShare(was, 1)?.countries[0] ?? null;
    const change = (
      measure: MeasureChange['measure'],
      country: Iso3 | null,
      of: (rows: readonly SupplyRow[]) => number | null,
    ): MeasureChange => ({
      ...{ commodity: before.commodity, stage, measure, country },
      baseline: rounded(of(was)),
      result: rounded(of(is)),
    });
    return [
      ...(leader === null ? [] : [change('top-share', leader, (rows) => shareOf(rows, new Set([leader])))]),
      change('hhi', null, (rows) => hhi(knownRows(rows))?.low ?? null),
      ...(region.length === 0
        ? []
        : [change('region-share', null, (rows) => shareOf(rows, new Set(region)))]),
      ...(stage === last
        ? [
            {
              ...{ commodity: before.commodity, stage, measure: 'unmet-demand', country: null },
              ...{ baseline: rounded(unmetBefore), result: rounded(result.unmetShare) },
            } satisfies MeasureChange,
          ]
        : []),
    ];
  });
}

/**
 * The form that stands for a stage: the only one, or the one that the chain goes on from (graphite that is
 * refined, not flake used as it is). None where two forms are equals (titanium sponge and pigment).
 */
function mainForm(network: Network, stage: Stage): string | null {
  const forms = new Set(
    network.places
      .filter((place) => place.stage === stage && place.country !== null && !place.id.includes('~'))
      .map((place) => place.form),
  );
  const [form] = forms;
  return forms.size === 1 && form !== undefined ? form : null;
}

/** Share of the members in all known tonnes; "other countries" count in the total only. */
function shareOf(rows: readonly SupplyRow[], members: ReadonlySet<string>): number | null {
  const known = rows.flatMap(({ country, value }) => (value === null ? [] : [{ country, value }]));
  const total = known.reduce((sum, { value }) => sum + value, 0);
  if (!(total > 0)) return null;
  const held = known.filter(({ country }) => country !== OTHER && members.has(country));
  return held.reduce((sum, { value }) => sum + value, 0) / total;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
