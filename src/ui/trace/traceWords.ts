import type { IntakeShare, TracedStage } from '#engine/trace/intakeShares.ts';
import type { IntakeTrace } from '#engine/trace/traceOrigins.ts';
import type { CountryNames } from '#format/names.ts';
import { formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import { endName } from '../words.ts';

export const TRACED_TITLE: Record<TracedStage, () => string> = {
  extraction: m.trace_extracted,
  processing: m.trace_processed,
};

/** Key of a share in the answer of the bounds. */
export function shareKey({ stage, where }: Pick<IntakeShare, 'stage' | 'where'>): string {
  return `${stage} ${where}`;
}

/**
 * The trace in a sentence or two: the largest extractor, the largest processor and the largest way through both.
 * @param form what is taken in, in the reader's language.
 */
export function traceSentence(
  form: string,
  intake: IntakeTrace,
  shares: readonly IntakeShare[],
  names: CountryNames,
  locale: string,
): string {
  const name = (where: string) => endName(where, names);
  const first = (stage: TracedStage) => shares.find((share) => share.stage === stage);
  const [extracted, processed] = [first('extraction'), first('processing')];
  const way = intake.origins.find(({ processing }) => processing !== null);
  return [
    m.trace_sentence_intake({
      country: name(intake.country),
      tonnes: formatTonnes(intake.intake, locale),
      form,
    }),
    extracted &&
      m.trace_sentence_extracted({
        country: name(extracted.where),
        share: formatShare(extracted.share, locale),
      }),
    processed &&
      m.trace_sentence_processed({
        country: name(processed.where),
        share: formatShare(processed.share, locale),
      }),
    way &&
      way.processing !== null &&
      m.trace_sentence_way({
        extraction: name(way.extraction),
        processing: name(way.processing),
        share: formatShare(way.share, locale),
      }),
  ]
    .filter(Boolean)
    .join(' ');
}
