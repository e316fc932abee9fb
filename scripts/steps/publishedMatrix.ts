import type { RowOf } from '#scripts/read/dictionary.ts';
import { type LegRow, type Link, ofLeg } from './leg.ts';

/** A link of a study between two countries, and the rule that lets a leg use it. */
export interface StudyLink {
  readonly study: string;
  readonly row: RowOf<'published_flows'>;
  readonly origin: string;
  readonly destination: string;
  readonly choice: RowOf<'leg_trade'>;
}

/**
 * Links of published country-to-country estimates that a leg may use. The rule names the study and its two stages
 * (`CHENG2024:extraction>refinery-input`); ends that are no country are left out.
 */
export function studyLinks(
  leg: LegRow,
  flows: readonly RowOf<'published_flows'>[],
  legTrade: readonly RowOf<'leg_trade'>[],
): StudyLink[] {
  const choices = legTrade.filter(ofLeg(leg)).filter((choice) => choice.role === 'matrix');
  return choices.flatMap((choice) => {
    const [study = '', stages] = choice.product.split(':');
    const [from, to] = (stages ?? '').split('>');
    return flows.flatMap((row): StudyLink[] => {
      const { from_country: origin, to_country: destination } = row;
      const fits =
        row.commodity === leg.commodity &&
        row.year === choice.year &&
        row.from_stage === from &&
        row.to_stage === to &&
        row.source_id.includes(study);
      return fits && origin !== null && destination !== null
        ? [{ study, row, origin, destination, choice }]
        : [];
    });
  });
}

/** The same as links: first guesses, never floors. */
export function publishedMatrix(...input: Parameters<typeof studyLinks>): Link[] {
  return studyLinks(...input).map(({ row, origin, destination, choice }): Link => ({
    ...{ origin, destination },
    tonnes: row.contained_tonnes * choice.conversion,
    ...{ reported: 0, low: 0, high: row.contained_tonnes * choice.conversion, capped: false },
    ...{ usd: null, rows: 0, evidence: 'matrix', sources: row.source_id },
  }));
}
