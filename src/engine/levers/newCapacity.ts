import { flowId, placeId } from '#domain/ids.ts';
import type { Leg } from '#domain/network.ts';
import { stageIndex, type Stage } from '#domain/stage.ts';
import type { EngineParameters } from '../parameters.ts';
import { addNode, isPlace, placesAt, type Draft, type Node } from '../model/draft.ts';
import { route } from '../model/nodes.ts';
import { endsOfLeg } from '../model/latentRoutes.ts';
import type { ApplyLever } from './context.ts';
import type { RemarkReason } from './remark.ts';
import { resize } from './resize.ts';

/**
 * Capacity and trade of the place grow by what the project is expected to deliver:
 * `tonnes * probability * utilisation`. A country that is new at this stage gets a row (and, past extraction, a
 * column) by gravity: its tonnes spread over partners by their size, partners at home weighing more. The figure must
 * be in the stage's own unit; whoever writes the lever converts it.
 */
export const applyNewCapacity: ApplyLever<'new-capacity'> = (
  draft,
  lever,
  { parameters, horizon, owners },
) => {
  if (horizon !== null && lever.startYear > horizon)
    return { code: 'starts-after', year: lever.startYear, horizon };
  if (owners !== null && !owners.includes(lever.ownerGroup))
    return { code: 'owners-off', owners: lever.ownerGroup };
  const added = lever.tonnes * lever.probability * parameters.utilisation;
  if (!(added > 0)) return { code: 'adds-nothing' };
  const form = formOfLever(draft, lever);
  if (form === undefined) return { code: 'form-unclear', stage: lever.stage };
  const [at] = placesAt(draft, lever.stage, lever.country, form);
  if (at === undefined) return addProducer(draft, lever, form, added, parameters);
  const node = draft.nodes[at]!;
  if (!(node.size > 0)) return { code: 'lost', country: lever.country, stage: lever.stage };
  resize(draft, new Map([[at, (node.size + added) / node.size]]));
  node.capacity += added;
  return null;
};

type Where = Parameters<typeof applyNewCapacity>[1];

/** The form that a project makes: the one it names, else the stage's main or only one; undefined when unclear. */
function formOfLever(draft: Draft, { stage, form }: Where): string | null | undefined {
  if (form !== undefined) return form;
  const forms = new Set(draft.legs.filter((leg) => leg.to === stage).map((leg) => leg.toForm));
  if (forms.size === 0 || forms.has(null)) return null;
  return forms.size === 1 ? [...forms][0] : undefined;
}

function addProducer(
  draft: Draft,
  lever: Where,
  form: string | null,
  added: number,
  parameters: EngineParameters,
): RemarkReason | null {
  const into = draft.legs.find((leg) => leg.to === lever.stage && leg.toForm === form);
  const outOf = draft.legs.filter((leg) => leg.from === lever.stage);
  if (!into && outOf.length === 0) return { code: 'no-stage', stage: lever.stage };
  const id = placeId(draft.commodity, lever.country, lever.stage, form ?? undefined);
  const role = roleAt(draft, lever.stage, form, into !== undefined, outOf.length > 0);
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
  const home = parameters.homePreference;
  if (into) addGravity(draft, into, at, added / node.yield, 'intake', home);
  if (role === 'buyer') return null;
  for (const leg of outOf) addGravity(draft, leg, at, added / outOf.length, 'output', home);
  return null;
}

/** What a new place does: what its peers of the same form do, else what the legs allow. */
function roleAt(
  draft: Draft,
  stage: Stage,
  form: string | null,
  hasIntake: boolean,
  hasOutlet: boolean,
): Node['role'] {
  if (!hasIntake) return 'supplier';
  const peers = draft.nodes.filter((node) => node.stage === stage && node.form === form && isPlace(node));
  const onlyBuys = peers.length > 0 && peers.every(({ role }) => role === 'buyer');
  return hasOutlet && !onlyBuys ? 'processor' : 'buyer';
}

/**
 * Spreads tonnes over the partners of a new node: `tonnes * w_j / sum w`, `w_j` = size of the partner today (of a new
 * one: planned), times `home` for a partner in the same country.
 */
function addGravity(
  draft: Draft,
  leg: Leg,
  at: number,
  tonnes: number,
  side: 'intake' | 'output',
  home: number,
): void {
  const ends = endsOfLeg(draft, leg);
  const { country } = draft.nodes[at]!;
  const weights = draft.nodes.map((node, partner) => {
    const stands =
      side === 'output' ? node.stage === leg.to && node.form === leg.toForm : node.stage === leg.from;
    if (partner === at || !stands || !isPlace(node)) return 0;
    const today = side === 'output' ? ends.intake[partner]! : ends.output[partner]!;
    const planned = side === 'output' ? node.size / node.yield : node.size;
    return (node.baseline === 0 ? planned : today) * (node.country === country ? home : 1);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  weights.forEach((weight, partner) => {
    if (!(weight > 0)) return;
    const [origin, destination] = side === 'output' ? [at, partner] : [partner, at];
    const id = flowId(draft.nodes[origin]!.placeId, draft.nodes[destination]!.placeId);
    draft.routes.push({ ...route(id, origin, destination, 0), prior: (tonnes * weight) / all });
  });
}
