import type { Basis } from '#domain/basis.ts';
import type { CommodityId, Iso3, PlaceId, SourceId, Special } from '#domain/ids.ts';
import type { Flow, Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { shares } from '#engine/measure/shares.ts';
import { knownRows, OTHER } from '#engine/measure/supplyRow.ts';
import type { Origin } from '#engine/trace/origin.ts';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';

/** Another country, or what closes a balance, with its part of everything that goes that way, 0-1. */
export interface Partner {
  readonly where: Iso3 | Special;
  readonly tonnes: number;
  readonly share: number;
}

/** What one country does at one stage (and form) of one commodity. */
export interface Role {
  readonly placeId: PlaceId;
  readonly commodity: CommodityId;
  readonly stage: Stage;
  readonly form: string;
  readonly unit: string;
  readonly tonnes: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
  readonly sources: readonly SourceId[];
  /** Part of what all countries with a known figure put out, 0-1; `null` where its own is not known. */
  readonly share: number | null;
  /** 1 = largest of the named countries with a known figure. */
  readonly rank: number | null;
  /** How many named countries have a known figure. */
  readonly ranked: number;
  /** Where its output goes, largest first; flows of unknown size are left out. */
  readonly destinations: readonly Partner[];
  /** Where its intake was extracted and processed, through all legs (`traceOrigins`); empty at a mine. */
  readonly origins: readonly Origin[];
}

/** Everything a country does in one commodity, upstream first; empty when the network does not hold it. */
export function rolesOf(network: Network, country: Iso3): readonly Role[] {
  const places = network.places.filter((place) => place.country === country);
  return places.map((place) => ({
    placeId: place.id,
    commodity: network.commodity,
    stage: place.stage,
    form: place.form,
    unit: place.unit,
    tonnes: place.tonnes,
    low: place.low,
    high: place.high,
    basis: place.basis,
    sources: place.sources,
    ...standing(network, place, country),
    destinations: destinationsOf(network.flows.filter((flow) => flow.originId === place.id)),
    origins: originsOf(network, place),
  }));
}

function standing(
  network: Network,
  { stage, form }: Place,
  country: Iso3,
): Pick<Role, 'share' | 'rank' | 'ranked'> {
  const list = shares(knownRows(stageRows(network, stage, form)));
  const own = list.find((row) => row.country === country);
  const named = list.filter((row) => row.country !== OTHER && row.share.low > 0);
  const index = named.findIndex((row) => row.country === country);
  return { share: own?.share.low ?? null, rank: index === -1 ? null : index + 1, ranked: named.length };
}

function destinationsOf(flows: readonly Flow[]): readonly Partner[] {
  const known = flows.flatMap(({ destination, tonnes }) =>
    tonnes === null || tonnes === 0 ? [] : [{ where: destination, tonnes }],
  );
  const total = known.reduce((sum, { tonnes }) => sum + tonnes, 0);
  const byEnd = new Map<string, number>();
  for (const { where, tonnes } of known) byEnd.set(where, (byEnd.get(where) ?? 0) + tonnes);
  return [...byEnd]
    .map(([where, tonnes]) => ({ where, tonnes, share: tonnes / total }))
    .sort((a, b) => b.tonnes - a.tonnes || (a.where < b.where ? -1 : 1));
}

function originsOf(network: Network, place: Place): readonly Origin[] {
  if (place.stage === 'extraction') return [];
  const { intakes } = traceOrigins(network, place.stage);
  return intakes.find(({ placeId }) => placeId === place.id)?.origins ?? [];
}
