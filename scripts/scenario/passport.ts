import { join } from 'node:path';
import type { Manifest } from '#domain/published/manifest.ts';
import { CountriesFile } from '#domain/published/tables/countries.ts';
import { IntensityFile } from '#domain/published/tables/intensity.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { batteryPassport, type BatteryPassport } from '#engine/passport/batteryPassport.ts';
import { contentPrices, lithiumInCarbonate } from '#engine/passport/contentPrices.ts';
import { chemistryWord, packRows } from '#engine/passport/packRows.ts';
import type { Command } from './command.ts';
import { InputError, readPublished } from './files.ts';
import { readNetwork, type ScenarioInputs } from './inputs.ts';
import type { Question } from './question.ts';
import { worldOf } from './run.ts';

/** The first step of the US test for batteries (section 30D, 2023): 40 % of the minerals' value. */
const THRESHOLD = 0.4;

/** A passport, the rule it was held against, and what it leaves out. */
export interface PassportAnswer extends BatteryPassport {
  readonly rule: {
    readonly region: readonly string[];
    readonly covered: readonly string[];
    readonly test: 'or' | 'and';
    readonly threshold: number;
  };
  readonly materialsLeftOut: readonly string[];
}

/**
 * The minerals of a battery pack, from the published networks and tables, today or under the scenario. The region
 * is the one asked for, else the countries of USMCA; covered nations are the bloc `feoc` of countries.json.
 * @throws InputError for a chemistry that has no rows or a country that is none.
 */
export function answerPassport(
  command: Command,
  manifest: Manifest,
  scenario: ScenarioInputs,
  question: Extract<Question, { kind: 'passport' }>,
): PassportAnswer {
  const table = (name: string) => join(command.data, 'tables', `${name}.json`);
  const intensity = readPublished(IntensityFile, table('intensity')).rows;
  const prices = readPublished(PricesFile, table('prices')).rows;
  const countries = readPublished(CountriesFile, table('countries'));
  const { traced, untraced } = packRows(intensity);
  const word = chemistryWord(question.chemistry);
  const ofPack = traced.filter((row) => chemistryWord(row.chemistry) === word);
  const chemistry = ofPack[0]?.chemistry;
  if (chemistry === undefined) {
    const known = [...new Set(traced.map((row) => chemistryWord(row.chemistry)))].sort().join(', ');
    throw new InputError(table('intensity'), 'battery pack', `one of ${known}`, question.chemistry);
  }
  const inBloc = (bloc: 'feoc' | 'usmca') =>
    countries.rows.filter(({ blocs }) => blocs.includes(bloc)).map(({ iso3 }) => iso3);
  const rule = {
    region: question.region ?? inBloc('usmca'),
    covered: inBloc('feoc'),
    test: question.test,
    threshold: question.threshold ?? THRESHOLD,
  };
  const known = new Set(countries.rows.map(({ iso3 }) => iso3));
  const unknown = [question.country, ...rule.region].find((code) => !known.has(code));
  if (unknown !== undefined)
    throw new InputError(table('countries'), 'iso3', 'a country of the table', unknown);
  const networks = new Map(
    ofPack
      .filter(({ commodity }) => manifest.commodities.some(({ id }) => id === commodity))
      .map(({ commodity }) => [
        commodity,
        worldOf(command, readNetwork(command, manifest, commodity), scenario),
      ]),
  );
  const { kwh, country } = question;
  const carbonate = lithiumInCarbonate(intensity);
  const passport = batteryPassport(
    { kwh, chemistry, country },
    { networks, intensity: ofPack, prices: contentPrices(prices, manifest.referenceYear, carbonate) },
    { ...rule, region: new Set(rule.region), covered: new Set(rule.covered) },
  );
  const leftOut = untraced.filter((row) => row.chemistry === chemistry && row.kilogramsPerKwh !== 0);
  return { ...passport, rule, materialsLeftOut: leftOut.map(({ mineral }) => mineral) };
}
