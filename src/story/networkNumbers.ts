import { hhi } from '#engine/measure/hhi.ts';
import { selfSufficiency } from '#engine/measure/selfSufficiency.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import type { SupplyRow } from '#engine/measure/supplyRow.ts';
import type { Network, Place } from '#domain/network.ts';
import { stageIndex, STAGES, type Stage } from '#domain/stage.ts';
import type { Query } from './query.ts';

type Asked<Measure extends Query['measure']> = Extract<Query, { measure: Measure }>;

/** What countries make at a stage in its main form: the one whose places need no form in their id. */
export function mainRows(network: Network, stage: Stage): readonly SupplyRow[] {
  const main = network.places.find((place) => isMain(place, stage));
  return main ? stageRows(network, stage, main.form) : [];
}

function isMain({ id, stage, country }: Place, wanted: Stage): boolean {
  return stage === wanted && country !== null && !id.includes('~');
}

/** Sum of the known values of some countries, or of all; `null` when none of them is known. */
export function sumOf(rows: readonly SupplyRow[], countries?: readonly string[]): number | null {
  const known = rows.flatMap(({ country, value }) =>
    value !== null && (countries?.includes(country) ?? true) ? [value] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** sum over the countries / sum over all whose figure is known; `null` when either is not known. */
export function shareOf(rows: readonly SupplyRow[], countries: readonly string[]): number | null {
  const [part, whole] = [sumOf(rows, countries), sumOf(rows)];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The low end of the HHI over the known figures, as publishers print it. */
export function stageHhi(network: Network, stage: Stage): number | null {
  return hhi(mainRows(network, stage).filter(({ value }) => value !== null))?.low ?? null;
}

/** Tonnes of the flows from origins to destinations over tonnes of all flows that leave (or reach) the end. */
export function flowShare(network: Network, query: Asked<'flow-share'>): number | null {
  const { from, origins, destinations, of } = query;
  const flows = network.flows.filter((flow) => flow.from === from && flow.tonnes !== null);
  const leaves = (flow: (typeof flows)[number]) => origins.includes(flow.origin);
  const arrives = (flow: (typeof flows)[number]) => destinations.includes(flow.destination);
  const total = (some: typeof flows) => some.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
  const whole = total(flows.filter(of === 'origin' ? leaves : arrives));
  return whole === 0 ? null : total(flows.filter((flow) => leaves(flow) && arrives(flow))) / whole;
}

/**
 * Output of the members at a stage over what they take in of it at the next stage: what they could cover by
 * themselves if all of their own output stayed. The intake is the sum of the flows that reach them.
 */
export function regionCover(network: Network, query: Asked<'self-sufficiency'>): number | null {
  const next = STAGES[stageIndex(query.stage) + 1];
  const intake = query.members.map((country): SupplyRow => {
    const arriving = network.flows.filter(
      (flow) => flow.from === query.stage && flow.to === next && flow.destination === country,
    );
    return { country, value: arriving.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0) };
  });
  const supply = mainRows(network, query.stage).filter(({ value }) => value !== null);
  return selfSufficiency(supply, intake, new Set(query.members))?.low ?? null;
}
