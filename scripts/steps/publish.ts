import { readOutlines } from '../read/outlines.ts';
import type { Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import type { OutputFile } from '../write/outputFile.ts';
import { countryFile, countryRows } from './countries.ts';
import { nameCountries } from './countryNames.ts';
import { buildHistory } from './history.ts';
import type { JoinReport } from './joinReport.ts';
import { buildSites } from './sites.ts';
import { buildSources } from './sources.ts';
import { tableFiles } from './tables.ts';

/** Every published file that needs no balance: history, tables, sites, sources. */
export function publishTables(tables: Tables): {
  files: OutputFile[];
  joins: JoinReport[];
  problems: Problem[];
} {
  const { names, problems } = nameCountries(tables);
  const history = buildHistory(tables);
  const sites = buildSites(tables);
  const joins = [history.report, sites.report];
  const unmatched = joins.flatMap((join) => join.unmatched);
  if (problems.length + unmatched.length > 0) {
    return { files: [], joins, problems: [...problems, ...unmatched] };
  }
  const files: OutputFile[] = [
    ...history.files.map((value): OutputFile => {
      return { path: `history/${value.commodity}.json`, schema: 'history', value };
    }),
    ...tableFiles(tables),
    countryFile(tables, countryRows(tables, names, readOutlines())),
    { path: 'sites.geojson', schema: 'sites', value: sites.file },
    { path: 'sources.json', schema: 'sources', value: buildSources(tables) },
  ];
  return { files, joins, problems };
}
