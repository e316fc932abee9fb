import type { Network } from '#domain/network.ts';
import type { ScenarioFile } from '#domain/published/scenario.ts';
import { measureChanges } from '#engine/compare/measureChanges.ts';
import { PARAMETERS } from '#engine/parameters.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import type { RowOf, Tables } from '#scripts/read/dictionary.ts';
import type { AnchorOf } from '../anchors.ts';
import { encodeNetwork, type PositionOf } from './encodeNetwork.ts';
import { inLanguages } from './inLanguages.ts';
import { regionCountries, scenarioOptions } from './options.ts';

/** Everything a scenario is built from, besides its own row. */
export interface ScenarioInput {
  readonly tables: Tables;
  /** Networks of today by commodity. */
  readonly networks: ReadonlyMap<string, Network>;
  readonly anchorOf: AnchorOf;
}

/**
 * One prebuilt scenario: its options, and the world with the default ones on, for every commodity it changes.
 * @throws Error when the scenario names a commodity that has no network.
 */
export function buildScenario(row: RowOf<'scenarios'>, input: ScenarioInput): ScenarioFile {
  const { tables, networks, anchorOf } = input;
  const options = scenarioOptions(row.id, tables);
  const region = regionCountries(row.region, tables);
  const levers = options.filter(({ defaultOn }) => defaultOn).flatMap((option) => option.levers);
  const worlds = row.commodities.map((commodity) => {
    const network = networks.get(commodity);
    if (network === undefined) {
      throw new Error(
        `data/${row.at.file}:${row.at.line}: expected a commodity with flows, found "${commodity}"`,
      );
    }
    const result = runScenario(network, { levers, horizon: row.horizon });
    const after = modelledNetwork(network, result);
    return {
      features: encodeNetwork(after, newPlacePosition(anchorOf)),
      metrics: measureChanges(network, after, result, region),
    };
  });
  return {
    type: 'FeatureCollection',
    id: row.id,
    name: inLanguages(row.name, tables),
    title: inLanguages(row.title, tables),
    summary: inLanguages(row.summary, tables),
    horizon: row.horizon,
    camera: { center: [row.longitude, row.latitude], zoom: row.zoom },
    region,
    commodities: [...row.commodities],
    options,
    metrics: worlds.flatMap(({ metrics }) => metrics),
    assumptions: Object.fromEntries(Object.entries(PARAMETERS).map(([name, entry]) => [name, entry.default])),
    features: worlds.flatMap(({ features }) => features),
  };
}

/** A producer that is new to a stage sits where a country's output of that commodity and stage would. */
function newPlacePosition(anchorOf: AnchorOf): PositionOf {
  return ({ commodity, stage, country, special }) => {
    if (country === null || special !== null) return null;
    return anchorOf(commodity, stage, country, null);
  };
}
