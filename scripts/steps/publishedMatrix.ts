import type { RowOf } from '#scripts/read/dictionary.ts';
import { type LegRow, type Link, ofLeg } from './leg.ts';

/**
 * Links of a published country-to-country estimate that a leg may use as a first guess. The rule names the
 * study and its two stages (`CHENG2024:extraction>refinery-input`); ends that are no country are left out.
 */
export function publishedMatrix(
  leg: LegRow,
  flows: readonly RowOf<'published_flows'>[],
  legTrade: readonly RowOf<'leg_trade'>[],
): Link[] {
  const choices = legTrade.filter(ofLeg(leg)).filter((choice) => choice.role === 'matrix');
  return choices.flatMap((choice) => {
    const [study, stages] = choice.product.split(':');
    const [from, to] = (stages ?? '').split('>');
    return flows.flatMap((row): Link[] => {
      const { from_country: origin, to_country: destination } = row;
      const fits =
        row.commodity === leg.commodity &&
        row.year === choice.year &&
        row.from_stage === from &&
        row.to_stage === to &&
        row.source_id.includes(study ?? '');
      if (!fits || origin === null || destination === null) return [];
      return [
        {
          origin,
          destination,
          tonnes: row.contained_tonnes * choice.conversion,
          reported: 0,
          low: 0,
          high: row.contained_tonnes * choice.conversion,
          capped: false,
          usd: null,
          rows: 0,
          evidence: 'matrix',
          sources: row.source_id,
        },
      ];
    });
  });
}
