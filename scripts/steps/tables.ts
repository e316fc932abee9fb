import type { ColumnEntry } from '#domain/published/tableFile.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { Column } from '../read/column.ts';
import { DICTIONARY, type Tables } from '../read/dictionary.ts';
import type { TableSpec } from '../read/table.ts';
import type { OutputFile } from '../write/outputFile.ts';
import { TABLE_SCHEMAS, type PublishedTable } from '../write/schemas.ts';

/** Columns that matter to the makers of the tables only. */
const UNPUBLISHED: Partial<Record<PublishedTable, readonly string[]>> = {
  claims: ['product_feature', 'data_files'],
};

/** Tables that are published as they are read, each with its dictionary and the licences behind it. */
export function tableFiles(tables: Tables): OutputFile[] {
  const names = (Object.keys(TABLE_SCHEMAS) as PublishedTable[]).filter((name) => name !== 'countries');
  return names.map((name) => {
    const spec: TableSpec = DICTIONARY[name];
    const columns = Object.entries(spec.columns).filter(([column]) => !UNPUBLISHED[name]?.includes(column));
    return tableFile(tables, {
      name,
      meaning: spec.meaning,
      columns: columns.map(([column, entry]) => columnEntry(column, entry)),
      rows: tables[name].map((row) =>
        Object.fromEntries(columns.map(([column]) => [column, Reflect.get(row, column)])),
      ),
    });
  });
}

/** One table file; `source_id` of its rows says which licences to name. */
export function tableFile(
  tables: Tables,
  table: {
    readonly name: PublishedTable;
    readonly meaning: string;
    readonly columns: readonly ColumnEntry[];
    readonly rows: readonly object[];
  },
): OutputFile {
  const used = new Set(table.rows.flatMap((row): string[] => Reflect.get(row, 'source_id') ?? []));
  const redistribute = Object.fromEntries(
    tables.sources.filter((source) => used.has(source.source_id)).map((s) => [s.source_id, s.redistribute]),
  );
  return {
    path: `tables/${table.name}.json`,
    schema: table.name,
    value: {
      schemaVersion: SCHEMA_VERSION,
      table: table.name,
      meaning: table.meaning,
      columns: table.columns,
      redistribute,
      rows: table.rows,
    },
  };
}

/** The dictionary's words about a column, as published. */
export function columnEntry(
  name: string,
  { type, required, unit, values, meaning }: Column<unknown>,
): ColumnEntry {
  return { name, type, required, unit, values: values === null ? null : [...values], meaning };
}
