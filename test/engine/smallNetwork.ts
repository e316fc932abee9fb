import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { tonnesOrNull } from '#domain/tonnes.ts';
import { networkOf } from './network.ts';

/** `['COD', 'extraction', 'CHN', 'processing', 90]`, or with a range `[..., 90, 80, 100]`. */
export type Link = readonly [
  origin: string,
  from: Stage,
  destination: string,
  to: Stage,
  tonnes: number | null,
  low?: number,
  high?: number,
];

export interface SmallNetworkOptions {
  /** By leg `from>to`; 1 when not given. */
  readonly yields?: Readonly<Record<string, number>>;
  /** Half-width of every place's range, as a share of its tonnes. */
  readonly slack?: number;
  /** Totals that are not the sums of the flows, by place id. */
  readonly totals?: Readonly<Record<string, number | null>>;
}

/**
 * A network of "testium" whose flows and places have ranges: a flow its own (no width when none is given), a
 * place one about its tonnes.
 */
export function smallNetwork(
  links: readonly Link[],
  { yields = {}, slack = 0, totals = {} }: SmallNetworkOptions = {},
): Network {
  const rows = links.map(
    ([origin, from, destination, to, tonnes]) => [origin, from, destination, to, tonnes] as const,
  );
  const network = networkOf({ commodity: 'testium', flows: rows, yields });
  return {
    ...network,
    flows: network.flows.map((flow, index) => {
      const [, , , , tonnes, low = tonnes, high = tonnes] = links[index] ?? [];
      return { ...flow, low: tonnesOrNull(low ?? null), high: tonnesOrNull(high ?? null) };
    }),
    places: network.places.map((place) => {
      const total = place.id in totals ? (totals[place.id] ?? null) : place.tonnes;
      return {
        ...place,
        tonnes: tonnesOrNull(total),
        low: total === null ? null : tonnesOrNull(total * (1 - slack)),
        high: total === null ? null : tonnesOrNull(total * (1 + slack)),
      };
    }),
  };
}
