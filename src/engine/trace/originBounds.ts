import type { PlaceId } from '#domain/ids.ts';
import type { Flow, Network } from '#domain/network.ts';
import type { Range } from '#engine/measure/range.ts';
import { flowInterval } from './flowInterval.ts';
import { legOf } from './intake.ts';
import { extremes, LinearProgram, loadHighs, type LoadHighs } from './linearProgram.ts';

/** HiGHS keeps rows to this accuracy on a world of size 1; bounds are good to about ten times as much. */
const FEASIBILITY = 1e-9;

/**
 * The least and the greatest share of what came from (or through) `originId` in the intake of each
 * destination, whatever the mixing: no assumption but the balance itself.
 *
 *   min / max  sum_f Y_f c_f / intake   over   low_f <= x_f <= high_f,  0 <= c_f <= x_f,
 *   out of each place and into each place: sum x_f as balanced,
 *   out of the origin: c_f = x_f;   at a place on the way: sum c out = sum Y c in, give or take what the
 *   place's own balance does not explain.
 *
 * x_f tonnes of flow f, c_f the part of it from the origin, Y yield of the leg. After the network-flow bounds
 * of Cheng et al. 2024, Nat. Commun. 15, doi 10.1038/s41467-024-46418-1. Routes that the network does not
 * list carry nothing. HiGHS solves it; it is loaded on the first call.
 *
 * @throws Error when a place is not in the network, or a flow's tonnes are not known.
 */
export async function originBounds(
  network: Network,
  originId: PlaceId,
  destinationIds: readonly PlaceId[],
  load: LoadHighs = loadHighs,
): Promise<ReadonlyMap<PlaceId, Range>> {
  for (const id of [originId, ...destinationIds]) {
    if (!network.places.some((place) => place.id === id)) {
      throw new Error(`Expected the place ${id} in the network of ${network.commodity}, found none`);
    }
  }
  const links = linksOf(network);
  const { program, parts } = colouredFlows(links, network, originId);
  const highs = await load();
  const model = highs.createModel(program.data());
  try {
    model.options.set({ output_flag: false, primal_feasibility_tolerance: FEASIBILITY });
    return new Map(
      destinationIds.map((id) => {
        const incoming = links.filter((link) => link.flow.destinationId === id);
        const intake = incoming.reduce((sum, link) => sum + link.tonnes * link.yields, 0);
        if (intake === 0) return [id, { low: 0, high: 0 }];
        const costs = new Map(incoming.map((link) => [partOf(parts, link), link.yields / intake]));
        const [low, high] = extremes(highs, model, costs);
        return [id, { low: Math.max(0, low), high: Math.min(1, high) }];
      }),
    );
  } finally {
    // Garbage collection does not free the memory of a HiGHS model.
    model.dispose();
  }
}

interface Link {
  readonly flow: Flow;
  /** Tonnes, low and high as shares of all tonnes, so that tolerances mean the same in every network. */
  readonly tonnes: number;
  readonly low: number;
  readonly high: number;
  readonly yields: number;
}

function linksOf(network: Network): readonly Link[] {
  const world = network.flows.reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0) || 1;
  return network.flows.map((flow) => {
    if (flow.tonnes === null) {
      throw new Error(`Flow ${flow.id}: expected tonnes, found none; bounds need a balanced network`);
    }
    const { low, high } = flowInterval(flow);
    return {
      flow,
      tonnes: flow.tonnes / world,
      low: low / world,
      high: high / world,
      yields: legOf(flow, network.legs).yield,
    };
  });
}

type Parts = ReadonlyMap<Link, number>;

function partOf(parts: Parts, link: Link): number {
  const column = parts.get(link);
  if (column === undefined) throw new Error(`Expected a column for flow ${link.flow.id}, found none`);
  return column;
}

/** The program: a column for each flow, and one for the part of it that is of the origin. */
function colouredFlows(links: readonly Link[], network: Network, originId: PlaceId) {
  const program = new LinearProgram();
  const whole = new Map(links.map((link) => [link, program.column(link.low, link.high)]));
  const parts = new Map(links.map((link) => [link, program.column(0, link.high)]));
  for (const link of links) {
    const isOrigin = link.flow.originId === originId;
    program.row(isOrigin ? 0 : -Infinity, 0, [
      [partOf(parts, link), 1],
      [partOf(whole, link), -1],
    ]);
  }
  for (const { id } of network.places) {
    const leaving = links.filter((link) => link.flow.originId === id);
    const arriving = links.filter((link) => link.flow.destinationId === id);
    const out = leaving.reduce((sum, link) => sum + link.tonnes, 0);
    const into = arriving.reduce((sum, link) => sum + link.tonnes * link.yields, 0);
    program.row(
      out,
      out,
      leaving.map((link) => [partOf(whole, link), 1]),
    );
    program.row(
      into,
      into,
      arriving.map((link) => [partOf(whole, link), link.yields]),
    );
    if (id === originId || leaving.length === 0) continue;
    if (arriving.length === 0) {
      program.row(
        0,
        0,
        leaving.map((link) => [partOf(parts, link), 1]),
      );
      continue;
    }
    program.row(Math.min(0, out - into), Math.max(0, out - into), [
      ...leaving.map((link) => [partOf(parts, link), 1] as const),
      ...arriving.map((link) => [partOf(parts, link), -link.yields] as const),
    ]);
  }
  return { program, parts };
}
