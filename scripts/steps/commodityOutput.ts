import type { CommodityFile } from '#domain/published/commodity.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { WhyFile } from '#domain/published/why.ts';
import type { OutputFile } from '../write/outputFile.ts';

/** What the balance of one commodity hands to the writers. */
export interface CommodityOutput {
  /** Its entry in the manifest; `file` is the path under which `collection` is written. */
  readonly entry: CommodityEntry;
  readonly collection: CommodityFile;
  /** The evidence, line by line, for the terminal. */
  readonly report: readonly string[];
  /** What stands behind each of its figures. */
  readonly why: WhyFile;
}

/** The file of a commodity, as the manifest names it. */
export function commodityFile({ entry, collection }: CommodityOutput): OutputFile {
  return { path: entry.file, schema: 'commodity', value: collection };
}

/** The file with what stands behind them; the manifest lists it among all files. */
export function whyOutput({ why }: CommodityOutput): OutputFile {
  return { path: `why/${why.commodity}.json`, schema: 'why', value: why };
}
