import type { Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Manifest } from '#domain/published/manifest.ts';
import type { MeasureChange, ScenarioFile, ScenarioOption } from '#domain/published/scenario.ts';
import { decodeCommodity } from './decodeCommodity.ts';
import { LoadError, REBUILD } from './LoadError.ts';

/** A scenario with its prebuilt result: the networks hold for the options that are on by default. */
export interface Scenario {
  readonly id: string;
  readonly title: ScenarioFile['title'];
  readonly summary: ScenarioFile['summary'];
  readonly horizon: number;
  readonly camera: ScenarioFile['camera'];
  readonly region: readonly Iso3[];
  readonly commodities: readonly string[];
  readonly options: readonly ScenarioOption[];
  readonly metrics: readonly MeasureChange[];
  readonly assumptions: Readonly<Record<string, number>>;
  /** Result by commodity; a commodity that the scenario leaves alone has none. */
  readonly networks: ReadonlyMap<string, Network>;
}

/**
 * A published scenario with one network per commodity that its features name.
 * @param path path below static/data, for messages.
 * @throws LoadError when a feature names a commodity that the manifest does not list.
 */
export function decodeScenario(file: ScenarioFile, manifest: Manifest, path: string): Scenario {
  const networks = new Map<string, Network>();
  for (const [commodity, features] of byCommodity(file.features)) {
    const entry = manifest.commodities.find(({ id }) => id === commodity);
    if (!entry) {
      throw new LoadError({
        fault: 'contract',
        file: path,
        feature: features[0]?.id ?? null,
        field: 'properties.commodity',
        expected: 'a commodity of manifest.json',
        found: commodity,
        remedy: REBUILD,
      });
    }
    const slice = { type: 'FeatureCollection' as const, features };
    networks.set(commodity, decodeCommodity(slice, { ...entry, file: path }, manifest.referenceYear));
  }
  const { type: _type, features: _features, ...rest } = file;
  return { ...rest, networks };
}

function byCommodity(features: ScenarioFile['features']): Map<string, ScenarioFile['features']> {
  const groups = new Map<string, ScenarioFile['features']>();
  for (const feature of features) {
    const { commodity } = feature.properties;
    const group = groups.get(commodity);
    if (group) group.push(feature);
    else groups.set(commodity, [feature]);
  }
  return groups;
}
