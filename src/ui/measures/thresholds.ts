import type { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import type { Measure, Reading } from '#engine/measure/readings.ts';

type Rule = PolicyRulesFile['rows'][number];

/** A level that a rule in force names for a measure, on the scale of the measure (0 to 1). */
export interface Threshold {
  readonly measure: Measure;
  readonly level: number;
  readonly rule: Rule;
}

/** Rules that name a level for concentration: merger guidelines for the HHI, one country's share for the EU. */
export function thresholdRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ rule_set: set, value }) => set === 'HHI' || maximum(value) !== null);
}

/** The levels in force, one a measure at most. */
export function thresholdsOf(rules: readonly Rule[]): readonly Threshold[] {
  return thresholdRules(rules)
    .filter(({ legal_status: status }) => status === 'in force')
    .flatMap((rule): Threshold[] => {
      const share = maximum(rule.value);
      if (share !== null) return [{ measure: 'top-1', level: share / 100, rule }];
      const points = Number(rule.value);
      return Number.isFinite(points) ? [{ measure: 'hhi', level: points / 10_000, rule }] : [];
    });
}

/** Whether a reading is above its level: "may be" where only its upper end is. */
export function standing({ value }: Reading, { level }: Threshold): 'above' | 'maybe' | 'below' | null {
  if (value === null) return null;
  if (value.low > level) return 'above';
  return value.high > level ? 'maybe' : 'below';
}

/** The per cent of "10 / 40 / 25 / max 65". */
function maximum(value: string | null): number | null {
  const found = /\bmax (\d+)\b/.exec(value ?? '');
  return found ? Number(found[1]) : null;
}
