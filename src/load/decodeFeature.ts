import { placeId } from '#domain/ids.ts';
import type { Flow, Place } from '#domain/network.ts';
import type { FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import { tonnes, tonnesOrNull } from '#domain/tonnes.ts';
import { LoadError, REBUILD } from './LoadError.ts';

/**
 * A published place as a domain value.
 * @throws LoadError when its figures contradict each other.
 */
export function decodePlace(feature: PlaceFeature, file: string): Place {
  const p = feature.properties;
  checkIdentity(feature, file);
  checkFigures(feature, file);
  if ((p.country === null) === (p.special === null)) {
    const found = p.country === null ? 'neither' : 'both';
    fail(feature, file, 'properties.country', 'a country or else a special place', found);
  }
  return {
    kind: 'place',
    id: p.id,
    commodity: p.commodity,
    country: p.country,
    special: p.special,
    stage: p.stage,
    form: p.form,
    unit: p.unit,
    tonnes: tonnesOrNull(p.tonnes),
    low: tonnesOrNull(p.low),
    high: tonnesOrNull(p.high),
    capacity: tonnesOrNull(p.capacity),
    basis: p.basis,
    uses: p.uses?.map((use) => ({ ...use, tonnes: tonnes(use.tonnes) })) ?? null,
    sources: p.sources,
    anchor: p.anchor,
    position: feature.geometry?.coordinates ?? null,
  };
}

/**
 * A published flow as a domain value; the ids of its ends follow from country, stage and form.
 * @throws LoadError when its figures contradict each other.
 */
export function decodeFlow(feature: FlowFeature, file: string): Flow {
  const p = feature.properties;
  checkIdentity(feature, file);
  checkFigures(feature, file);
  return {
    kind: 'flow',
    id: p.id,
    commodity: p.commodity,
    originId: placeId(p.commodity, p.origin, p.from, p.fromForm ?? undefined),
    destinationId: placeId(p.commodity, p.destination, p.to, p.toForm ?? undefined),
    origin: p.origin,
    destination: p.destination,
    from: p.from,
    to: p.to,
    tonnes: tonnesOrNull(p.tonnes),
    low: tonnesOrNull(p.low),
    high: tonnesOrNull(p.high),
    basis: p.basis,
    evidence: p.evidence,
    reportedTonnes: tonnesOrNull(p.reportedTonnes),
    reportedUsd: p.reportedUsd,
    factor: p.factor,
    sources: p.sources,
  };
}

type Feature = PlaceFeature | FlowFeature;

function checkIdentity(feature: Feature, file: string): void {
  if (feature.id !== feature.properties.id) {
    fail(feature, file, 'properties.id', `the feature's own id "${feature.id}"`, feature.properties.id);
  }
}

/** A withheld figure has no number, every other basis may; a range runs upwards. */
function checkFigures(feature: Feature, file: string): void {
  const p = feature.properties;
  if (p.basis === 'withheld' && p.tonnes !== null) {
    fail(feature, file, 'properties.tonnes', 'null where the basis is withheld', String(p.tonnes));
  }
  if (p.low !== null && p.high !== null && p.low > p.high) {
    fail(feature, file, 'properties.low', `at most high (${p.high})`, String(p.low));
  }
}

function fail(feature: Feature, file: string, field: string, expected: string, found: string): never {
  throw new LoadError({
    ...{ fault: 'contract', file, feature: feature.id, field, expected, found, remedy: REBUILD },
  });
}
