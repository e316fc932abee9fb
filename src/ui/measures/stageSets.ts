import type { SourceId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { ReservesFile } from '#domain/published/tables/reserves.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import { formsAt } from '#engine/measure/stageMeasures.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import type { SupplyRow } from '#engine/measure/supplyRow.ts';
import { demandRows } from '#engine/measure/readings.ts';

/** The rows that the measures of one stage are computed from. */
export interface StageSet {
  readonly stage: Stage | 'reserves';
  readonly form: string;
  readonly rows: readonly SupplyRow[];
  readonly demand: readonly SupplyRow[];
  readonly sources: readonly SourceId[];
}

/** Reserves first, then every stage and form of a network, upstream first. */
export function stageSets(
  network: Network,
  reserves: readonly ReservesFile['rows'][number][],
): readonly StageSet[] {
  const held = reserves.filter((row) => row.commodity === network.commodity);
  const ground = [...new Set(held.map(({ form }) => form))].map((form): StageSet => {
    const rows = held.filter((row) => row.form === form);
    return {
      stage: 'reserves',
      form,
      rows: rows.map(({ country, value }) => ({ country, value })),
      demand: [],
      sources: rows.flatMap((row) => row.source_id),
    };
  });
  const stages = STAGES.flatMap((stage) =>
    formsAt(network, stage).map((form): StageSet => ({
      stage,
      form,
      rows: stageRows(network, stage, form),
      demand: demandRows(network, stage, form),
      sources: network.places
        .filter((place) => place.stage === stage && place.form === form)
        .flatMap((place) => place.sources),
    })),
  );
  return [...ground, ...stages];
}
