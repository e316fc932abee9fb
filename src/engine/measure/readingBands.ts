import type { Network } from '#domain/network.ts';
import { STAGES, type Stage } from '#domain/stage.ts';
import type { DrawOptions } from '#engine/worlds/drawWorlds.ts';
import { plausibleBands, type Band, type NetworkMeasure } from '#engine/worlds/plausibleBands.ts';
import {
  demandRows,
  MEASURES,
  readingsOf,
  type Measure,
  type Readings,
  type ReadingTerms,
} from './readings.ts';
import { formsAt } from './stageMeasures.ts';
import { stageRows } from './stageRows.ts';

export type RegionTerms = Pick<ReadingTerms, 'governance' | 'region'>;

/** Bands of each measure by stage and form; `null` where a measure was not defined in every world. */
export type ReadingBands = ReadonlyMap<string, Readonly<Record<Measure, Band | null>>>;

/** How `ReadingBands` names a stage and form. */
export function bandKey(stage: Stage, form: string): string {
  return `${stage}~${form}`;
}

const DRAWS: DrawOptions = { seed: 2024, draws: 200 };

/**
 * What 10, 50 and 90 of 100 plausible worlds stay below, for every measure of every stage (its low end, as
 * publishers print it). See `drawWorlds` for what makes a world plausible. Flows of unknown size are left out.
 * @param onWorld told after each world how many of how many are done.
 */
export function readingBands(
  network: Network,
  terms: RegionTerms,
  onWorld: (done: number, total: number) => void = () => undefined,
  options: DrawOptions = DRAWS,
): ReadingBands {
  const known = { ...network, flows: network.flows.filter(({ tonnes }) => tonnes !== null) };
  const stages = STAGES.flatMap((stage) => formsAt(known, stage).map((form) => ({ stage, form })));
  const measures = new Map<string, NetworkMeasure>();
  for (const { stage, form } of stages) {
    const readings = onceAWorld((world) =>
      readingsOf(stageRows(world, stage, form), { ...terms, demand: demandRows(world, stage, form) }),
    );
    for (const measure of MEASURES) {
      measures.set(
        `${bandKey(stage, form)} ${measure}`,
        (world) => readings(world)[measure].value?.low ?? null,
      );
    }
  }
  const bands = plausibleBands(known, measures, options, (done) => onWorld(done, options.draws));
  return new Map(
    stages.map(({ stage, form }) => {
      const key = bandKey(stage, form);
      const of = (measure: Measure) => bands.measures.get(`${key} ${measure}`) ?? null;
      return [key, Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)]))] as [
        string,
        Record<Measure, Band | null>,
      ];
    }),
  );
}

/** All measures of a stage come of one reading: it is taken once for each world. */
function onceAWorld(read: (world: Network) => Readings): (world: Network) => Readings {
  let last: { world: Network; readings: Readings } | null = null;
  return (world) => {
    if (last?.world !== world) last = { world, readings: read(world) };
    return last.readings;
  };
}
