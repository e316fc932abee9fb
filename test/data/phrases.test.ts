import { readFileSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CommodityFile } from '#domain/published/commodity.ts';
import { HistoryFile } from '#domain/published/history.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { remarksIn, withOpenNumbers } from '#format/names.ts';
import { SitesFile } from '#domain/published/sites.ts';
import { EvidenceFile } from '#domain/published/evidence.ts';
import { SourcesFile } from '#domain/published/sources.ts';
import { IntensityFile } from '#domain/published/tables/intensity.ts';
import { PhrasesFile } from '#domain/published/tables/phrases.ts';
import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { PriceVolatilityFile } from '#domain/published/tables/priceVolatility.ts';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { TimelineFile } from '#domain/published/tables/timeline.ts';
import { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';
import { WhyFile } from '#domain/published/why.ts';
import { leftOutReason } from '#ui/about/leftOutReason.ts';
import { thresholdRules } from '#ui/measures/thresholds.ts';
import { RULE_SETS } from '#ui/passport/ruleSets.ts';

function read<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(`static/data/${path}`, 'utf8')));
}

/** A unit that is written alike in every language: "t", "t Li", "t TiO2", "pct". */
const UNIVERSAL = /^(t( [A-Z][A-Za-z0-9]*)?|pct|%)$/;

const phrases = read('tables/phrases.json', PhrasesFile).rows;
const known = new Set(phrases.map(({ en }) => en));

/** What time and context show of each row; names of projects are proper, but for those that are made of words. */
function contextTexts(): readonly string[] {
  const { rows: projects } = read('tables/projects.json', ProjectsFile);
  const { rows: prices } = read('tables/prices.json', PricesFile);
  const texts = [
    ...read('tables/restrictions.json', RestrictionsFile).rows.flatMap(({ kind, product }) => [
      kind,
      product,
    ]),
    ...read('tables/timeline.json', TimelineFile).rows.flatMap(({ event, place }) => [event, place]),
    ...projects.flatMap((row) => [row.product, row.status_as_read, row.start_year_basis]),
    ...prices.flatMap((row) => [row.price_series, row.statistic]),
    ...read('tables/price_volatility.json', PriceVolatilityFile).rows.flatMap((row) => [
      row.price_series,
      row.basis,
    ]),
    ...[...projects.map(({ name }) => name), ...prices.map(({ unit }) => unit)].filter((text) =>
      known.has(text),
    ),
  ];
  return texts.filter((text) => text !== null);
}

/** Licences that are names and nothing else: they are called alike in every language. */
const LICENCE_NAME = /^(MIT|ISC|CC BY|Etalab Open Licence|Open Government Licence)[^;:]*$/;

/** What a rule says, where it is shown: those of the region's cars and batteries, and those that name a level. */
function ruleTexts(): readonly string[] {
  const { rows } = read('tables/policy_rules.json', PolicyRulesFile);
  const levels = new Set(thresholdRules(rows));
  return rows
    .filter((row) => RULE_SETS.includes(row.rule_set) || levels.has(row))
    .flatMap((row) => [
      row.rule_set,
      row.rule,
      row.legal_status,
      row.unit ?? '',
      levels.has(row) ? '' : (row.note ?? ''),
      ...[row.value ?? ''].filter((value) => /[a-z]{2}|[A-Z]{2}/.test(value)),
    ]);
}

/** A remark as the phrases have it: by itself, or with its numbers left open. */
const asKnown = (text: string) => (known.has(text) ? text : withOpenNumbers(text));

/** Remarks on the data themselves: breaks of series, rows that no flow holds, goods behind a flow. */
function remarks(): readonly string[] {
  const files = (folder: string) => readdirSync(`static/data/${folder}`).map((file) => `${folder}/${file}`);
  return [
    ...files('history').flatMap((file) =>
      read(file, HistoryFile).runs.flatMap(({ breakNote }) => breakNote.split('; ')),
    ),
    ...read('method/evidence.json', EvidenceFile).legs.flatMap(({ leftOut }) =>
      leftOut.map(({ reason }) => reason).filter((reason) => leftOutReason(reason, () => '', String) === ''),
    ),
    ...files('why').flatMap((file) => {
      const { goods, legs, places } = read(file, WhyFile);
      const figures = Object.values(places).flatMap((place) => place.figures);
      const notes = [...legs.flatMap(({ rows }) => rows), ...figures].map(({ note }) => note);
      return [
        ...goods.map(({ name }) => name),
        ...figures.map(({ form }) => form),
        ...notes.flatMap((note) => (note ? remarksIn(note) : [])).map(asKnown),
      ];
    }),
    ...read('tables/us_import_sources.json', UsImportSourcesFile).rows.map(({ detail }) => detail),
  ];
}

