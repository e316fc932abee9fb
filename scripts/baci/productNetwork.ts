import { linkNetwork } from '#engine/balance/linkNetwork.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { Link } from '#domain/link.ts';
import type { LonLat, Network } from '#domain/network.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { Stage } from '#domain/stage.ts';
import { BaciError } from './BaciError.ts';
import type { CountryCodes, Product } from './codes.ts';
import type { BaciFlow } from './readFlows.ts';

/** Chapters of the HS up to here are ores, salt, earths and fuels; from `FIRST_GOODS` on machines and finished goods. */
const LAST_ORES = 27;
const FIRST_GOODS = 84;

/** The leg that trade in a product most likely is: an assumption by chapter, said in the leg's note. */
export function legOfCode(code: string): { from: Stage; to: Stage } {
  const chapter = Number(code.slice(0, 2));
  if (chapter <= LAST_ORES) return { from: 'extraction', to: 'processing' };
  if (chapter < FIRST_GOODS) return { from: 'processing', to: 'manufacturing' };
  return { from: 'manufacturing', to: 'use' };
}

export interface ProductContext {
  readonly year: number;
  readonly source: string;
  readonly revision: string;
  readonly countries: CountryCodes;
  readonly positionOf: (country: Iso3) => LonLat | null;
}

/**
 * A product's trade as a network of one leg, in tonnes as traded; places put out what they export. Trade inside
 * "other countries" has no ends to draw and no partner to name, and is added up like any other link.
 * @throws BaciError on a country code that the release itself does not list.
 */
export function productNetwork(
  product: Product,
  flows: readonly BaciFlow[],
  context: ProductContext,
): { network: Network; entry: CommodityEntry } {
  const leg = legOfCode(product.code);
  const country = (code: number): Iso3 => {
    const iso3 = context.countries.iso3.get(code);
    if (iso3 !== undefined) return iso3;
    throw new BaciError('countries of country_codes', `code ${code}`, 'Use all files of one release.');
  };
  const links = flows.map(({ exporter, importer, tonnes, usd }): Link => {
    const ends = { origin: country(exporter), destination: country(importer) };
    const figures = { tonnes, low: null, high: null, usd, basis: 'reported' as const };
    return { ...ends, ...leg, ...figures, sources: [context.source] };
  });
  const commodity = `hs-${product.code}`;
  const network = linkNetwork(links, [], {
    ...{ commodity, referenceYear: context.year, unit: 't as traded', positionOf: context.positionOf },
  });
  const note = `Trade of HS ${product.code} (${context.revision}); the stages follow from the chapter of the code.`;
  const legs = network.legs.map((one) => ({ ...one, note, sources: [context.source] }));
  return { network: { ...network, legs }, entry: entryOf(product, { ...network, legs }) };
}

function entryOf({ code, description }: Product, network: Network): CommodityEntry {
  const name = `HS ${code}: ${description}`;
  const stages = [...new Set(network.places.map(({ stage }) => stage))];
  return {
    id: network.commodity,
    names: { en: name, es: name, fr: name },
    symbol: 'HS',
    group: 'industrial',
    stages: stages.map((stage) => ({ stage, form: stage, unit: 't as traded', year: network.referenceYear })),
    legs: network.legs.map((leg) => ({ ...leg, sources: [...leg.sources] })),
    file: `commodities/${network.commodity}.geojson`,
    history: null,
  };
}
