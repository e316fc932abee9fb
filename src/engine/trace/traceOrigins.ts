import type { FlowId, Iso3, PlaceId } from '#domain/ids.ts';
import type { Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { stageIndex } from '#domain/stage.ts';
import { inflowsByPlace, unknownFlows, type Inflow } from './intake.ts';
import { originKind, type Origin } from './origin.ts';

/** Where the intake of one country at one stage comes from. */
export interface IntakeTrace {
  readonly placeId: PlaceId;
  readonly country: Iso3;
  readonly stage: Stage;
  /** Known inflows, in the unit of the place. */
  readonly intake: number;
  /** Largest share first; the shares sum to 1. */
  readonly origins: readonly Origin[];
}

export interface Trace {
  readonly intakes: readonly IntakeTrace[];
  /** Flows left out because their tonnes are not known. */
  readonly leftOut: readonly FlowId[];
}

/**
 * share(extracted i, processed j | k) = (X2_jk / c_k) x (X1_ij / in_j)
 *
 * c_k intake of k, in_j intake of j: every place mixes what it takes in, and all that leaves it has the same
 * mix. Proportional mixing is the usual assumption of material flow analysis (an absorbing Markov chain:
 * Eckelman, Reck and Graedel 2012, J. Ind. Ecol. 16:334); it is an assumption, and
 * `originBounds` says what holds without it.
 *
 * Traces the intake at `stage`, by default the last stage that flows reach. Material that a place puts out
 * without any inflow on record was extracted nobody knows where.
 */
export function traceOrigins(network: Network, stage: Stage = lastStage(network)): Trace {
  const inflows = inflowsByPlace(network);
  const mixes = new Map<PlaceId, Mix>();
  const intakes = network.places.flatMap((place): IntakeTrace[] => {
    const incoming = inflows.get(place.id);
    if (place.stage !== stage || place.country === null || incoming === undefined) return [];
    const origins = blend(incoming, (origin) => output(origin, inflows, mixes));
    return [
      {
        placeId: place.id,
        country: place.country,
        stage,
        intake: incoming.reduce((sum, { amount }) => sum + amount, 0),
        origins: [...origins.values()].sort((a, b) => b.share - a.share || (keyOf(a) < keyOf(b) ? -1 : 1)),
      },
    ];
  });
  return { intakes, leftOut: unknownFlows(network).map((flow) => flow.id) };
}

/** The last stage that any flow reaches. */
function lastStage(network: Network): Stage {
  return network.flows.reduce<Stage>(
    (last, flow) => (stageIndex(flow.to) > stageIndex(last) ? flow.to : last),
    'processing',
  );
}

/** Origins by key; shares sum to 1. */
type Mix = ReadonlyMap<string, Origin>;

/** The mix of what leaves a place. Stages only lead on, so the walk ends. */
function output(
  place: Place,
  inflows: ReadonlyMap<PlaceId, readonly Inflow[]>,
  mixes: Map<PlaceId, Mix>,
): Mix {
  const known = mixes.get(place.id);
  if (known !== undefined) return known;
  const incoming = inflows.get(place.id);
  const mix =
    place.stage === 'extraction' || incoming === undefined
      ? single(sourceOf(place))
      : blend(incoming, (origin) => output(origin, inflows, mixes), place);
  mixes.set(place.id, mix);
  return mix;
}

/** The origin of material whose trace begins at this place. */
function sourceOf(place: Place): Origin {
  const where = place.country ?? place.special ?? 'unknown-origin';
  const processing = place.stage === 'processing' ? where : null;
  const extraction = place.stage === 'extraction' || place.country === null ? where : 'unknown-origin';
  return { kind: originKind(extraction), extraction, processing, share: 1 };
}

/** Mixes inflows by amount; `at` stamps the place where the mixing is processing. */
function blend(incoming: readonly Inflow[], mixOf: (origin: Place) => Mix, at?: Place): Mix {
  const total = incoming.reduce((sum, { amount }) => sum + amount, 0);
  const stamp = at?.stage === 'processing' ? (at.country ?? at.special) : null;
  const mixed = new Map<string, Origin>();
  for (const { origin, amount } of incoming) {
    for (const part of mixOf(origin).values()) {
      const stamped = stamp === null ? part : { ...part, processing: stamp };
      const key = keyOf(stamped);
      const share = (mixed.get(key)?.share ?? 0) + part.share * (amount / total);
      mixed.set(key, { ...stamped, share });
    }
  }
  return mixed;
}

function single(origin: Origin): Mix {
  return new Map([[keyOf(origin), origin]]);
}

function keyOf({ extraction, processing }: Origin): string {
  return `${extraction}>${processing ?? ''}`;
}
