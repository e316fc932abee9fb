import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Given } from './judge.ts';

/** How far a student is. Kept in memory alone: it is nobody else's business, and gone with the page. */
export class Progress {
  /** Id of the task in hand; `null` before the first. */
  current: string | null = $state(null);
  readonly solved = new SvelteSet<string>();
  /** Answers by task and question. */
  readonly #given = new SvelteMap<string, Given>();

  given(task: string, question: number): Given {
    return this.#given.get(`${task} ${question}`) ?? null;
  }

  give(task: string, question: number, given: Given): void {
    this.#given.set(`${task} ${question}`, given);
  }
}

const kept = new WeakMap<object, Progress>();

/** The progress on one site: closing the tasks and opening them again goes on where the student was. */
export function progressOf(site: object): Progress {
  const progress = kept.get(site) ?? new Progress();
  kept.set(site, progress);
  return progress;
}
