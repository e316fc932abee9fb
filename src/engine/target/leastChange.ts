import type { TargetOption } from './option.ts';
import type { Trial } from './trials.ts';

/** Every choice among so many options is looked at: 1024 runs at most. */
const EXACT_OPTIONS = 10;

/** The solver's rounding must not make a goal that is just met look missed. */
export const REACHED_WITHIN = 1e-9;

export interface LeastChange {
  readonly trial: Trial;
  readonly exact: boolean;
}

/**
 * The options of least total size that reach the goal; when none do, those that come nearest.
 *
 * Up to ten options: every choice in order of its size, so the first that reaches the goal is the least. More:
 * add whatever brings most per tonne until the goal is reached or nothing helps, then drop all that can be
 * spared, the largest first; no choice of this kind can be made smaller by leaving one out.
 */
export function leastChange(
  options: readonly TargetOption[],
  size: (option: TargetOption) => number,
  attempt: (options: readonly TargetOption[]) => Trial,
): LeastChange {
  return options.length <= EXACT_OPTIONS
    ? { trial: everyChoice(options, size, attempt), exact: true }
    : { trial: spared(greedy(options, size, attempt), size, attempt), exact: false };
}

/** At most so many worlds are looked at. */
export function mostTrials(options: number): number {
  return options <= EXACT_OPTIONS ? 2 ** options : (options * (options + 3)) / 2;
}

export function isReached({ distance }: Trial): boolean {
  return distance <= REACHED_WITHIN;
}

type Attempt = (options: readonly TargetOption[]) => Trial;
type Size = (option: TargetOption) => number;

function everyChoice(options: readonly TargetOption[], size: Size, attempt: Attempt): Trial {
  const choices = Array.from({ length: 2 ** options.length }, (_, bits) => {
    const chosen = options.filter((_option, index) => bits & (1 << index));
    return { chosen, total: chosen.reduce((sum, option) => sum + size(option), 0) };
  }).sort((a, b) => a.total - b.total || a.chosen.length - b.chosen.length);
  let nearest = attempt([]);
  for (const { chosen } of choices) {
    const trial = attempt(chosen);
    if (isReached(trial)) return trial;
    if (trial.distance < nearest.distance - REACHED_WITHIN) nearest = trial;
  }
  return nearest;
}

function greedy(options: readonly TargetOption[], size: Size, attempt: Attempt): Trial {
  let current = attempt([]);
  while (!isReached(current)) {
    const taken = new Set(current.options);
    let best: { trial: Trial; gain: number } | null = null;
    for (const option of options) {
      if (taken.has(option)) continue;
      const trial = attempt(options.filter((other) => other === option || taken.has(other)));
      const gain = (current.distance - trial.distance) / Math.max(size(option), Number.MIN_VALUE);
      if (trial.distance < current.distance - REACHED_WITHIN && (best === null || gain > best.gain)) {
        best = { trial, gain };
      }
    }
    if (best === null) return current;
    current = best.trial;
  }
  return current;
}

/** Leaves out, the largest first, what a choice that reaches the goal can spare. */
function spared(trial: Trial, size: Size, attempt: Attempt): Trial {
  if (!isReached(trial)) return trial;
  return [...trial.options]
    .sort((a, b) => size(b) - size(a))
    .reduce((kept, option) => {
      const without = attempt(kept.options.filter((other) => other !== option));
      return isReached(without) ? without : kept;
    }, trial);
}
