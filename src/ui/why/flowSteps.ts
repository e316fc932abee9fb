import { assertNever } from '#domain/assertNever.ts';
import type { Iso3, Special } from '#domain/ids.ts';
import type { WhyFlowLine, WhyGood, WhyRow } from '#domain/published/why.ts';
import { guessSeed, recomputeFlow, rowTonnes } from '#engine/provenance/recompute.ts';
import type { CountryNames } from '#format/names.ts';
import { formatShare } from '#format/quantity.ts';
import * as m from '#messages';
import { endName } from '../words.ts';
import { exactNumber, exactTonnes } from './exactNumber.ts';
import type { Step } from './step.ts';

/** A flow with what its lines speak of. */
export interface FlowRecord {
  readonly origin: Iso3 | Special;
  readonly destination: Iso3 | Special;
  readonly lines: readonly WhyFlowLine[];
  /** Rows of the flow's own pair. */
  readonly rows: readonly WhyRow[];
  readonly goods: readonly WhyGood[];
}

/** The lines of a flow in words and numbers; the last figure is the flow. */
export function flowSteps(record: FlowRecord, names: CountryNames, locale: string): readonly Step[] {
  const figures = recomputeFlow(record.lines, record.rows);
  return record.lines.flatMap((line, index): readonly Step[] => {
    const before = figures[index - 1] ?? 0;
    const figure = figures[index] ?? 0;
    if (line.what === 'reports') return reportSteps(record, locale);
    if (line.what === 'guess') return guessSteps(line, { index, figure, locale });
    const { label, calculation } = told(line, { record, names, locale, before });
    return [{ key: String(index), label, calculation, figure }];
  });
}

/** One step a row: gross x content factor (x conversion) (x growth). */
function reportSteps({ rows, goods }: FlowRecord, locale: string): readonly Step[] {
  let figure = 0;
  return rows
    .filter(({ use }) => use === 'used')
    .map((row, index) => {
      figure += rowTonnes(row);
      const good = goods[row.good];
      const factors = [row.factor ?? 0, row.conversion, row.growth];
      const shown = factors.filter((factor, place) => place === 0 || factor !== 1);
      const product = [exactTonnes(row.gross, locale), ...shown.map((one) => exactNumber(one, locale))];
      return {
        key: `row ${index}`,
        label: [
          m.why_line_row({ good: good?.name ?? '', year: String(good?.year ?? '') }),
          row.conversion === 1 ? null : m.why_line_conversion(),
          row.growth === 1 ? null : m.why_line_growth({ year: String(good?.year ?? '') }),
        ]
          .filter(Boolean)
          .join(' '),
        calculation: `${index > 0 ? '+ ' : ''}${product.join(' × ')}`,
        figure,
      };
    });
}

type Guess = Extract<WhyFlowLine, { what: 'guess' }>;

/** The seed and what it was fitted to, as two steps: the first is no figure yet. */
function guessSteps(
  line: Guess,
  { index, figure, locale }: { index: number; figure: number; locale: string },
): readonly Step[] {
  const n = (value: number) => exactNumber(value, locale);
  const { offer, want, open, km, matrix } = line;
  const distance = n(1 + km / 1000);
  const gravity = `${n(offer)} × ${n(want)} ÷ ${n(open)} ÷ ${distance}`;
  const shared =
    matrix === null
      ? gravity
      : `${n(1 - matrix.weight)} × ${gravity} + ${n(matrix.weight)} × ${n(offer)} × ${n(matrix.pair)} ÷ ${n(matrix.origin)}`;
  const seed = guessSeed(line);
  return [
    {
      key: `${index} seed`,
      label: matrix === null ? m.why_line_guess({ km: n(km) }) : m.why_line_guess_matrix({ km: n(km) }),
      calculation: `${shared} = ${exactTonnes(seed, locale)}`,
      figure: null,
    },
    {
      key: String(index),
      label: m.why_line_fit(),
      calculation: `+ ${exactTonnes(seed, locale)} × ${n(line.fit)}`,
      figure,
    },
  ];
}

type Told = Exclude<WhyFlowLine, { what: 'reports' | 'guess' }>;

function told(
  line: Told,
  context: { record: FlowRecord; names: CountryNames; locale: string; before: number },
): Pick<Step, 'label' | 'calculation'> {
  const { record, names, locale, before } = context;
  const t = (value: number) => exactTonnes(value, locale);
  const n = (value: number) => exactNumber(value, locale);
  const origin = endName(record.origin, names);
  const destination = endName(record.destination, names);
  switch (line.what) {
    case 'moved':
      return { label: m.why_line_moved(), calculation: signed(line.tonnes, t) };
    case 'through':
      return {
        label: m.why_line_through({ country: endName(line.via, names) }),
        calculation: `+ ${t(line.tonnes)}`,
      };
    case 'passed-on':
      return { label: m.why_line_passed_on(), calculation: `− ${t(line.tonnes)}` };
    case 'cut':
      return {
        label:
          line.end === 'exports'
            ? m.why_line_cut_exports({ country: origin })
            : m.why_line_cut_imports({ country: destination }),
        calculation: `× ${n(line.factor)}`,
      };
    case 'room':
      return { label: m.why_line_room(), calculation: `≤ ${t(line.tonnes)}` };
    case 'plant':
      return {
        label: m.why_line_plant({ share: formatShare(line.share, locale), country: origin }),
        calculation: `+ ${n(line.share)} × ${t(line.supply)}`,
      };
    case 'home':
      return {
        label: m.why_line_home({ country: origin }),
        calculation: `${before > 0 ? '+ ' : ''}min(${t(line.supply)}; ${t(line.intake)})`,
      };
    case 'balance':
      return { label: m.why_line_balance(), calculation: `× ${n(line.factor)}` };
    case 'left':
      return {
        label: m.why_line_left({ country: record.origin.length === 3 ? origin : destination }),
        calculation: `${t(line.total)} − ${t(line.others)}`,
      };
    case 'synthetic':
      return {
        label: m.why_line_synthetic({ country: destination }),
        calculation: `${t(line.output)} ÷ ${n(line.yield)} × ${n(line.share)}`,
      };
    default:
      return assertNever(line);
  }
}

function signed(tonnes: number, written: (tonnes: number) => string): string {
  return tonnes < 0 ? `− ${written(-tonnes)}` : `+ ${written(tonnes)}`;
}
