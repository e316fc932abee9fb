import type { SourceId } from '#domain/ids.ts';
import type { IntensityFile } from '#domain/published/tables/intensity.ts';
import type { Untraced } from '#engine/passport/packRows.ts';
import type { IntensityRow } from '#engine/passport/question.ts';
import { FIRST_PASSPORT, type PassportChoice } from '#state/passportChoice.ts';

/** A car that the intensity table describes as a whole. */
export interface Vehicle {
  /** As the table names it. */
  readonly name: string;
  /** Kilograms a car, by mineral; `null` = not known. */
  readonly kilograms: ReadonlyMap<string, number | null>;
  readonly sources: readonly SourceId[];
  /** The same as rows of a pack of one unit, the car itself. */
  readonly traced: readonly IntensityRow[];
  readonly untraced: readonly Untraced[];
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
      traced: own.flatMap(({ commodity, value, source_id: sources }) =>
        commodity === null ? [] : [{ chemistry: name, commodity, kilogramsPerKwh: value, sources }],
      ),
      untraced: own.flatMap(({ commodity, mineral, value }) =>
        commodity === null ? [{ chemistry: name, mineral, kilogramsPerKwh: value }] : [],
      ),
    };
  });
}

/** What a passport is drawn of: a pack, or a whole car as a pack of one unit. */
interface AskedThing {
  readonly car: string | null;
  readonly kwh: number;
  readonly chemistry: string;
  readonly intensity: readonly IntensityRow[];
  readonly untraced: readonly Untraced[];
}

/** An address may name a car or a chemistry that the table does not have: then it is the usual pack. */
export function askedThing(
  { car, kwh, chemistry }: Pick<PassportChoice, 'car' | 'kwh' | 'chemistry'>,
  files: {
    readonly vehicles: readonly Vehicle[];
    readonly intensity: readonly IntensityRow[];
    readonly untraced: readonly Untraced[];
  },
): AskedThing {
  const vehicle = files.vehicles.find(({ name }) => name === car);
  if (vehicle) {
    const { name, traced, untraced } = vehicle;
    return { car: name, kwh: 1, chemistry: name, intensity: traced, untraced: known(untraced) };
  }
  const isKnown = files.intensity.some((row) => row.chemistry === chemistry);
  const pack = isKnown ? chemistry : FIRST_PASSPORT.chemistry;
  const untraced = files.untraced.filter((row) => row.chemistry === pack);
  return { car: null, kwh, chemistry: pack, intensity: files.intensity, untraced: known(untraced) };
}

const known = (rows: readonly Untraced[]) => rows.filter(({ kilogramsPerKwh }) => kilogramsPerKwh !== 0);
