import type { FlowId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { drawWorlds, type DrawOptions } from './drawWorlds.ts';

/** What 10, 50 and 90 of 100 plausible worlds stay below. */
export interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A figure taken from one network; `null` where it is not defined. */
export type NetworkMeasure = (network: Network) => number | null;

export interface PlausibleBands {
  readonly flows: ReadonlyMap<FlowId, Band>;
  /** By the names given; `null` where the measure was not defined in every world. */
  readonly measures: ReadonlyMap<string, Band | null>;
  readonly draws: number;
  readonly seed: number;
}

const DEFAULT_DRAWS: DrawOptions = { seed: 2024, draws: 200 };

/**
 * The 10-50-90 % band of every flow and of each measure over drawn worlds (see `drawWorlds`).
 * @param onWorld told after each world how many are done; it may throw to break off.
 */
export function plausibleBands(
  network: Network,
  measures: ReadonlyMap<string, NetworkMeasure>,
  options: DrawOptions = DEFAULT_DRAWS,
  onWorld: (done: number) => void = () => undefined,
): PlausibleBands {
  let done = 0;
  const flows = new Map<FlowId, number[]>(network.flows.map(({ id }) => [id, []]));
  const values = new Map<string, (number | null)[]>([...measures.keys()].map((name) => [name, []]));
  for (const world of drawWorlds(network, options)) {
    for (const { id, tonnes } of world.flows) flows.get(id)?.push(tonnes ?? 0);
    for (const [name, measure] of measures) values.get(name)?.push(measure(world));
    onWorld(++done);
  }
  return {
    flows: new Map([...flows].map(([id, drawn]) => [id, bandOf(drawn)])),
    measures: new Map([...values].map(([name, drawn]) => [name, everyOne(drawn)])),
    draws: options.draws,
    seed: options.seed,
  };
}

function everyOne(drawn: readonly (number | null)[]): Band | null {
  const known = drawn.filter((value) => value !== null);
  return known.length === drawn.length && known.length > 0 ? bandOf(known) : null;
}

/**
 * Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996,
 * doi 10.1080/00031305.1996.10473566).
 */
export function bandOf(values: readonly number[]): Band {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)] ?? NaN;
    const above = sorted[Math.ceil(position)] ?? NaN;
    return below + (above - below) * (position - Math.floor(position));
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
