/** The stages of a supply chain, upstream first. `use` holds finished goods and is optional. */
export const STAGES = ['extraction', 'processing', 'manufacturing', 'use'] as const;
export type Stage = (typeof STAGES)[number];

/** Position along the chain, 0 = extraction. */
export function stageIndex(stage: Stage): number {
  return STAGES.indexOf(stage);
}
