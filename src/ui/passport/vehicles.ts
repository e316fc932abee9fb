import type { SourceId } from '#domain/ids.ts';
import type { IntensityFile } from '#domain/published/tables/intensity.ts';

/** A car that the intensity table describes as a whole. */
export interface Vehicle {
  /** As the table names it. */
  readonly name: string;
  /** Kilograms a car, by mineral; `null` = not known. */
  readonly kilograms: ReadonlyMap<string, number | null>;
  readonly sources: readonly SourceId[];
}

/** The cars of the intensity table. */
export function vehicleRows(rows: readonly IntensityFile['rows'][number][]): readonly Vehicle[] {
  const cars = rows.filter(({ unit }) => unit === 'kg/vehicle');
  return [...new Set(cars.map(({ item }) => item))].map((name) => {
    const own = cars.filter(({ item }) => item === name);
    return {
      name,
      kilograms: new Map(own.map(({ mineral, value }) => [mineral, value])),
      sources: own.flatMap((row) => row.source_id),
    };
  });
}
