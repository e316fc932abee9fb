import { assertNever } from '#domain/assertNever.ts';
import type { WhyFlowLine, WhyPlaceLine, WhyRow } from '#domain/published/why.ts';

type GuessLine = Extract<WhyFlowLine, { what: 'guess' }>;

/** Tonnes of a row in the unit of its leg: gross x content factor x conversion x growth; 0 for a bundle. */
export function rowTonnes({ gross, factor, conversion, growth }: WhyRow): number {
  return gross * (factor ?? 0) * conversion * growth;
}

/** Seed of a pair without a report; the formula stands with the line in the contract. */
export function guessSeed({ offer, want, open, km, matrix }: GuessLine): number {
  const gravity = (offer * want) / open / (1 + km / 1000);
  if (matrix === null) return gravity;
  return (1 - matrix.weight) * gravity + (matrix.weight * offer * matrix.pair) / matrix.origin;
}

/**
 * The figure after each line of a flow, in tonnes of its leg; the last one is the flow.
 * @param rows the rows of the flow's own pair.
 */
export function recomputeFlow(lines: readonly WhyFlowLine[], rows: readonly WhyRow[]): readonly number[] {
  return running(lines, (before, line) => {
    switch (line.what) {
      case 'reports':
        return before + sum(rows.filter(({ use }) => use === 'used').map(rowTonnes));
      case 'moved':
      case 'through':
        return before + line.tonnes;
      case 'passed-on':
        return before - line.tonnes;
      case 'cut':
      case 'balance':
        return before * line.factor;
      case 'room':
        return Math.min(before, line.tonnes);
      case 'plant':
        return before + Math.min(line.share * line.supply, line.placed);
      case 'home':
        return before + Math.min(line.supply, line.intake);
      case 'guess':
        return before + guessSeed(line) * line.fit;
      case 'left':
        return before + line.total - line.others;
      case 'synthetic':
        return before + (line.output / line.yield) * line.share;
      default:
        return assertNever(line);
    }
  });
}

/** The figure after each line of a place, in tonnes of its stage. */
export function recomputePlace(lines: readonly WhyPlaceLine[]): readonly number[] {
  return running(lines, (before, line) => {
    switch (line.what) {
      case 'figure':
        return before + line.value * line.scale;
      case 'split':
        return before + line.value * line.ratio;
      case 'rest':
        return before + line.other - line.split;
      case 'apparent':
        return (
          before + Math.min(Math.max(0, line.output + line.imports - line.exports), line.cap ?? Infinity)
        );
      case 'unreported':
      case 'flows':
        return before + line.tonnes;
      case 'cells':
        return before + line.capacity * line.utilisation * line.kgPerKwh * 1000 * line.scale;
      case 'other-use':
        return before + (line.apparent - line.cells) * line.ratio;
      case 'share':
        return before + line.share * line.world;
      case 'yield':
        return before * line.yield;
      default:
        return assertNever(line);
    }
  });
}

function running<Line>(
  lines: readonly Line[],
  next: (before: number, line: Line) => number,
): readonly number[] {
  let figure = 0;
  return lines.map((line) => (figure = next(figure, line)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
