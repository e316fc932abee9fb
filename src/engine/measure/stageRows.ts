import type { Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { OTHER, type SupplyRow } from './supplyRow.ts';

/**
 * What each country puts out at a stage (at the last stage: takes in), as rows for the measures.
 *
 * Material from countries that nobody named (`unknown-origin`) joins "other countries"; scrap, synthetic
 * material and stocks belong to no country and are left out. Where a stage has several forms (titanium
 * sponge and pigment) `form` chooses one: their tonnes do not add.
 * @throws Error when the stage holds several forms and none is chosen.
 */
export function stageRows(network: Network, stage: Stage, form?: string): readonly SupplyRow[] {
  const places = network.places.filter(
    (place) => place.stage === stage && (form === undefined || place.form === form),
  );
  const forms = [...new Set(places.filter((place) => place.country !== null).map((place) => place.form))];
  if (forms.length > 1) {
    throw new Error(
      `Expected one form of ${network.commodity} at ${stage}, found ${forms.join(', ')}; choose one of them`,
    );
  }
  const rows = places.flatMap((place) => {
    const country = countryOf(place);
    return country === null ? [] : [{ country, value: place.tonnes, low: place.low, high: place.high }];
  });
  return joinOthers(rows);
}

function countryOf(place: Place): string | null {
  if (place.country !== null) return place.country;
  return place.special === 'unknown-origin' ? OTHER : null;
}

function joinOthers(rows: readonly SupplyRow[]): readonly SupplyRow[] {
  const others = rows.filter((row) => row.country === OTHER);
  if (others.length < 2) return rows;
  const sum = (of: (row: SupplyRow) => number | null | undefined) =>
    others.reduce<number | null>((total, row) => {
      const part = of(row) ?? null;
      return total === null || part === null ? null : total + part;
    }, 0);
  const joined = {
    country: OTHER,
    value: sum((row) => row.value),
    low: sum((row) => row.value ?? row.low ?? 0),
    high: sum((row) => row.value ?? row.high),
  };
  return [...rows.filter((row) => row.country !== OTHER), joined];
}
