import type { ScenarioResult } from '#engine/scenario/result.ts';
import type { Flow, LonLat, Network, Place } from '#domain/network.ts';
import type { Iso3 } from '#domain/ids.ts';

/** Where a country is drawn that has no place of this commodity today. */
export type PositionOf = (country: Iso3) => LonLat | null;

/** Differences below this share of a flow are the solver's tolerance, not a change. */
const TOLERANCE = 1e-5;
/** Routes below this many tonnes are not worth a line. */
const SMALLEST = 0.5;

/**
 * A scenario's result as a network like the published ones, so that everything that shows a network shows it.
 * What the scenario does not move keeps its figures, range and basis; the rest is `modelled` and has no range.
 * Figures that are not known take no part and stay as they are.
 */
export function modelledNetwork(baseline: Network, result: ScenarioResult, positionOf: PositionOf): Network {
  const flowsToday = new Map(baseline.flows.map((flow) => [flow.id, flow]));
  const results = new Map(result.flows.map((flow) => [flow.id, flow]));
  const kept = baseline.flows.filter((flow) => flow.tonnes === null || !results.has(flow.id));
  const flows = result.flows.flatMap((outcome): Flow[] => {
    const today = flowsToday.get(outcome.id);
    if (today && isSame(outcome.tonnes, outcome.baseline)) return [today];
    if (outcome.tonnes < SMALLEST) return [];
    const { id, originId, destinationId, origin, destination, from, to, tonnes } = outcome;
    const ends = { id, originId, destinationId, origin, destination, from, to };
    return [{ ...(today ?? newFlow(baseline)), ...ends, tonnes, low: null, high: null, basis: 'modelled' }];
  });
  return { ...baseline, flows: [...kept, ...flows], places: modelledPlaces(baseline, result, positionOf) };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}

type NewFlow = Omit<
  Flow,
  'id' | 'originId' | 'destinationId' | 'origin' | 'destination' | 'from' | 'to' | 'tonnes' | 'low' | 'high'
>;

/** A route that is not used today: the engine opens it from totals and distance. */
function newFlow({ commodity }: Network): NewFlow {
  return {
    kind: 'flow',
    commodity,
    basis: 'modelled',
    evidence: 'gravity',
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: [],
  };
}

function modelledPlaces(baseline: Network, result: ScenarioResult, positionOf: PositionOf): Place[] {
  const results = new Map(result.places.map((place) => [place.id, place]));
  const present = new Set(baseline.places.map(({ id }) => id));
  const places = baseline.places.map((place): Place => {
    const outcome = results.get(place.id);
    if (!outcome || place.tonnes === null || isSame(outcome.tonnes, outcome.baseline)) return place;
    return { ...place, tonnes: outcome.tonnes, low: null, high: null, uses: null, basis: 'modelled' };
  });
  for (const outcome of result.places) {
    if (present.has(outcome.id) || outcome.tonnes < SMALLEST) continue;
    const peer = baseline.places.find(
      ({ stage, id }) => stage === outcome.stage && (id.split('~')[1] ?? null) === outcome.form,
    );
    places.push({
      kind: 'place',
      id: outcome.id,
      commodity: baseline.commodity,
      country: outcome.country,
      special: outcome.special,
      stage: outcome.stage,
      form: peer?.form ?? outcome.form ?? outcome.stage,
      unit: peer?.unit ?? 't',
      tonnes: outcome.tonnes,
      low: null,
      high: null,
      capacity: outcome.capacity,
      basis: 'modelled',
      uses: null,
      sources: [],
      anchor: null,
      position: outcome.country === null ? null : positionOf(outcome.country),
    });
  }
  return places;
}
