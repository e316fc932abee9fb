import { remarkText } from '#engine/levers/remark.ts';
import type { ScenarioResult } from '#engine/scenario/result.ts';
import type { Inputs } from './inputs.ts';
import type { StageMeasure } from './stageMeasures.ts';
import { joinParts, percent, section, signed, whole } from './text.ts';

/** Flows shown: those that change most. `--json` holds all. */
const FLOWS_SHOWN = 20;
/** Changes below this share of a flow are the solver's tolerance. */
const SAME = 1e-6;

/** A result as text tables: measures, largest changes, who runs short, what binds, and on which assumptions. */
export function tableText(inputs: Inputs, result: ScenarioResult, measures: readonly StageMeasure[]): string {
  const { solver } = result;
  return joinParts([
    `${result.commodity}, ${result.referenceYear}${inputs.scenario === null ? '' : `, scenario ${inputs.scenario}`}` +
      (result.horizon === null ? '' : `, projects up to ${result.horizon}`),
    `options: ${inputs.options.join(', ') || 'none'}; levers: ${inputs.levers.length}`,
    `unmet demand: ${percent(result.unmetShare)} of all demand; solved in ${solver.rounds} rounds, proven within ${solver.gap.toExponential(0)} of demand`,
    section('Concentration', ['stage', 'largest', 'share', 'HHI', 'unmet t'], measures.map(measureRow)),
    section('Flows that change most', ['flow', 'today t', 'after t', 'change t'], flowRows(result)),
    section('Who runs short', ['place', 'wanted t', 'unmet t'], shortRows(result)),
    section(
      'What holds flows back',
      ['place', 'limit', 'tonnes', 'pressure'],
      result.binding.map((limit) => [
        limit.placeId,
        limit.kind,
        whole(limit.limit),
        limit.pressure.toFixed(2),
      ]),
    ),
    section(
      'Assumptions',
      ['name', 'value', 'unit', 'reason'],
      result.assumptions.map(({ name, value, unit, reason }) => [name, String(value), unit, reason]),
    ),
    section(
      'Levers without effect',
      ['lever', 'why'],
      result.remarks.map(({ lever, reason }) => [String(lever), remarkText(reason)]),
    ),
    result.withheld.length === 0 ? '' : `Flows of unknown size, left out: ${result.withheld.join(', ')}`,
  ]);
}

function measureRow({ stage, form, topCountry, topShare, hhi, unmet }: StageMeasure): string[] {
  const change = (
    pair: { baseline: number | null; result: number | null },
    show: (value: number) => string,
  ) => [pair.baseline, pair.result].map((value) => (value === null ? '?' : show(value))).join(' > ');
  const countries = `${topCountry.baseline ?? '?'} > ${topCountry.result ?? '?'}`;
  return [
    form === null ? stage : `${stage} (${form})`,
    countries,
    change(topShare, percent),
    change(hhi, (value) => whole(value * 10_000)),
    whole(unmet),
  ];
}

function flowRows({ flows }: ScenarioResult): string[][] {
  return flows
    .filter(({ baseline, tonnes }) => Math.abs(tonnes - baseline) > SAME * Math.max(tonnes, baseline))
    .toSorted((a, b) => Math.abs(b.tonnes - b.baseline) - Math.abs(a.tonnes - a.baseline))
    .slice(0, FLOWS_SHOWN)
    .map(({ id, baseline, tonnes }) => [id, whole(baseline), whole(tonnes), signed(tonnes - baseline)]);
}

function shortRows({ places }: ScenarioResult): string[][] {
  return places
    .filter(({ unmet, demand }) => unmet > SAME * demand)
    .toSorted((a, b) => b.unmet - a.unmet)
    .slice(0, FLOWS_SHOWN)
    .map(({ id, demand, unmet }) => [id, whole(demand), whole(unmet)]);
}
