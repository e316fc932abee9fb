import type { Network } from '#domain/network.ts';
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
 */
export function traceSentence(
  network: Network,
  intake: IntakeTrace,
  shares: readonly IntakeShare[],
  names: CountryNames,
  locale: string,
): string {
  const place = network.places.find(({ id }) => id === intake.placeId);
  const name = (where: string) => endName(where, names);
  const first = (stage: TracedStage) => shares.find((share) => share.stage === stage);
  const [extracted, processed] = [first('extraction'), first('processing')];
  const way = intake.origins.find(({ processing }) => processing !== null);
  return [
    m.trace_sentence_intake({
      country: name(intake.country),
      tonnes: formatTonnes(intake.intake, locale),
      form: place?.form ?? '',
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
