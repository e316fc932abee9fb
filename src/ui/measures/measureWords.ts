import * as m from '#messages';
import type { TermId } from '../glossary/terms.ts';
import type { Measure } from '#engine/measure/readings.ts';

/** The name of a measure, what it says in plain words, and how it is computed. */
export const MEASURE_WORD: Record<
  Measure,
  { name: () => string; plain: () => string; formula: () => string; term?: TermId }
> = {
  'top-1': {
    name: m.measures_top1,
    plain: m.measures_top1_plain,
    formula: m.measures_top_formula,
    term: 'top-share',
  },
  'top-3': {
    name: m.measures_top3,
    plain: m.measures_top3_plain,
    formula: m.measures_top_formula,
    term: 'top-share',
  },
  hhi: { name: m.measures_hhi, plain: m.measures_hhi_plain, formula: m.measures_hhi_formula, term: 'hhi' },
  'effective-suppliers': {
    name: m.measures_effective,
    plain: m.measures_effective_plain,
    formula: m.measures_effective_formula,
    term: 'effective-suppliers',
  },
  'governed-hhi': {
    name: m.measures_governed,
    plain: m.measures_governed_plain,
    formula: m.measures_governed_formula,
    term: 'governed-hhi',
  },
  'n-1': { name: m.measures_n1, plain: m.measures_n1_plain, formula: m.measures_n1_formula, term: 'n-1' },
  'region-share': {
    name: m.measures_region,
    plain: m.measures_region_plain,
    formula: m.measures_region_formula,
  },
};
