import { assertNever } from '#domain/assertNever.ts';
import type { SourceId } from '#domain/ids.ts';
import { isOn } from '#state/world.ts';
import { historyRun } from './tableNumbers.ts';
import type { Library, World } from './Library.ts';
import type { Query } from './query.ts';

/** Who published the rows that a query is answered from, each source once; empty where no table of rows is behind it. */
export async function sourcesOfQuery(query: Query, library: Library): Promise<readonly SourceId[]> {
  return [...new Set((await rowsBehind(query, library)).flatMap(({ sources }) => sources))];
}

interface Sourced {
  readonly sources: readonly SourceId[];
}

async function rowsBehind(query: Query, library: Library): Promise<readonly Sourced[]> {
  switch (query.measure) {
    case 'stage-share':
    case 'stage-tonnes':
    case 'hhi': {
      const countries = query.measure === 'hhi' ? undefined : query.countries;
      const { places } = await library.network(query);
      return places.filter(
        ({ stage, country }) =>
          stage === query.stage && country !== null && (countries?.includes(country) ?? true),
      );
    }
    case 'flow-share':
      return (await library.network(query)).flows.filter(
        ({ from, origin, destination }) =>
          from === query.from && query.origins.includes(origin) && query.destinations.includes(destination),
      );
    case 'self-sufficiency': {
      const { places } = await library.network(query);
      const members = places.filter(
        ({ stage, country }) => stage === query.stage && country !== null && query.members.includes(country),
      );
      return [...members, ...(await optionsOn(query, library))];
    }
    case 'unmet-share': {
      // A result of the engine: it starts from every place of today's world.
      const { places } = await library.baseline(query.commodity);
      return [...(await optionsOn(query, library)), ...places];
    }
    case 'history-share': {
      const run = historyRun(await library.history(query.commodity), query);
      return run ? [run] : [];
    }
    case 'reserve-share':
    case 'reserve-hhi': {
      const rows = (await library.reserves()).filter(({ commodity }) => commodity === query.commodity);
      const countries = query.measure === 'reserve-share' ? query.countries : undefined;
      return rows.filter(({ country }) => countries?.includes(country) ?? true).map(sourced);
    }
    case 'price-swing':
      return (await library.prices())
        .filter((row) => row.commodity === query.commodity && row.price_series === query.series)
        .filter(({ year }) => year >= query.first && year <= query.last)
        .map(sourced);
    // No task asks for these; a scene cites them in its own words.
    case 'import-share':
    case 'owner-share':
    case 'printed':
    case 'event-day':
      return [];
    default:
      return assertNever(query);
  }
}

const sourced = ({ source_id }: { readonly source_id: readonly SourceId[] }): Sourced => ({
  sources: source_id,
});

/** The options of a scenario that are on and act on the commodity: they say what the world does not do by itself. */
async function optionsOn(
  { commodity, scenario: id, toggled = [] }: World,
  library: Library,
): Promise<readonly Sourced[]> {
  if (id === undefined) return [];
  const { options } = await library.scenario(id);
  return options.filter(
    (option) => isOn(option, toggled) && option.levers.some((lever) => lever.commodity === commodity),
  );
}
