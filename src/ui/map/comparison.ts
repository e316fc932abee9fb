/** A scenario as change on one map, beside today on a second one, or above it under a slider. */
export const COMPARISONS = ['change', 'side-by-side', 'swipe'] as const;
export type Comparison = (typeof COMPARISONS)[number];
