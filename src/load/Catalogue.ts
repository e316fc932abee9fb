import type * as v from 'valibot';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { HistoryFile } from '#domain/published/history.ts';
import { EvidenceFile, type LegEvidence } from '#domain/published/evidence.ts';
import { Manifest, type CommodityEntry } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { tableFile } from '#domain/published/tableFile.ts';
import { SitesFile } from '#domain/published/sites.ts';
import { SourcesFile, type SourceEntry } from '#domain/published/sources.ts';
import { CountriesFile, type CountryRow } from '#domain/published/tables/countries.ts';
import { WhyFile } from '#domain/published/why.ts';
import type { Progress } from './async.ts';
import { checkDigest } from './checkDigest.ts';
import { decodeCommodity } from './decodeCommodity.ts';
import { decodeScenario, type Scenario } from './decodeScenario.ts';
import { fetchFile, parseJson, type Fetch } from './fetchFile.ts';
import { LoadError, REBUILD } from './LoadError.ts';
import { parsePublished } from './parsePublished.ts';

type OnProgress = (progress: Progress) => void;

export interface CatalogueOptions {
  /** Address of static/data, ending with a slash; relative, so that the site works under any path. */
  readonly base: string;
  readonly fetch: Fetch;
  /** Called some time after a file was used, when it is not the one that the manifest lists. */
  readonly onmismatch?: (path: string) => void;
}

/**
 * The published files of one site: the manifest, and every file it names as a domain value. What was read is
 * kept, so that going back to it needs neither the network nor another check.
 */
export class Catalogue {
  readonly manifest: Manifest;
  readonly #options: CatalogueOptions;
  readonly #kept = new Map<string, Promise<unknown>>();

  private constructor(manifest: Manifest, options: CatalogueOptions) {
    this.manifest = manifest;
    this.#options = options;
  }

  /**
   * Reads manifest.json, which names all other files.
   * @throws LoadError when it cannot be read or has another schema version.
   */
  static async open(options: CatalogueOptions): Promise<Catalogue> {
    const path = 'manifest.json';
    const content = parseJson(await fetchFile(path, options), path);
    checkVersion(content, path);
    const manifest = parsePublished(Manifest, content, path);
    if (manifest.commodities.length === 0) {
      const expected = 'at least one commodity';
      throw new LoadError({
        fault: 'contract',
        file: path,
        feature: null,
        field: 'commodities',
        expected,
        found: 'none',
        remedy: REBUILD,
      });
    }
    return new Catalogue(manifest, options);
  }

  async commodity(entry: CommodityEntry, onprogress?: OnProgress): Promise<Network> {
    return this.#keep(entry.file, async () => {
      const file = await this.#read(entry.file, CommodityFile, onprogress);
      return decodeCommodity(file, entry, this.manifest.referenceYear);
    });
  }

  async scenario(path: string, onprogress?: OnProgress): Promise<Scenario> {
    return this.#keep(path, async () => {
      return decodeScenario(await this.#read(path, ScenarioFile, onprogress), this.manifest, path);
    });
  }

  async history(path: string, onprogress?: OnProgress): Promise<HistoryFile> {
    return this.#keep(path, () => this.#read(path, HistoryFile, onprogress));
  }

  /** The rows of a published table, by its name without folder and ending. */
  async table<Row extends v.GenericSchema>(
    name: string,
    schema: ReturnType<typeof tableFile<Row>>,
  ): Promise<readonly v.InferOutput<Row>[]> {
    const path = `tables/${name}.json`;
    const file = await this.#keep(path, () => this.#read(path, schema));
    return file.rows;
  }

  /** Every source by id. */
  async sources(): Promise<ReadonlyMap<string, SourceEntry>> {
    const { sources } = await this.#read('sources.json', SourcesFile);
    return new Map(sources.map((source) => [source.id, source]));
  }

  /** Every mine, refinery, plant and recycling plant with a sourced place. */
  async sites(): Promise<SitesFile> {
    return this.#keep('sites.geojson', () => this.#read('sites.geojson', SitesFile));
  }

  /** Every country, former state and aggregate that a file may name, by ISO3. */
  async countries(): Promise<ReadonlyMap<string, CountryRow>> {
    const rows = await this.table('countries', CountriesFile);
    return new Map(rows.map((row) => [row.iso3, row]));
  }

  /** What stands behind the numbers of a commodity; `null` where no such file is published (data of one's own). */
  async why(commodity: string): Promise<WhyFile | null> {
    const path = `why/${commodity}.json`;
    if (!this.manifest.files.some((file) => file.path === path)) return null;
    return this.#keep(path, () => this.#read(path, WhyFile));
  }

  async evidence(): Promise<readonly LegEvidence[]> {
    return (await this.#read('method/evidence.json', EvidenceFile)).legs;
  }

  /**
   * Compares every file that the page may read with the manifest; what differs or is missing is told as a mismatch.
   * For a copy of the site that was handed on by hand.
   */
  async verify(): Promise<void> {
    for (const { path, sha256 } of this.manifest.files) {
      if (path.startsWith('schema/')) continue;
      try {
        await this.#compare(path, await fetchFile(path, this.#options), sha256);
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        this.#options.onmismatch?.(path);
      }
    }
  }

  /** One answer per file. A failure is not kept: the reader may try again. */
  async #keep<T>(path: string, read: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(path) as Promise<T> | undefined;
    if (kept) return kept;
    const answer = read();
    this.#kept.set(path, answer);
    answer.catch(() => this.#kept.delete(path));
    return answer;
  }

  async #read<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    onprogress?: OnProgress,
  ): Promise<v.InferOutput<Schema>> {
    const entry = this.manifest.files.find((file) => file.path === path);
    const content = await fetchFile(path, { ...this.#options, bytes: entry?.bytes, onprogress });
    const value = parsePublished(schema, parseJson(content, path), path);
    if (entry) void this.#compare(path, content, entry.sha256);
    return value;
  }

  /** Off the path to the first picture: a mixed-up copy of the site earns a note, not a blank screen. */
  async #compare(path: string, content: Uint8Array<ArrayBuffer>, sha256: string): Promise<void> {
    if ((await checkDigest(content, sha256)) === false) this.#options.onmismatch?.(path);
  }
}

function checkVersion(content: unknown, file: string): void {
  const found = (content as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (found === SCHEMA_VERSION) return;
  throw new LoadError({
    fault: 'version',
    file,
    feature: null,
    field: 'schemaVersion',
    expected: String(SCHEMA_VERSION),
    found: found === undefined ? 'none' : JSON.stringify(found),
    remedy: 'Reload the page to get the app that fits these files, or rebuild them with `npm run data`.',
  });
}
