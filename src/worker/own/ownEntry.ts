import type { Network } from '#domain/network.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';

/** Id of the reader's own data among the commodities. */
export const OWN_DATA = 'own-data';

/** The entry that lets own data stand in the list of commodities. */
export function ownEntry(network: Network): CommodityEntry {
  const stages = [...new Set(network.places.map(({ stage }) => stage))];
  const unit = network.legs[0]?.fromUnit ?? 't';
  return {
    id: OWN_DATA,
    names: { en: 'Own data', es: 'Datos propios', fr: 'Données propres' },
    symbol: '•',
    group: 'own',
    stages: stages.map((stage) => ({ stage, form: stage, unit, year: network.referenceYear })),
    legs: network.legs.map((leg) => ({ ...leg, sources: [...leg.sources] })),
    file: OWN_DATA,
    history: null,
  };
}
