import type { CommodityId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { Scenario, ShownResult } from '#engine/scenario/result.ts';

/** What can be asked of the engine, by kind: the request and its answer. */
export interface Tasks {
  /** Makes a network ready and keeps it; sent once, so that a slider need not send it again. */
  open: {
    readonly request: { readonly network: Network; readonly parameters?: Partial<EngineParameters> };
    readonly answer: { readonly commodity: CommodityId };
  };
  /** One scenario on an opened commodity. */
  scenario: {
    readonly request: ScenarioRequest & { readonly commodity: CommodityId };
    readonly answer: ShownResult;
  };
  /** One scenario on every opened commodity, with progress. */
  all: { readonly request: ScenarioRequest; readonly answer: readonly ShownResult[] };
}

export interface ScenarioRequest {
  readonly scenario: Scenario;
  /** True while a slider moves: start from the last answer. A settled answer never depends on the way there. */
  readonly isDragging: boolean;
}

export type TaskKind = keyof Tasks;

/** How far a long task is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Page to worker. `topic`: of two requests with the same topic only the newer one is answered. */
export type ToWorker =
  | {
      readonly [Kind in TaskKind]: {
        readonly type: 'ask';
        readonly id: number;
        readonly topic: string;
        readonly kind: Kind;
        readonly request: Tasks[Kind]['request'];
      };
    }[TaskKind]
  | { readonly type: 'cancel'; readonly id: number };

/** Worker to page. Every `ask` gets exactly one of `answer`, `failed` and `dropped`. */
export type FromWorker =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Tasks[TaskKind]['answer'] }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'dropped'; readonly id: number; readonly reason: 'newer request' | 'cancelled' };

/** The part of MessagePort, Worker and a worker's own scope that is needed here; Node's MessagePort has it too. */
export interface Port<Sent, Received> {
  postMessage(message: Sent): void;
  addEventListener(type: 'message', listener: (event: { readonly data: Received }) => void): void;
}
