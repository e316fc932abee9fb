import * as m from '#messages';
import { assertNever } from '#domain/assertNever.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import type { CountryNames } from '#format/names.ts';
import { formatHhi, formatShare } from '#format/quantity.ts';
import { endName, STAGE_WORD } from '../words.ts';

/** A measure before and after, in words. */
export interface ChangeRow {
  readonly label: string;
  readonly baseline: string;
  readonly result: string;
}

/** Shares and unmet demand (a share of all demand) are printed as percent, HHI on 0 to 10,000. */
export function changeRow(change: MeasureChange, names: CountryNames, locale: string): ChangeRow {
  const format = formatterOf(change.measure);
  return {
    label: labelOf(change, names),
    baseline: format(change.baseline, locale),
    result: format(change.result, locale),
  };
}

function formatterOf(measure: MeasureChange['measure']): typeof formatShare {
  switch (measure) {
    case 'top-share':
    case 'region-share':
    case 'unmet-demand':
      return formatShare;
    case 'hhi':
      return formatHhi;
    default:
      return assertNever(measure);
  }
}

function labelOf({ measure, stage, country }: MeasureChange, names: CountryNames): string {
  const word = STAGE_WORD[stage]();
  switch (measure) {
    case 'top-share':
      return country === null
        ? m.change_top_share_plain({ stage: word })
        : m.change_top_share({ stage: word, country: endName(country, names) });
    case 'hhi':
      return m.change_hhi({ stage: word });
    case 'unmet-demand':
      return m.change_unmet_demand();
    case 'region-share':
      return m.change_region_share({ stage: word });
    default:
      return assertNever(measure);
  }
}
