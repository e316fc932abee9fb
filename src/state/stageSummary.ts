import { hhi } from '#engine/measure/hhi.ts';
import type { Range } from '#engine/measure/range.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { OTHER } from '#engine/measure/supplyRow.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';

/** Who holds one stage of a commodity, as far as figures are known. */
export interface StageSummary {
  readonly stage: Stage;
  readonly form: string;
  /** Sum of what is known, "other countries" included, in tonnes of this stage. */
  readonly total: number;
  readonly top: { readonly country: Iso3; readonly tonnes: number; readonly share: number };
  /** 0 to 1; the ends part where "other countries" may be one or many. */
  readonly hhi: Range;
  /** Countries that produce, but whose figure no source prints: they are missing from every share. */
  readonly withheld: readonly Iso3[];
}

/** One summary per stage and form that a country is known to be at: upstream first, the largest form first. */
export function stageSummaries(network: Network): readonly StageSummary[] {
  return STAGES.flatMap((stage) => {
    const places = network.places.filter((place) => place.stage === stage && place.country !== null);
    const forms = [...new Set(places.map(({ form }) => form))];
    return forms.flatMap((form) => summarise(network, stage, form) ?? []).sort((a, b) => b.total - a.total);
  });
}

function summarise(network: Network, stage: Stage, form: string): StageSummary | null {
  const rows = stageRows(network, stage, form);
  const known = rows.flatMap(({ country, value }) => (value === null ? [] : [{ country, value }]));
  const [top] = known
    .filter(({ country, value }) => country !== OTHER && value > 0)
    .sort((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1));
  const concentration = hhi(known);
  if (!top || !concentration) return null;
  const total = known.reduce((sum, { value }) => sum + value, 0);
  return {
    stage,
    form,
    total,
    top: { country: top.country, tonnes: top.value, share: top.value / total },
    hhi: concentration,
    withheld: rows.flatMap(({ country, value }) => (value === null ? [country] : [])),
  };
}
