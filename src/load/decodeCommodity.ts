import type { Flow, Network, Place } from '#domain/network.ts';
import type { CommodityFile, FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import { decodeFlow, decodePlace } from './decodeFeature.ts';
import { LoadError, REBUILD } from './LoadError.ts';

/**
 * The network of one commodity, from its published file and its manifest entry. Flows are measured in
 * contained tonnes a year, in the unit of the end they leave.
 * @param referenceYear year of the flows, from the manifest.
 * @throws LoadError when a feature belongs to another commodity, an id comes twice, or a flow has an end that
 * the file does not hold.
 */
export function decodeCommodity(file: CommodityFile, entry: CommodityEntry, referenceYear: number): Network {
  const places = new Map<string, Place>();
  const flows = new Map<string, Flow>();
  for (const feature of file.features) {
    const { id, commodity } = feature.properties;
    if (commodity !== entry.id) fail(entry.file, id, 'properties.commodity', entry.id, commodity);
    if (places.has(id) || flows.has(id)) fail(entry.file, id, 'id', 'an id that comes once', 'a second one');
    if (isPlaceFeature(feature)) places.set(id, decodePlace(feature, entry.file));
    else flows.set(id, decodeFlow(feature, entry.file));
  }
  for (const flow of flows.values()) {
    checkEnd(places, flow.originId, flow, 'properties.origin', entry.file);
    checkEnd(places, flow.destinationId, flow, 'properties.destination', entry.file);
  }
  return {
    commodity: entry.id,
    referenceYear,
    legs: entry.legs,
    places: [...places.values()],
    flows: [...flows.values()],
  };
}

function isPlaceFeature(feature: PlaceFeature | FlowFeature): feature is PlaceFeature {
  return feature.properties.kind === 'place';
}

function checkEnd(places: ReadonlyMap<string, Place>, id: string, flow: Flow, field: string, file: string) {
  if (!places.has(id)) fail(file, flow.id, field, `a place "${id}" in the same file`, 'none');
}

function fail(file: string, feature: string, field: string, expected: string, found: string): never {
  throw new LoadError({ fault: 'contract', file, feature, field, expected, found, remedy: REBUILD });
}
