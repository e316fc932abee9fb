import { readFileSync } from 'node:fs';
import type { Product } from './codes.ts';

/** A row of flows.sql; countries by the numeric code of the release. */
export interface BaciFlow {
  readonly product: string;
  readonly exporter: number;
  readonly importer: number;
  /** Tonnes as traded (gross weight); `null` where any part is unknown. */
  readonly tonnes: number | null;
  readonly usd: number;
}

const FLOWS_SQL = new URL('./flows.sql', import.meta.url);
/** Far below the 2 GB that a build may take: DuckDB streams the file and keeps only the sums. */
const MEMORY = '1GB';
const TICK_MS = 500;

/**
 * Streams a trade file of the release through DuckDB and returns the flows of the wanted products. DuckDB is loaded
 * here, because nothing else in the project needs its 70 MB.
 * @param onprogress percent of the file read.
 */
export async function readFlows(
  trade: string,
  year: number,
  products: readonly Product[],
  onprogress: (percent: number) => void,
): Promise<BaciFlow[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY });
  const connection = await instance.connect();
  try {
    await connection.run('SET preserve_insertion_order = false; SET enable_progress_bar = true;');
    await connection.run('SET enable_progress_bar_print = false');
    await connection.run(`CREATE VIEW trade AS SELECT * FROM ${relation(trade)}`);
    await connection.run('CREATE TABLE wanted (code VARCHAR, product VARCHAR)');
    for (const { code, codes } of products) {
      const values = codes.map((member) => `('${member}', '${code}')`).join(', ');
      await connection.run(`INSERT INTO wanted VALUES ${values}`);
    }
    const watch = setInterval(() => onprogress(connection.progress.percentage), TICK_MS);
    try {
      const reader = await connection.streamAndReadAll(readFileSync(FLOWS_SQL, 'utf8'), { year });
      return reader.getRowObjectsJS().map((row): BaciFlow => {
        return {
          product: String(row['product']),
          exporter: Number(row['exporter']),
          importer: Number(row['importer']),
          tonnes: row['tonnes'] === null ? null : Number(row['tonnes']),
          usd: Number(row['usd']),
        };
      });
    } finally {
      clearInterval(watch);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Text columns stay text: codes have leading zeros, and weights are padded. */
function relation(file: string): string {
  const path = `'${file.replaceAll("'", "''")}'`;
  if (file.endsWith('.parquet')) return `read_parquet(${path})`;
  const columns = "{t: 'INTEGER', i: 'INTEGER', j: 'INTEGER', k: 'VARCHAR', v: 'DOUBLE', q: 'VARCHAR'}";
  return `read_csv(${path}, header = true, delim = ',', columns = ${columns})`;
}
