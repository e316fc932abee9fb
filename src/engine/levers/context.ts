import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { EngineParameters } from '../parameters.ts';
import type { Draft } from '../model/draft.ts';
import type { RemarkReason } from './remark.ts';

export type OwnerGroup = Extract<Lever, { kind: 'new-capacity' }>['ownerGroup'];

/** What a lever may look at besides the draft it edits. */
export interface LeverContext {
  readonly network: Network;
  readonly parameters: EngineParameters;
  /** Projects that start up to this year count; `null` = all. */
  readonly horizon: number | null;
  /** Owner groups whose projects count; `null` = all. */
  readonly owners: readonly OwnerGroup[] | null;
}

/** Edits the draft; says why when the lever has no effect here, else `null`. */
export type ApplyLever<K extends Lever['kind']> = (
  draft: Draft,
  lever: Extract<Lever, { kind: K }>,
  context: LeverContext,
) => RemarkReason | null;
