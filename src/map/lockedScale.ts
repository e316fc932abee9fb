import type { Network } from '#domain/network.ts';
import type { ScaleMax } from './flowScale.ts';
import { prepareScene, type SceneOptions } from './scene.ts';

/**
 * The maxima of the one scale on which every world of a commodity is drawn: those of today's network with all its
 * flows. They hang on neither of two compared worlds, nor on a filter: a flow that halves looks half as wide, and
 * what a filter leaves is as wide as it was.
 */
export function lockedScale(
  today: Network,
  { stages, limit, estimatedLegs }: Pick<SceneOptions, 'stages' | 'limit' | 'estimatedLegs'>,
): ScaleMax {
  const chosen = { ...(stages ? { stages } : {}), ...(limit === undefined ? {} : { limit }) };
  return prepareScene(today, { ...chosen, estimatedLegs }).scale.max;
}
