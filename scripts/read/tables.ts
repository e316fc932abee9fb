import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DICTIONARY, type TableName, type Tables } from './dictionary.ts';
import type { Problem } from './problem.ts';
import { readTable, type RowOrigin, type TableSpec } from './table.ts';

/**
 * Reads every table of the dictionary below `dataDir`. All problems are collected: use `tables` only when
 * there are none.
 */
export function readTables(dataDir: string): { tables: Tables; problems: Problem[] } {
  const found = listCsv(dataDir);
  const problems: Problem[] = [];
  const tables: Partial<Record<TableName, unknown>> = {};
  const wanted = new Set<string>();

  for (const name of Object.keys(DICTIONARY) as TableName[]) {
    const spec: TableSpec = DICTIONARY[name];
    const files = found.filter((file) =>
      spec.path.endsWith('/') ? file.startsWith(spec.path) : file === spec.path,
    );
    if (files.length === 0) {
      problems.push({ file: spec.path, row: null, column: null, expected: 'the table', found: 'no file' });
    }
    const rows: { at: RowOrigin }[] = [];
    for (const file of files) {
      wanted.add(file);
      const read = readTable(spec, file, readFileSync(join(dataDir, file), 'utf8'));
      rows.push(...read.rows);
      problems.push(...read.problems);
    }
    tables[name] = rows;
  }
  for (const file of found.filter((file) => !wanted.has(file))) {
    problems.push({
      file,
      row: null,
      column: null,
      expected: 'a table of the dictionary',
      found: 'a file that nothing reads',
      fix: 'describe it in scripts/read/dictionary/ or remove it.',
    });
  }
  return { tables: tables as Tables, problems };
}

/** Paths below `dataDir`, with "/" on every system, in the order of their names. */
function listCsv(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.csv'))
    .sort();
}
