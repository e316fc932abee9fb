import { joinParts, percent, percentRange, section, whole } from './text.ts';
import type { TraceAnswer } from './trace.ts';

/** Origins below this share are summed into one line. `--json` holds all. */
const SHOWN = 0.0005;

/** A trace as text tables: origins by the country of extraction and of processing, and what is certain of each. */
export function traceText({ commodity, country, intakes, leftOut }: TraceAnswer, world: string): string {
  return joinParts([
    `${commodity}, ${country}, ${world}`,
    ...intakes.flatMap(({ stage, intake, origins, bounds, placeId }) => {
      const shown = origins.filter(({ share }) => share >= SHOWN);
      const rest = origins.reduce((sum, { share }) => sum + (share < SHOWN ? share : 0), 0);
      return [
        section(
          `Origins of ${whole(intake)} t taken in at ${stage} (${placeId}), if every place mixes all it takes in`,
          ['extracted in', 'processed in', 'share', 'tonnes'],
          [
            ...shown.map(({ extraction, processing, share }) => [
              extraction,
              processing ?? 'nowhere',
              percent(share),
              whole(share * intake),
            ]),
            ...(rest > 0 ? [['all others', '', percent(rest), whole(rest * intake)]] : []),
          ],
        ),
        section(
          'What is certain, whatever the mixing',
          ['stage', 'country', 'share if mixed', 'guaranteed bounds'],
          (bounds ?? [])
            .filter((row) => row.bounds.high >= SHOWN)
            .map((row) => [row.stage, row.country, percent(row.share), percentRange(row.bounds)]),
        ),
      ];
    }),
    leftOut.length === 0 ? '' : `Flows of unknown size, left out: ${leftOut.join(', ')}`,
  ]);
}
