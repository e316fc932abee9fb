import type { TableName, Tables } from '../read/dictionary.ts';
import { DICTIONARY } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { asCell } from '../read/rowKey.ts';
import type { RowOrigin, TableSpec } from '../read/table.ts';
import { problemAt } from '../read/problemAt.ts';

/** Columns that name rows of another table, beside the country columns, which are known by their type. */
const POINTS_AT: Readonly<Record<string, readonly [TableName, string]>> = {
  source_id: ['sources', 'source_id'],
  commodity: ['commodities', 'id'],
  commodities: ['commodities', 'id'],
  site_id: ['sites', 'id'],
  product_id: ['trade_products', 'product_id'],
  scenario: ['scenarios', 'id'],
  projects: ['projects', 'project_group'],
  restrictions: ['restrictions', 'id'],
};
/** A word of `target` that is no country. */
const EVERYONE = 'all';

/** Every id in every table names a row that exists: commodity, country, source, site, product, option. */
export function knownIds(tables: Tables): Problem[] {
  const countries = new Set(tables.countries.map((row) => row.iso3));
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [column, [table, id]] of Object.entries(POINTS_AT)) {
    ids.set(column, new Set(tables[table].map((row) => asCell(Reflect.get(row, id)))));
  }
  const options = new Set(tables.scenario_options.map((row) => `${row.scenario}|${row.id}`));

  const problems = (Object.keys(DICTIONARY) as TableName[]).flatMap((name) => {
    const spec: TableSpec = DICTIONARY[name];
    const rows: readonly { at: RowOrigin }[] = tables[name];
    return Object.entries(spec.columns).flatMap(([column, { type }]) => {
      const isCountry = type === 'iso3' || column === 'countries' || column === 'target';
      const known = isCountry ? countries : ids.get(column);
      if (known === undefined) return [];
      return rows.flatMap((row) =>
        values(Reflect.get(row, column))
          .filter((id) => !known.has(id) && !(column === 'target' && id === EVERYONE))
          .map((id) =>
            problemAt(row, column, isCountry ? 'a country of countries.csv' : 'a known id', `"${id}"`),
          ),
      );
    });
  });
  const strayLevers = tables.scenario_levers
    .filter((row) => !options.has(`${row.scenario}|${row.option}`))
    .map((row) => problemAt(row, 'option', 'an option of scenario_options.csv', `"${row.option}"`));
  return [...problems, ...strayLevers];
}

function values(cell: unknown): readonly string[] {
  if (cell === null || cell === undefined) return [];
  return Array.isArray(cell) ? cell.map(String) : [String(cell)];
}
