import { flowId, placeId } from '#domain/ids.ts';
import type { Leg } from '#domain/network.ts';
import { stageIndex } from '#domain/stage.ts';
import type { EngineParameters } from '../parameters.ts';
import { addNode, isPlace, placesAt, type Draft, type Node } from '../model/draft.ts';
import { endsOfLeg } from '../model/latentRoutes.ts';
import type { ApplyLever } from './context.ts';
import { resize } from './resize.ts';

/**
 * Capacity and trade of the place grow by what the project is expected to deliver:
 * `tonnes * probability * utilisation`. A country that is new at this stage gets a row (and, past extraction, a
 * column) by gravity: its tonnes spread over partners by their size. The figure must be in the stage's own unit;
 * whoever writes the lever converts it.
 */
export const applyNewCapacity: ApplyLever<'new-capacity'> = (
  draft,
  lever,
  { parameters, horizon, owners },
) => {
  if (horizon !== null && lever.startYear > horizon) return `starts in ${lever.startYear}, after ${horizon}`;
  if (owners !== null && !owners.includes(lever.ownerGroup))
    return `owner group ${lever.ownerGroup} is switched off`;
  const added = lever.tonnes * lever.probability * parameters.utilisation;
  if (!(added > 0)) return 'adds nothing';
  const places = placesAt(draft, lever.stage, lever.country, lever.form ?? null);
  const forms = new Set(draft.legs.filter((leg) => leg.to === lever.stage).map((leg) => leg.toForm));
  if (forms.size > 1 && lever.form === undefined) return `expected a form, one of ${[...forms].join(', ')}`;
  const [at] = places;
  if (at === undefined) return addProducer(draft, lever, added, parameters);
  const node = draft.nodes[at]!;
  if (!(node.size > 0)) return `${lever.country} has lost all of its ${lever.stage}`;
  resize(draft, at, (node.size + added) / node.size);
  node.capacity += added;
  return null;
};

type Where = Parameters<typeof applyNewCapacity>[1];

function addProducer(draft: Draft, lever: Where, added: number, parameters: EngineParameters): string | null {
  const into = draft.legs.find(
    (leg) => leg.to === lever.stage && (lever.form === undefined || leg.toForm === lever.form),
  );
  const outOf = draft.legs.filter((leg) => leg.from === lever.stage);
  if (!into && outOf.length === 0) return `this chain has no ${lever.stage}`;
  const form = into?.toForm ?? null;
  const id = placeId(draft.commodity, lever.country, lever.stage, form ?? undefined);
  const role = !into ? 'supplier' : outOf.length > 0 ? 'processor' : 'buyer';
  const node: Node = {
    key: id,
    placeId: id,
    country: lever.country,
    special: null,
    stage: lever.stage,
    form,
    level: stageIndex(lever.stage),
    role,
    baseline: 0,
    yield: into?.yield ?? 1,
    size: added,
    capacity: role === 'buyer' ? Infinity : added,
    demand: role === 'buyer' ? added : 0,
    maxPull: role === 'buyer' ? parameters.adaptability : 1,
    exportLimit: Infinity,
    outsideLimit: Infinity,
    twin: null,
  };
  const at = addNode(draft, node);
  if (into) addGravity(draft, into, at, added / node.yield, 'intake');
  for (const leg of outOf) addGravity(draft, leg, at, added / outOf.length, 'output');
  return null;
}

/** Spreads tonnes over the partners of a new node by their size today (new partners: their planned size). */
function addGravity(draft: Draft, leg: Leg, at: number, tonnes: number, side: 'intake' | 'output'): void {
  const ends = endsOfLeg(draft, leg);
  const sizes = side === 'output' ? ends.intake : ends.output;
  const partnerStage = side === 'output' ? leg.to : leg.from;
  for (const [partner, node] of draft.nodes.entries()) {
    if (partner === at || node.stage !== partnerStage || !isPlace(node)) continue;
    const isNew = node.baseline === 0;
    const size = isNew ? (side === 'output' ? node.size / node.yield : node.size) : sizes[partner]!;
    if (!(size > 0) || !(ends.total > 0)) continue;
    const [origin, destination] = side === 'output' ? [at, partner] : [partner, at];
    draft.routes.push({
      id: flowId(draft.nodes[origin]!.placeId, draft.nodes[destination]!.placeId),
      origin,
      destination,
      baseline: 0,
      prior: (tonnes * size) / ends.total,
      threshold: 0,
      limit: Infinity,
      restricted: false,
      outside: false,
    });
  }
}
