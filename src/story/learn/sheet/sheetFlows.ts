import type { Flow, Leg, Network } from '#domain/network.ts';
import { rankedFlows } from '#state/ranking.ts';
import { legOf, shownFlows } from '#state/shownFlows.ts';
import { LEAVING } from '#state/choice.ts';

/** Flows that a printed map can hold and a class can read. */
const PRINTED = 8;

export interface LegPicture {
  readonly leg: Leg;
  /** The largest first: their numbers on the map and in the list below it. */
  readonly flows: readonly Flow[];
  /** Part of the leg's tonnes that these flows are, 0 to 1. */
  readonly shown: number;
}

/**
 * One picture for each of the first two legs, so that no line needs a colour to say what it leaves. Legs that rest on
 * estimates alone are printed only where there are no others.
 */
export function legPictures(network: Network): readonly LegPicture[] {
  const sure = shownFlows(network, { stages: LEAVING, estimatedLegs: false });
  const { flows } = sure.flows.length > 0 ? sure : network;
  const positioned = new Set(network.places.flatMap(({ id, position }) => (position ? [id] : [])));
  return network.legs
    .map((leg): LegPicture => {
      const all = flows.filter((flow) => legOf(network, flow) === leg);
      const drawn = rankedFlows({ flows: all })
        // A scenario that closes a way leaves a flow of nothing, which is none of the largest.
        .filter(({ tonnes }) => tonnes !== null && tonnes > 0)
        .filter(({ originId, destinationId }) => positioned.has(originId) && positioned.has(destinationId))
        .slice(0, PRINTED);
      const sum = (some: readonly Flow[]) => some.reduce((total, { tonnes }) => total + (tonnes ?? 0), 0);
      const whole = sum(all);
      return { leg, flows: drawn, shown: whole === 0 ? 0 : sum(drawn) / whole };
    })
    .filter((picture) => picture.flows.length > 0)
    .slice(0, 2);
}
