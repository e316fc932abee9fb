/**
 * The questions that scenes ask, so that a deck reads as what is said and not as what is computed. What each of
 * them means stands in query.ts.
 */
import type { Stage } from '#domain/stage.ts';
import type { Query } from '../query.ts';
import type { SceneNumbers } from '../scene.ts';

type Asked<Measure extends Query['measure']> = Extract<Query, { measure: Measure }>;
type Countries = string | readonly string[];
/** Today's world where nothing is said. */
interface World {
  readonly scenario?: string;
  readonly toggled?: string[];
}

const listOf = (countries: Countries): string[] =>
  typeof countries === 'string' ? [countries] : [...countries];

/** A number of a scene: what its author saw, and the question behind it. */
export function saw(written: number, query: Query, within?: number): SceneNumbers[string] {
  return { query, written, ...(within === undefined ? {} : { within }) };
}

/** The part of the world that countries make at a stage. */
export function shareOf(commodity: string, stage: Stage, countries: Countries, world: World = {}): Query {
  return { measure: 'stage-share', commodity, stage, countries: listOf(countries), ...world };
}

/** What countries make at a stage, in tonnes. */
export function tonnesOf(commodity: string, stage: Stage, countries: Countries): Query {
  return { measure: 'stage-tonnes', commodity, stage, countries: listOf(countries) };
}

/** The concentration (HHI) of a stage. */
export function concentrationOf(commodity: string, stage: Stage, world: World = {}): Query {
  return { measure: 'hhi', commodity, stage, ...world };
}

/** The concentration (HHI) of the world's reserves. */
export function concentrationOfReserves(commodity: string): Query {
  return { measure: 'reserve-hhi', commodity };
}

/** Of all that leaves a stage of the origins, the part that goes to the destinations. */
export function sentTo(
  destinations: Countries,
  commodity: string,
  from: Stage,
  origins: Countries,
  world: World = {},
): Query {
  return flowShare('origin', commodity, from, origins, destinations, world);
}

/** Of all that reaches the destinations from a stage, the part that comes from the origins. */
export function takenFrom(
  origins: Countries,
  commodity: string,
  from: Stage,
  destinations: Countries,
  world: World = {},
): Query {
  return flowShare('destination', commodity, from, origins, destinations, world);
}

function flowShare(
  of: Asked<'flow-share'>['of'],
  commodity: string,
  from: Stage,
  origins: Countries,
  destinations: Countries,
  world: World,
): Query {
  const ends = { origins: listOf(origins), destinations: listOf(destinations) };
  return { measure: 'flow-share', commodity, from, ...ends, of, ...world };
}

/** What members make at a stage over what they themselves take in of it. */
export function ownSupply(
  commodity: string,
  stage: Asked<'self-sufficiency'>['stage'],
  members: Countries,
  world: World = {},
): Query {
  return { measure: 'self-sufficiency', commodity, stage, members: listOf(members), ...world };
}

/** The part of the demand that a scenario leaves unmet. */
export function unmetIn(scenario: string, commodity: string, toggled?: string[]): Query {
  return { measure: 'unmet-share', commodity, scenario, ...(toggled ? { toggled } : {}) };
}

/** The part of the world that countries made in a past year. */
export function shareIn(year: number, commodity: string, stage: Stage, countries: Countries): Query {
  return { measure: 'history-share', commodity, stage, countries: listOf(countries), year };
}

/** The highest yearly price over the lowest, in the series that has the name of the commodity. */
export function priceSwing(commodity: string, first: number, last: number): Query {
  return { measure: 'price-swing', commodity, series: commodity, first, last };
}

/** The part of United States imports of a good that comes from a country. */
export function usImportsFrom(country: string, commodity: string, good: string): Query {
  return { measure: 'import-share', commodity, good, country };
}

/** The part of a region's planned capacity that a group of owners holds. */
export function ownedBy(
  owner: Asked<'owner-share'>['owner'],
  region: string,
  commodity: string,
  stage: Stage,
): Query {
  return { measure: 'owner-share', region, commodity, stage, owner };
}

/** A number that a row of a table prints: the n-th, from 0, of the column. */
export function printed(
  table: Asked<'printed'>['table'],
  row: string,
  column: string,
  unit: Asked<'printed'>['unit'],
  index = 0,
): Query {
  return { measure: 'printed', table, row, column, index, unit };
}

/** The day of an event of the timeline. */
export function dayOf(event: string): Query {
  return { measure: 'event-day', event };
}