/** Every text of the data that the app shows in the reader's language. */
function shownTexts(): ReadonlySet<string> {
  const { commodities } = read('manifest.json', Manifest);
  const histories = readdirSync('static/data/history').map((file) => read(`history/${file}`, HistoryFile));
  const scenarios = readdirSync('static/data/scenarios').map((file) =>
    read(`scenarios/${file}`, ScenarioFile),
  );
  const anchors = readdirSync('static/data/commodities').flatMap((file) =>
    read(`commodities/${file}`, CommodityFile).features.flatMap(({ properties }) =>
      properties.kind === 'place' && properties.anchor?.kind === 'national' ? [properties.anchor.name] : [],
    ),
  );
  const texts = [
    ...commodities.flatMap(({ stages }) => stages.flatMap(({ form, unit }) => [form, unit])),
    ...commodities.flatMap(({ legs }) =>
      legs.flatMap(({ fromLabel, toLabel, note }) => [fromLabel, toLabel, note]),
    ),
    ...histories.flatMap(({ runs }) => runs.flatMap(({ form, unit }) => [form, unit])),
    ...read('tables/reserves.json', ReservesFile).rows.map(({ form }) => form),
    ...contextTexts(),
    ...ruleTexts(),
    ...remarks(),
    ...read('sources.json', SourcesFile)
      .sources.map(({ licence }) => licence ?? '')
      .filter((licence) => known.has(licence) || !LICENCE_NAME.test(licence)),
    ...scenarios.flatMap(({ name, title, summary }) => [name.en, title.en, summary.en]),
    ...scenarios.flatMap(({ options }) =>
      options.flatMap(({ title, summary, figure, status }) => [title.en, summary.en, figure, status]),
    ),
    // Minerals of packs and cars, and the cars themselves, as the passport names them.
    ...read('tables/intensity.json', IntensityFile)
      .rows.filter(({ item, unit }) => unit === 'kg/vehicle' || item.startsWith('battery pack'))
      .flatMap(({ item, mineral, unit }) => (unit === 'kg/vehicle' ? [item, mineral] : [mineral])),
    // Names of places are proper; what stands where there is none is not.
    ...anchors
      .map((name) => name.replace(/^.*, (?=nearest to the mean of )/, ''))
      .filter((name) => /^(a point|mean|nearest to the mean) of /.test(name))
      .map((name) => name.replace(/\d+/, '{n}')),
    // Materials of a pack that are no commodity here.
    ...read('tables/intensity.json', IntensityFile).rows.flatMap(({ item, commodity, mineral }) =>
      item.startsWith('battery pack, ') && commodity === null ? [mineral] : [],
    ),
    ...read('sites.geojson', SitesFile).features.flatMap(({ properties }) =>
      properties.capacities.flatMap(({ unit, of }) => [unit, of]),
    ),
    // Uses of a place, as commodity files name them.
    'battery-cells',
    'magnets',
    'other',
  ];
  return new Set(texts.filter((text) => text !== '' && !UNIVERSAL.test(text)));
}

describe('the phrases of the data', () => {
  it('hold every text that the app shows, so that none stays English', () => {
    expect([...shownTexts()].filter((text) => !known.has(text))).toEqual([]);
  });

  it('hold no text that the data do not have any more', () => {
    const shown = shownTexts();
    expect([...known].filter((text) => !shown.has(text))).toEqual([]);
  });

  it('name the same figures in every language', () => {
    /** A date of the data is written out: its month becomes a word. */
    const dated = (text: string) =>
      text
        .replace(/(\d{4})-\d{2}-(\d{2})/g, (_, year, day) => `${Number(day)} of ${year}`)
        .replace(/(\d{4})M\d{2}/g, '$1');
    /** Digits alone: languages group and point them differently. */
    const figures = (text: string) =>
      [
        ...dated(text)
          .replace(/(?<=\d)[.,\s](?=\d)/g, '')
          .matchAll(/\d+/g),
      ].map(String);
    for (const { en, es, fr } of phrases) {
      // French numbers the first day of a month: "1er janvier".
      expect([en, figures(es).sort()]).toEqual([en, figures(en).sort()]);
      expect([en, figures(fr).sort()]).toEqual([en, figures(en).sort()]);
    }
  });
});
