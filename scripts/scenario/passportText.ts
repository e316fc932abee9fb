import { assertNever } from '#domain/assertNever.ts';
import type { Range } from '#engine/measure/range.ts';
import type { Figure, PassportAssumption } from '#engine/passport/assumption.ts';
import type { MineralPassport } from '#engine/passport/mineralPassport.ts';
import type { PassportAnswer } from './passport.ts';
import { joinParts, percent, percentRange, section, whole } from './text.ts';

/** Origins shown of each mineral. `--json` holds all. */
const ORIGINS_SHOWN = 5;

/** A passport as text: the pack as a whole, each mineral, its main origins, and the assumptions. */
export function passportText(answer: PassportAnswer, world: string): string {
  const { question, minerals, rule, valueContent } = answer;
  const unpriced = valueContent.value?.unpriced ?? [];
  return joinParts([
    `battery of ${question.kwh} kWh, ${question.chemistry}, made in ${question.country}, ${world}`,
    `extracted or processed in a covered nation (${rule.covered.join(', ')}): ${range(answer.covered)} of the minerals' mass`,
    `not of the region (${rule.region.join(', ')}; extracted ${rule.test} processed there): ${range(answer.thirdParty)}`,
    `mineral regional value content: ${valueContent.value === null ? 'not known' : percentRange(valueContent.value.content)} of US$ ${whole(valueContent.value?.value ?? 0)}; threshold ${percent(rule.threshold)}: ${reached(answer.meetsThreshold)}`,
    unpriced.length === 0 ? '' : `without a price: ${unpriced.join(', ')}`,
    `way of the part whose places are known: ${answer.tonneKilometres.value === null ? 'not known' : `${whole(answer.tonneKilometres.value)} tonne-kilometres`}`,
    answer.materialsLeftOut.length === 0 ? '' : `not counted: ${answer.materialsLeftOut.join(', ')}`,
    section(
      'Minerals',
      ['mineral', 'kg', 'covered', 'regional', 'km', 'of which located'],
      minerals.map(mineralRow),
    ),
    section(
      'Main origins',
      ['mineral', 'extracted in', 'processed in', 'share'],
      minerals.flatMap(originRows),
    ),
    section('Assumptions', ['assumption', 'about', 'figure'], assumptionRows(answer)),
  ]);
}

function mineralRow({ commodity, kilograms, covered, regional, journey, gap }: MineralPassport): string[] {
  return [
    commodity,
    kilograms.value === null ? 'not known' : kilograms.value.toFixed(2),
    gap ?? range(covered),
    range(regional),
    journey.value === null ? 'not known' : whole(journey.value.kilometres),
    journey.value === null ? '' : percent(journey.value.located),
  ];
}

function originRows({ commodity, origins }: MineralPassport): string[][] {
  return (origins.value ?? [])
    .slice(0, ORIGINS_SHOWN)
    .map(({ extraction, processing, share }) => [
      commodity,
      extraction,
      processing ?? 'nowhere',
      percent(share),
    ]);
}

function assumptionRows({ minerals, valueContent }: PassportAnswer): string[][] {
  const all = [
    ...minerals.flatMap(({ kilograms, covered, journey }) => [
      ...kilograms.assumptions,
      ...covered.assumptions,
      ...journey.assumptions,
    ]),
    ...valueContent.assumptions,
  ];
  const rows = new Map(all.map((assumption) => [JSON.stringify(assumption), assumptionRow(assumption)]));
  return [...rows.values()];
}

function assumptionRow(assumption: PassportAssumption): string[] {
  const { kind, commodity } = assumption;
  switch (kind) {
    case 'intensity':
      return [kind, commodity, `${assumption.kilogramsPerKwh} kg/kWh (${assumption.sources.join(', ')})`];
    case 'price':
      return [
        kind,
        commodity,
        `US$ ${assumption.usdPerKilogram.toFixed(2)}/kg in ${assumption.year} (${assumption.sources.join(', ')})`,
      ];
    case 'national-average':
      return [kind, commodity, `the average intake of the country in ${assumption.year}`];
    case 'proportional-mixing':
      return [kind, commodity, 'every place mixes all that it takes in'];
    case 'unknown-either-way':
      return [
        kind,
        commodity,
        'material of unknown origin counts in full at one end, not at all at the other',
      ];
    case 'great-circle':
      return [kind, commodity, 'straight ways over the globe; real routes are longer'];
    default:
      return assertNever(kind);
  }
}

function range({ value }: Figure<Range>): string {
  return value === null ? 'not known' : percentRange(value);
}

function reached(answer: boolean | null): string {
  if (answer === null) return 'may or may not be reached';
  return answer ? 'reached' : 'not reached';
}
