import { assertNever } from '#domain/assertNever.ts';
import { groupMark } from '#format/quantity.ts';
import type { Unit } from '../../query.ts';
import type { Solution } from './solve.ts';

/** What a student answered: an option, an order of options, a typed number or the selected flow. */
export type Given = string | readonly string[] | null;

/** Whether there is anything to judge yet. */
export function isGiven(given: Given): boolean {
  return typeof given === 'string' ? given.trim() !== '' : (given?.length ?? 0) > 0;
}

/** Whether an answer is right. A number may be off by `within`; a ranking must agree in every position. */
export function isRight(solution: Solution, given: Given, locale: string): boolean {
  switch (solution.kind) {
    case 'choice':
      return given === solution.order[0]?.option.id;
    case 'ranking':
      return (
        Array.isArray(given) &&
        given.length === solution.order.length &&
        solution.order.every(({ option }, index) => option.id === given[index])
      );
    case 'number': {
      const number = typeof given === 'string' ? readNumber(given, solution.unit, locale) : null;
      if (number === null) return false;
      const { value, within, unit } = solution;
      const allowed = unit === 'share' ? within : within * Math.abs(value);
      return Math.abs(number - value) <= allowed + 1e-9;
    }
    case 'flow':
      return solution.flows.some(({ id }) => id === given);
    default:
      return assertNever(solution);
  }
}

/**
 * A typed number in the unit of the data: shares are typed as per cent, an HHI as 0 to 10,000. Reads the separators
 * of the language, and a lone point or comma as the decimal sign. `null` when it is no number.
 */
export function readNumber(text: string, unit: Unit, locale: string): number | null {
  const group = groupMark(locale);
  let plain = text.replace(/[\s%\u00a0\u202f×]/g, '');
  if (new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\D|$)`).test(plain)) {
    plain = plain.replaceAll(group, '');
  }
  plain = plain.replace(',', '.');
  if (!/^-?\d+(\.\d*)?$|^-?\.\d+$/.test(plain)) return null;
  const number = Number(plain);
  if (unit === 'share') return number / 100;
  return unit === 'hhi' ? number / 10_000 : number;
}
