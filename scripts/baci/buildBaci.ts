import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CountriesFile } from '#domain/published/tables/countries.ts';
import type { SourcesFile } from '#domain/published/sources.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { Tables } from '../read/dictionary.ts';
import { publishTables } from '../steps/publish.ts';
import { encodeNetwork } from '../steps/scenarios/encodeNetwork.ts';
import { replaceFolder } from '../write/folder.ts';
import { jsonSchemas } from '../write/jsonSchemas.ts';
import { buildManifest } from '../write/manifest.ts';
import { toText, type OutputFile } from '../write/outputFile.ts';
import { BaciError } from './BaciError.ts';
import { findProducts, readCountryCodes } from './codes.ts';
import { baciOptions, type BaciOptions } from './options.ts';
import { productNetwork, type ProductContext } from './productNetwork.ts';
import { readFlows, type BaciFlow } from './readFlows.ts';
import { findRelease, type Release } from './release.ts';

/**
 * `npm run data -- --baci FOLDER`: the published files for any products of the full BACI release, in a folder of
 * their own that the app can be served with.
 * @param onprogress percent of the trade file read.
 * @returns lines to print.
 * @throws BaciError when the request or the release cannot be used; nothing is written then.
 */
export async function buildBaci(
  args: readonly string[],
  tables: Tables,
  onprogress: (percent: number) => void,
): Promise<string[]> {
  const options = baciOptions(args, ownCodes(tables));
  checkOutput(options);
  const release = findRelease(options.folder, options.year);
  const products = findProducts(release.products, options.codes);
  const flows = await readFlows(release.trade, release.year, products, onprogress);

  const shared = publishTables(tables).files.filter(({ path }) => !path.startsWith('history/'));
  const countries = (shared.find(({ path }) => path === 'tables/countries.json')?.value as CountriesFile)
    .rows;
  const points = new Map(countries.map(({ iso3, label_point }) => [iso3, label_point]));
  const context: ProductContext = {
    year: release.year,
    source: `BACI_V${release.version}`,
    revision: release.revision,
    countries: readCountryCodes(release.countries, new Set(points.keys())),
    positionOf: (country) => points.get(country) ?? null,
  };

  const texts = jsonSchemas();
  for (const file of [...shared.map((file) => withSource(file, release)), noEvidence(release)]) {
    texts.set(file.path, toText(file));
  }
  const entries: CommodityEntry[] = [];
  const lines: string[] = [];
  const byProduct = groupFlows(flows);
  for (const product of products) {
    const rows = byProduct.get(product.code) ?? [];
    lines.push(describe(product.code, rows));
    if (rows.length === 0) continue;
    const { network, entry } = productNetwork(product, rows, context);
    const features = encodeNetwork(network, () => null);
    const value = { type: 'FeatureCollection', features };
    texts.set(entry.file, toText({ path: entry.file, schema: 'commodity', value }));
    entries.push(entry);
  }
  if (entries.length === 0) throw new BaciError('trade in a wanted product', 'none', 'Choose other codes.');
  const manifest = buildManifest(texts, { referenceYear: release.year, commodities: entries, scenarios: [] });
  texts.set('manifest.json', toText({ path: 'manifest.json', schema: 'manifest', value: manifest }));
  replaceFolder(options.out, texts);
  if (context.countries.others.length > 0) {
    lines.push(`to "other countries": ${context.countries.others.join(', ')}`);
  }
  return [...lines, `${texts.size} files, ${manifest.totalBytes} bytes in ${options.out}`];
}

/** The codes that this project's own tables use. */
function ownCodes(tables: Tables): string[] {
  const codes = tables.trade_products.flatMap(
    ({ hs_code }) => String(hs_code ?? '').match(/\b\d{4}(\d\d)?\b/g) ?? [],
  );
  return [...new Set(codes)].sort();
}

/** An output folder that holds anything is replaced on request only, and the site's own data never. */
function checkOutput({ out, replace, folder }: BaciOptions): void {
  if (out === resolve('static/data') || out === folder) {
    throw new BaciError('an --out folder of its own', out, 'Name another one with --out.');
  }
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  if (!existsSync(`${out}/manifest.json`)) {
    throw new BaciError(
      'an empty --out folder or an earlier result',
      `other files in ${out}`,
      'Name another one.',
    );
  }
  if (!replace)
    throw new BaciError('an empty --out folder', `files in ${out}`, 'Add --replace to replace them.');
}

function withSource(file: OutputFile, { version, revision, year }: Release): OutputFile {
  if (file.path !== 'sources.json') return file;
  const { sources, ...rest } = file.value as SourcesFile;
  const source: SourcesFile['sources'][number] = {
    id: `BACI_V${version}`,
    title: `BACI V${version} (${revision}), ${year}`,
    publisher: 'CEPII (from UN Comtrade)',
    published: String(year),
    url: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
    licence: 'Etalab Open Licence 2.0',
    redistribute: 'attribution',
    citation:
      'Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23',
    note: null,
  };
  return { ...file, value: { ...rest, sources: [...sources, source] } };
}

/** Trade alone is not balanced: there is no leg to tell the evidence of. */
function noEvidence({ year }: Release): OutputFile {
  const value = { schemaVersion: SCHEMA_VERSION, referenceYear: year, legs: [], assumptions: [], rules: [] };
  return { path: 'method/evidence.json', schema: 'evidence', value };
}

function groupFlows(flows: readonly BaciFlow[]): Map<string, BaciFlow[]> {
  const groups = new Map<string, BaciFlow[]>();
  for (const flow of flows) {
    const group = groups.get(flow.product);
    if (group) group.push(flow);
    else groups.set(flow.product, [flow]);
  }
  return groups;
}

function describe(code: string, flows: readonly BaciFlow[]): string {
  const known = flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
  const unknown = flows.filter(({ tonnes }) => tonnes === null).length;
  return `HS ${code}: ${flows.length} flows, ${Math.round(known)} t, ${unknown} without a weight`;
}
