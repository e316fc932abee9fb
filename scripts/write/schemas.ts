/** Every kind of published file with its schema, by the name of its JSON Schema in static/data/schema/. */
import { LeverFile } from '#domain/lever.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { EvidenceFile } from '#domain/published/evidence.ts';
import { HistoryFile } from '#domain/published/history.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { PassportFile } from '#domain/published/passport.ts';
import { ResultFile } from '#domain/published/result.ts';
import { SavedScenario } from '#domain/savedScenario.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { SitesFile } from '#domain/published/sites.ts';
import { SourcesFile } from '#domain/published/sources.ts';
import { ClaimsFile } from '#domain/published/tables/claims.ts';
import { CountriesFile } from '#domain/published/tables/countries.ts';
import { IntensityFile } from '#domain/published/tables/intensity.ts';
import { PhrasesFile } from '#domain/published/tables/phrases.ts';
import { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { PricesFile } from '#domain/published/tables/prices.ts';
import { PriceVolatilityFile } from '#domain/published/tables/priceVolatility.ts';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { RecyclingFile } from '#domain/published/tables/recycling.ts';
import { ReservesFile } from '#domain/published/tables/reserves.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { TimelineFile } from '#domain/published/tables/timeline.ts';
import { UsImportSourcesFile } from '#domain/published/tables/usImportSources.ts';
import { UsNetImportRelianceFile } from '#domain/published/tables/usNetImportReliance.ts';
import { TargetFile } from '#domain/published/target.ts';
import { TraceFile } from '#domain/published/trace.ts';
import { WhyFile } from '#domain/published/why.ts';

/** Schemas of the tables, by the name of the table. */
export const TABLE_SCHEMAS = {
  claims: ClaimsFile,
  countries: CountriesFile,
  intensity: IntensityFile,
  phrases: PhrasesFile,
  policy_rules: PolicyRulesFile,
  price_volatility: PriceVolatilityFile,
  prices: PricesFile,
  projects: ProjectsFile,
  recycling: RecyclingFile,
  reserves: ReservesFile,
  restrictions: RestrictionsFile,
  timeline: TimelineFile,
  us_import_sources: UsImportSourcesFile,
  us_net_import_reliance: UsNetImportRelianceFile,
} as const;
export type PublishedTable = keyof typeof TABLE_SCHEMAS;

export const SCHEMAS = {
  manifest: Manifest,
  commodity: CommodityFile,
  scenario: ScenarioFile,
  /** Not published by us: what `npm run scenario -- --levers FILE` takes. */
  levers: LeverFile,
  /** Nor this: what the app saves and `npm run scenario -- --file FILE` takes. */
  saved_scenario: SavedScenario,
  /** Nor these: what `npm run scenario -- --json` prints, plainly and for each question. */
  result: ResultFile,
  trace: TraceFile,
  target: TargetFile,
  passport: PassportFile,
  history: HistoryFile,
  sites: SitesFile,
  sources: SourcesFile,
  evidence: EvidenceFile,
  why: WhyFile,
  ...TABLE_SCHEMAS,
} as const;
export type SchemaName = keyof typeof SCHEMAS;
