import { assertNever } from '#domain/assertNever.ts';
import type { Library } from './Library.ts';
import { flowShare, mainRows, regionCover, shareOf, stageHhi, sumOf } from './networkNumbers.ts';
import type { Query } from './query.ts';
import type { SceneNumbers } from './scene.ts';
import {
  eventDay,
  historyShare,
  importShare,
  ownerShare,
  priceSwing,
  printedNumber,
  reserveHhi,
  reserveShare,
} from './tableNumbers.ts';

/**
 * The answer to a query from the published files, in the query's own unit; `null` when they do not say.
 * @throws LoadError when a file cannot be read, Error when the query names what this site does not have.
 */
export async function evaluate(query: Query, library: Library): Promise<number | null> {
  switch (query.measure) {
    case 'stage-share':
      return shareOf(mainRows(await library.network(query), query.stage), query.countries);
    case 'stage-tonnes':
      return sumOf(mainRows(await library.network(query), query.stage), query.countries);
    case 'hhi':
      return stageHhi(await library.network(query), query.stage);
    case 'flow-share':
      return flowShare(await library.network(query), query);
    case 'self-sufficiency':
      return regionCover(await library.network(query), query);
    case 'unmet-share':
      return unmetShare(query, library);
    case 'history-share':
      return historyShare(await library.history(query.commodity), query);
    case 'reserve-share':
      return reserveShare(library, query);
    case 'reserve-hhi':
      return reserveHhi(library, query.commodity);
    case 'price-swing':
      return priceSwing(library, query);
    case 'import-share':
      return importShare(library, query);
    case 'owner-share':
      return ownerShare(library, query);
    case 'printed':
      return printedNumber(library, query);
    case 'event-day':
      return eventDay(library, query);
    default:
      return assertNever(query);
  }
}

/** Every number of a scene by its name. */
export async function evaluateAll(
  numbers: SceneNumbers,
  library: Library,
): Promise<ReadonlyMap<string, number | null>> {
  const answers = Object.entries(numbers).map(
    async ([name, { query }]) => [name, await evaluate(query, library)] as const,
  );
  return new Map(await Promise.all(answers));
}

/** Published results are kept to a millionth: what is computed here is as well, so that a solver's 1e-14 is nothing. */
const PUBLISHED_DIGITS = 1e6;

async function unmetShare(
  query: Extract<Query, { measure: 'unmet-share' }>,
  library: Library,
): Promise<number | null> {
  const outcome = await library.outcome(query);
  if (outcome) return Math.round(outcome.unmetShare * PUBLISHED_DIGITS) / PUBLISHED_DIGITS;
  const { metrics } = await library.scenario(query.scenario);
  const published = metrics.find(
    ({ commodity, measure }) => commodity === query.commodity && measure === 'unmet-demand',
  );
  return published?.result ?? null;
}
