import type { LoadError } from './LoadError.ts';

/** Bytes received of the bytes that the manifest promises; `total` is 0 while it is not known. */
export interface Progress {
  readonly received: number;
  readonly total: number;
}

/** A value that comes over the network, in the three states that a reader can meet. */
export type Async<T> =
  | { readonly status: 'loading'; readonly progress: Progress }
  | { readonly status: 'failed'; readonly error: LoadError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: T };

export const WAITING: Async<never> = { status: 'loading', progress: { received: 0, total: 0 } };
