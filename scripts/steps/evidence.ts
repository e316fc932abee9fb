import { SPECIALS } from '#domain/ids.ts';
import type { FlowFeature } from '#domain/published/commodity.ts';
import type { LegEvidence } from '#domain/published/evidence.ts';
import { groupBy } from './groupBy.ts';
import type { LegResult } from './balanceCommodity.ts';
import { sumOf } from './leg.ts';
import { roundTonnes } from './roundTonnes.ts';

const LARGEST = 10;

/** The evidence of one leg from its result and its published flows. */
export function legEvidence(result: LegResult, features: readonly FlowFeature[]): LegEvidence {
  const { leg } = result;
  const flows = features
    .map(({ properties }) => properties)
    .filter(({ from, to, toForm }) => from === leg.from && to === leg.to && toForm === leg.to_form);
  const tonnesOf = (flow: { tonnes: number | null }) => flow.tonnes ?? 0;
  const reported = flows.filter(({ basis }) => basis === 'reconciled' || basis === 'reported');
  const total = sumOf(flows, tonnesOf);
  const specials = SPECIALS.map((special) => ({
    special,
    tonnes: roundTonnes(
      sumOf(flows, (flow) => (flow.origin === special || flow.destination === special ? tonnesOf(flow) : 0)),
    ),
  }));
  return {
    ...{ commodity: leg.commodity, from: leg.from, to: leg.to, toForm: leg.to_form, unit: leg.from_unit },
    evidence: leg.evidence,
    supply: roundTonnes(sumOf(result.supply, ({ tonnes }) => tonnes)),
    intake: roundTonnes(
      sumOf(result.intake.totals, ({ tonnes }) => tonnes) +
        sumOf(result.intake.synthetic.values(), (tonnes) => tonnes),
    ),
    rowsIn: result.rowsIn,
    tonnesIn: roundTonnes(result.tonnesIn),
    rowsUsed: result.rowsKept,
    tonnesUsed: roundTonnes(result.tonnesKept),
    leftOut: result.leftOut
      .map((row) => ({ ...row, tonnes: roundTonnes(row.tonnes) }))
      .sort((a, b) => b.tonnes - a.tonnes || (a.reason < b.reason ? -1 : 1)),
    passedOn: passedOn(result),
    flows: flows.length,
    tonnes: roundTonnes(total),
    reconciledShare: total === 0 ? 0 : Math.round((sumOf(reported, tonnesOf) / total) * 1e4) / 1e4,
    specials: specials.filter(({ tonnes }) => tonnes > 0),
    holdOut:
      result.holdOut === null
        ? null
        : {
            links: result.holdOut.links,
            folds: result.holdOut.folds,
            hiddenLinks: Math.round(result.holdOut.hidden * 1e4) / 1e4,
            allLinks: Math.round(result.holdOut.allLinks * 1e4) / 1e4,
          },
    largest: [...flows]
      .sort((a, b) => tonnesOf(b) - tonnesOf(a) || (a.id < b.id ? -1 : 1))
      .slice(0, LARGEST)
      .map(({ id, basis, evidence, reportedTonnes, ...flow }) => ({
        ...{ id, tonnes: tonnesOf(flow), basis, evidence, reportedTonnes },
      })),
  };
}

/** Hubs may pass goods on in several rounds: one row per way, the small ones left out. */
function passedOn({ collapsed, tonnesIn }: LegResult): LegEvidence['passedOn'] {
  const ways = groupBy(collapsed, ({ via, origin, destination }) => `${via} ${origin} ${destination}`);
  return [...ways.values()]
    .flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [{ ...first, tonnes: roundTonnes(first.tonnes + sumOf(more, ({ tonnes }) => tonnes)) }],
    )
    .filter(({ tonnes }) => tonnes >= tonnesIn * 1e-3)
    .sort((a, b) => b.tonnes - a.tonnes);
}

/** One leg as lines for the terminal. */
export function evidenceLines(leg: LegEvidence): string[] {
  const t = (tonnes: number) => tonnes.toLocaleString('en', { maximumSignificantDigits: 4 });
  const form = leg.toForm === null ? '' : `~${leg.toForm}`;
  const holdOut =
    leg.holdOut === null
      ? 'hold-out: too few reports'
      : `hold-out ${percent(leg.holdOut.hiddenLinks)} of hidden links (${percent(leg.holdOut.allLinks)} of all)`;
  return [
    `${leg.commodity} ${leg.from} > ${leg.to}${form} [${leg.evidence}] ${t(leg.tonnes)} ${leg.unit}, ${leg.flows} flows, ` +
      `${percent(leg.reconciledShare)} with a report; ${holdOut}`,
    `  reports: ${leg.rowsIn} rows ${t(leg.tonnesIn)} in, ${leg.rowsUsed} rows ${t(leg.tonnesUsed)} used`,
    ...leg.leftOut
      .slice(0, 4)
      .map(({ reason, rows, tonnes }) => `  left out: ${reason}: ${rows} rows, ${t(tonnes)}`),
    ...(leg.leftOut.length > 4
      ? [`  left out: ${leg.leftOut.length - 4} more reasons, see evidence.json`]
      : []),
    ...leg.specials.map(({ special, tonnes }) => `  ${special}: ${t(tonnes)}`),
    ...leg.largest.map(
      ({ id, tonnes, basis, evidence, reportedTonnes }) =>
        `  ${t(tonnes).padStart(12)}  ${id.slice(leg.commodity.length + 1)}  ${basis}, ${evidence}` +
        (reportedTonnes === null ? '' : `, reported ${t(reportedTonnes)}`),
    ),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
