import type { Network } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import { effectiveSuppliers } from './effectiveSuppliers.ts';
import { governedHhi, type GovernedTerms } from './governedHhi.ts';
import { hhi } from './hhi.ts';
import type { Range } from './range.ts';
import { stageRows } from './stageRows.ts';
import type { SupplyRow } from './supplyRow.ts';
import { topShare, type TopShare } from './topShare.ts';

/** Concentration of one stage (and form) of a commodity. */
export interface StageMeasures {
  readonly stage: Stage;
  readonly form: string;
  readonly top1: TopShare | null;
  readonly top3: TopShare | null;
  readonly hhi: Range | null;
  readonly effectiveSuppliers: Range | null;
  /** `null` also where no governance figures are given. */
  readonly governedHhi: Range | null;
  /** Countries whose figure is withheld: why a range may be wide. */
  readonly withheld: readonly string[];
}

/** The measures of concentration for rows of any kind: a stage, reserves, the world of a scenario. */
export function concentrationOf(
  rows: readonly SupplyRow[],
  governed: GovernedTerms | null = null,
): Omit<StageMeasures, 'stage' | 'form'> {
  return {
    top1: topShare(rows, 1),
    top3: topShare(rows, 3),
    hhi: hhi(rows),
    effectiveSuppliers: effectiveSuppliers(rows),
    governedHhi: governed && governedHhi(rows, governed),
    withheld: rows.filter((row) => row.value === null).map((row) => row.country),
  };
}

/** The same for every stage of a network, upstream first; forms of a stage apart, because their tonnes do not add. */
export function stageMeasures(
  network: Network,
  governed: GovernedTerms | null = null,
): readonly StageMeasures[] {
  return STAGES.flatMap((stage) =>
    formsAt(network, stage).map((form) => ({
      stage,
      form,
      ...concentrationOf(stageRows(network, stage, form), governed),
    })),
  );
}

/** The forms that countries put out at a stage, in the order of the network. */
export function formsAt(network: Network, stage: Stage): readonly string[] {
  const places = network.places.filter((place) => place.stage === stage && place.country !== null);
  return [...new Set(places.map((place) => place.form))];
}
