import type { ScenarioFile } from '#domain/published/scenario.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import type { Tables } from '#scripts/read/dictionary.ts';
import { readOutlines } from '#scripts/read/outlines.ts';
import type { OutputFile } from '#scripts/write/outputFile.ts';
import { REFERENCE_YEAR } from '#scripts/referenceYear.ts';
import { anchorsFrom } from '../anchors.ts';
import type { CommodityOutput } from '../commodityOutput.ts';
import { buildScenario } from './buildScenario.ts';

/**
 * Every scenario of scenarios.csv over the published commodities. The networks are decoded from what is
 * published, so that the app and the command line, which start from the same bytes, get the same result.
 */
export function buildScenarios(tables: Tables, commodities: readonly CommodityOutput[]): ScenarioFile[] {
  const networks = new Map(
    commodities.map(({ entry, collection }) => [
      entry.id,
      decodeCommodity(collection, entry, REFERENCE_YEAR),
    ]),
  );
  const anchorOf = anchorsFrom(tables, readOutlines());
  return tables.scenarios.map((row) => buildScenario(row, { tables, networks, anchorOf }));
}

/** The file of a scenario, as the manifest names it. */
export function scenarioFile(scenario: ScenarioFile): OutputFile {
  return { path: scenarioPath(scenario), schema: 'scenario', value: scenario };
}

export function scenarioPath({ id }: Pick<ScenarioFile, 'id'>): string {
  return `scenarios/${id}.geojson`;
}
