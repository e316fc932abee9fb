import type { WhyPlace, WhyPlaceLine } from '#domain/published/why.ts';
import type { Tables } from '../../read/dictionary.ts';
import { significant } from '../../write/significant.ts';
import { apparentConsumption } from '../apparentConsumption.ts';
import { assumption } from '../assumption.ts';
import type { CommodityResult, LegResult } from '../balanceCommodity.ts';
import { byCountry, OTHER, sumOf } from '../leg.ts';
import { kgPerKwh } from '../manufacturingUse.ts';
import type { StageForm } from '../places.ts';
import { roundTonnes } from '../roundTonnes.ts';
import { competingFigures, producedFigures } from './placeFigures.ts';

/** What stands behind the total of one place, before the balance looks at its flows. */
export function whyPlace(
  result: CommodityResult,
  form: StageForm,
  country: string,
  tables: Tables,
): WhyPlace {
  const intake = form.into.find(({ leg }) => leg.intake_from !== 'output' && leg.intake_from !== 'reported');
  const own =
    intake === undefined
      ? outputLines(result, form, country, tables)
      : withYield(intakeLines(intake, country, tables), intake.leg.yield);
  const stage = intake === undefined ? result.stages.get(form.stage) : undefined;
  const figures =
    stage === undefined
      ? []
      : [
          ...producedFigures(result.commodity, form.stage, stage.year, country, tables),
          ...competingFigures(result.commodity, form.stage, stage.year, country, tables),
        ];
  const world = stage === undefined ? null : significant(sumOf(stage.totals, ({ tonnes }) => tonnes));
  return { world, figures, lines: own.length > 0 ? own : flowsLine(form, country) };
}

function withYield(lines: readonly WhyPlaceLine[], output: number): WhyPlaceLine[] {
  return lines.length === 0 ? [] : [...lines, { what: 'yield', yield: output }];
}

function outputLines(
  { commodity, stages }: CommodityResult,
  { stage }: StageForm,
  country: string,
  tables: Tables,
): WhyPlaceLine[] {
  const totals = stages.get(stage);
  const total = totals?.totals.find((row) => row.country === country);
  if (totals === undefined || total === undefined) return [];
  if (total.split !== undefined) {
    const { year, tonnes, ratio } = total.split;
    return [{ what: 'split', year, value: significant(tonnes), ratio: significant(ratio) }];
  }
  const [figure] = producedFigures(commodity, stage, totals.year, country, tables);
  if (figure === undefined) return [];
  const split = sumOf(totals.totals, (row) => (row.split === undefined ? 0 : row.tonnes));
  if (country === OTHER && split > 0)
    return [{ what: 'rest', other: figure.value, split: significant(split) }];
  return [
    {
      what: 'figure',
      value: figure.value,
      scale: figure.value === 0 ? 1 : significant(total.tonnes / figure.value),
    },
  ];
}

function intakeLines(leg: LegResult, country: string, tables: Tables): WhyPlaceLine[] {
  const total = leg.intake.totals.find((row) => row.country === country);
  if (total === undefined) return [];
  switch (leg.leg.intake_from) {
    case 'apparent-consumption':
      return apparentLines(leg, country, total.tonnes);
    case 'uses':
      return useLines(leg, country, tables);
    case 'magnet-shares':
    case 'capacity-shares': {
      const world = sumOf(leg.supply, ({ tonnes }) => tonnes);
      return [{ what: 'share', share: significant(total.tonnes / world), world: significant(world) }];
    }
    case 'output':
    case 'reported':
      return [];
  }
}

/** Output + imports - exports of a country on a leg, under its cap. */
function apparentOf(
  { supply, trail }: LegResult,
  country: string,
): Extract<WhyPlaceLine, { what: 'apparent' }> {
  const output = sumOf(supply, (row) => (row.country === country ? row.tonnes : 0));
  const sum = (end: 'origin' | 'destination') =>
    sumOf(trail.passed, (link) => (link[end] === country ? link.tonnes : 0));
  const cap = trail.homeUseCaps.get(country);
  return {
    what: 'apparent',
    output: significant(output),
    imports: significant(sum('destination')),
    exports: significant(sum('origin')),
    cap: cap === undefined ? null : significant(cap.share * output),
  };
}

/** What a capped country holds above its use: `tonnes` in all, the part that the line itself explains taken off. */
function apparentLines(leg: LegResult, country: string, tonnes: number): WhyPlaceLine[] {
  const line = apparentOf(leg, country);
  const own = Math.min(Math.max(0, line.output + line.imports - line.exports), line.cap ?? Infinity);
  const rest = tonnes - own;
  return rest > 1e-7 * tonnes ? [line, { what: 'unreported', tonnes: significant(rest) }] : [line];
}

function useLines(leg: LegResult, country: string, tables: Tables): WhyPlaceLine[] {
  const own = leg.intake.uses?.find((row) => row.country === country);
  const tonnesOf = (use: string) => sumOf(own?.uses ?? [], (row) => (row.use === use ? row.tonnes : 0));
  const inCells = tonnesOf('battery-cells');
  const [plant] = producedFigures('battery-cells', 'manufacturing', null, country, tables);
  const utilisation = assumption(tables, 'cell-utilisation');
  const content = kgPerKwh(country, leg.leg.commodity, {
    mix: tables.battery_mix,
    intensity: tables.intensity,
  });
  const uncapped = (plant?.value ?? 0) * utilisation * content * 1000;
  const lines: WhyPlaceLine[] =
    plant !== undefined && uncapped > 0
      ? [
          {
            ...{ what: 'cells', capacity: plant.value, utilisation, kgPerKwh: significant(content) },
            scale: significant(inCells / uncapped),
          },
        ]
      : [];
  const other = tonnesOf('other');
  if (other === 0) return lines;
  const apparent = apparentUse(leg).get(country) ?? 0;
  return [
    ...lines,
    {
      ...{ what: 'other-use', apparent: significant(apparent), cells: significant(uncapped) },
      ratio: significant(other / (apparent - uncapped)),
    },
  ];
}

/** Apparent consumption by country as the intake of the leg was computed from it. */
function apparentUse({ supply, trail }: LegResult): ReadonlyMap<string, number> {
  const output = byCountry(supply);
  const caps = [...trail.homeUseCaps].map(
    ([id, { share, restTo }]) => [id, { tonnes: share * (output.get(id) ?? 0), restTo }] as const,
  );
  return apparentConsumption(output, trail.passed, new Map(caps));
}

function flowsLine({ into, outOf }: StageForm, country: string): WhyPlaceLine[] {
  const out = outOf.flatMap(({ flows }) => flows.filter((flow) => flow.origin === country));
  const arriving = into.flatMap(({ flows, leg }) =>
    flows
      .filter((flow) => flow.destination === country)
      .map(({ tonnes }) => ({ tonnes: tonnes * leg.yield })),
  );
  const flows = out.length > 0 ? out : arriving;
  if (flows.length === 0) return [];
  return [{ what: 'flows', flows: flows.length, tonnes: roundTonnes(sumOf(flows, ({ tonnes }) => tonnes)) }];
}
