import type { Tables } from '../read/dictionary.ts';
import { readOutlines } from '../read/outlines.ts';
import type { Problem } from '../read/problem.ts';
import { coordinates } from './coordinates.ts';
import { knownIds } from './knownIds.ts';
import { mapCountries } from './mapCountries.ts';
import { nonNegative } from './nonNegative.ts';
import { sourced } from './sourced.ts';
import { uniqueKeys } from './uniqueKeys.ts';
import { withheldIsUnknown } from './withheld.ts';
import { shareSets, worldTotals } from './worldTotals.ts';

/** Everything that must be true of the tables before a figure is used. */
export function checkTables(tables: Tables): Problem[] {
  const outlines = readOutlines();
  return [
    ...uniqueKeys(tables),
    ...knownIds(tables),
    ...sourced(tables),
    ...nonNegative(tables),
    ...worldTotals(tables),
    ...shareSets(tables),
    ...withheldIsUnknown(tables),
    ...mapCountries(tables, outlines),
    ...coordinates(tables, outlines),
  ];
}
