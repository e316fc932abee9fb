import { assertNever } from '#domain/assertNever.ts';
import type { WhyFigure, WhyPlaceLine } from '#domain/published/why.ts';
import { recomputePlace } from '#engine/provenance/recompute.ts';
import * as m from '#messages';
import { exactNumber, exactTonnes } from './exactNumber.ts';
import type { Step } from './step.ts';

/** The lines of a place in words and numbers; the last figure is what the place makes or takes in. */
export function placeSteps(
  lines: readonly WhyPlaceLine[],
  figures: readonly WhyFigure[],
  locale: string,
): readonly Step[] {
  const running = recomputePlace(lines);
  const used = figures.find(({ use }) => use === 'used');
  return lines.map((line, index) => ({
    key: String(index),
    ...told(line, used ?? null, running[index - 1] ?? 0, locale),
    figure: running[index] ?? 0,
  }));
}

function told(
  line: WhyPlaceLine,
  used: WhyFigure | null,
  before: number,
  locale: string,
): Pick<Step, 'label' | 'calculation'> {
  const t = (value: number) => exactTonnes(value, locale);
  const n = (value: number) => exactNumber(value, locale);
  const plus = before > 0 ? '+ ' : '';
  switch (line.what) {
    case 'figure': {
      const unit =
        used === null || used.unit === 't'
          ? '\u00a0t'
          : used.unit === 'pct'
            ? '\u00a0%'
            : `\u00a0${used.unit}`;
      const figure = `${n(line.value)}${unit}`;
      return {
        label: m.why_line_figure({ form: used?.form ?? '', year: String(used?.year ?? '') }),
        calculation: line.scale === 1 ? figure : `${figure} × ${n(line.scale)}`,
      };
    }
    case 'split':
      return {
        label: m.why_line_split({ year: String(line.year) }),
        calculation: `${t(line.value)} × ${n(line.ratio)}`,
      };
    case 'rest':
      return { label: m.why_line_rest(), calculation: `${t(line.other)} − ${t(line.split)}` };
    case 'apparent': {
      const sum = `${t(line.output)} + ${t(line.imports)} − ${t(line.exports)}`;
      const raw = line.output + line.imports - line.exports;
      const cap = line.cap !== null && raw > line.cap ? m.why_line_cap({ tonnes: t(line.cap) }) : null;
      return {
        label: [m.why_line_apparent(), cap, raw < 0 ? m.why_line_not_below() : null]
          .filter(Boolean)
          .join(' '),
        calculation: sum,
      };
    }
    case 'unreported':
      return { label: m.why_line_unreported(), calculation: `+ ${t(line.tonnes)}` };
    case 'cells': {
      const product = [`${n(line.capacity)} GWh`, n(line.utilisation), `${n(line.kgPerKwh)} kg/kWh`, n(1000)];
      if (line.scale !== 1) product.push(n(line.scale));
      return { label: m.why_line_cells(), calculation: plus + product.join(' × ') };
    }
    case 'other-use':
      return {
        label: m.why_line_other_use(),
        calculation: `${plus}(${t(line.apparent)} − ${t(line.cells)}) × ${n(line.ratio)}`,
      };
    case 'share':
      return { label: m.why_line_share(), calculation: `${n(line.share)} × ${t(line.world)}` };
    case 'yield':
      return { label: m.why_line_yield(), calculation: `× ${n(line.yield)}` };
    case 'flows':
      return { label: m.why_line_flows({ count: line.flows }), calculation: t(line.tonnes) };
    default:
      return assertNever(line);
  }
}
