import { FLOW_FIELDS, namesOf, PLACE_FIELDS, type TableKind } from './fields.ts';
import { normalise } from './normalise.ts';

/** Position of the column that holds each field; a field that no column holds is not there. */
export type ColumnMatch = Readonly<Record<string, number>>;

export interface MatchedTable {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
}

/**
 * Guesses from the names of the columns what a table is about and which column holds which field. A table with
 * two ends is one of flows; `from` and `to` are read as countries where no other column names the ends.
 */
export function matchColumns(columns: readonly string[]): MatchedTable {
  const flows = match(columns, FLOW_FIELDS);
  if ('origin' in flows && 'destination' in flows) return { kind: 'flows', match: flows };
  if ('from' in flows && 'to' in flows) {
    const { from, to, ...rest } = flows;
    return { kind: 'flows', match: { ...rest, origin: from ?? 0, destination: to ?? 0 } };
  }
  const places = match(columns, PLACE_FIELDS);
  const isPlaces = 'country' in places && 'stage' in places;
  return isPlaces ? { kind: 'places', match: places } : { kind: 'flows', match: flows };
}

/** The same guess for a table that the reader says is one of flows or of places. */
export function matchAs(kind: TableKind, columns: readonly string[]): ColumnMatch {
  const guess = matchColumns(columns);
  return guess.kind === kind ? guess.match : match(columns, kind === 'flows' ? FLOW_FIELDS : PLACE_FIELDS);
}

/** The whole name decides before a part of it does ("Quantity (t)"), and a column serves one field. */
function match(columns: readonly string[], fields: Readonly<Record<string, readonly string[]>>): ColumnMatch {
  const names = columns.map(normalise);
  const bare = columns.map((column) => normalise(column.replace(/[([].*$/, '')));
  const taken = new Set<number>();
  const found: Record<string, number> = {};
  for (const candidates of [names, bare]) {
    for (const [field, synonyms] of Object.entries(fields)) {
      if (field in found) continue;
      const known = [field, ...namesOf(synonyms)];
      const at = known
        .map((name) => candidates.findIndex((candidate, index) => candidate === name && !taken.has(index)))
        .find((index) => index >= 0);
      if (at === undefined) continue;
      found[field] = at;
      taken.add(at);
    }
  }
  return found;
}
