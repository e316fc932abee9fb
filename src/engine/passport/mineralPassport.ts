import type { CommodityId } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import { coveredNationShare, originShare, thirdPartyShare } from '#engine/measure/originShares.ts';
import type { Range } from '#engine/measure/range.ts';
import type { Origin } from '#engine/trace/origin.ts';
import { traceOrigins, type IntakeTrace } from '#engine/trace/traceOrigins.ts';
import type { Figure, PassportAssumption } from './assumption.ts';
import { journeyOf, type Journey } from './journey.ts';
import type { IntensityRow, PackQuestion, PassportRule } from './question.ts';

/** Why nobody can say where a mineral of the pack comes from. */
export type OriginGap = 'no-network' | 'chain-ends-before-manufacturing' | 'no-intake-in-country';

export interface MineralPassport {
  readonly commodity: CommodityId;
  readonly kilograms: Figure<number>;
  readonly origins: Figure<readonly Origin[]>;
  /** Set when `origins` is not known. */
  readonly gap: OriginGap | null;
  readonly covered: Figure<Range>;
  readonly regional: Figure<Range>;
  readonly thirdParty: Figure<Range>;
  readonly journey: Figure<Journey>;
}

/**
 * One mineral of a pack: its mass, and the origins, shares and way of the average tonne that the country's
 * makers take in. `network` is `undefined` where the commodity has none.
 */
export function mineralPassport(
  row: IntensityRow,
  { kwh, chemistry, country }: PackQuestion,
  network: Network | undefined,
  rule: PassportRule,
): MineralPassport {
  const { commodity, kilogramsPerKwh, sources } = row;
  const intensity: PassportAssumption[] =
    kilogramsPerKwh === null ? [] : [{ kind: 'intensity', commodity, chemistry, kilogramsPerKwh, sources }];
  const traced = traceIntake(network, country);
  const intake = typeof traced === 'string' ? null : traced;
  const origins = intake?.origins ?? null;
  const average: PassportAssumption[] =
    network === undefined || intake === null
      ? []
      : [
          { kind: 'national-average', commodity, year: network.referenceYear },
          { kind: 'proportional-mixing', commodity },
        ];
  const share = (of: (origins: readonly Origin[]) => Range | null): Figure<Range> => {
    const value = origins && of(origins);
    const open: PassportAssumption[] =
      value !== null && value.high > value.low ? [{ kind: 'unknown-either-way', commodity }] : [];
    return { value, assumptions: [...average, ...open] };
  };
  return {
    commodity,
    kilograms: { value: kilogramsPerKwh === null ? null : kilogramsPerKwh * kwh, assumptions: intensity },
    origins: { value: origins, assumptions: average },
    gap: typeof traced === 'string' ? traced : null,
    covered: share((list) => coveredNationShare(list, rule.covered)),
    regional: share((list) => originShare(list, rule.region, rule.test)),
    thirdParty: share((list) => thirdPartyShare(list, rule.region, rule.test)),
    journey: {
      value: network === undefined || intake === null ? null : journeyOf(network, intake),
      assumptions: intake === null ? [] : [...average, { kind: 'great-circle', commodity }],
    },
  };
}

function traceIntake(network: Network | undefined, country: string): IntakeTrace | OriginGap {
  if (network === undefined) return 'no-network';
  if (!network.flows.some((flow) => flow.to === 'manufacturing')) return 'chain-ends-before-manufacturing';
  const { intakes } = traceOrigins(network, 'manufacturing');
  return intakes.find((intake) => intake.country === country) ?? 'no-intake-in-country';
}
