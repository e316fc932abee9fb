import { formatDay } from '#format/day.ts';
import { formatFactor, formatHhi, formatShare, formatTonnes, UNKNOWN } from '#format/quantity.ts';
import { unitOf, type Unit } from './query.ts';
import type { SceneNumbers } from './scene.ts';

/** One number of a scene as it is today, beside what its author saw. */
export interface SpokenNumber {
  readonly name: string;
  /** `null` = the data do not say. */
  readonly value: number | null;
  readonly written: number;
  readonly unit: Unit;
  /** Whether it differs from what the author saw by more than the stated rounding. */
  readonly changed: boolean;
}

/** Half of the last digit on screen, so that a difference nobody could see is none. */
function roundingOf(unit: Unit, written: number): number {
  switch (unit) {
    case 'share':
      return written < 0.1 ? 0.0005 : 0.005;
    case 'hhi':
      return 0.005;
    case 'tonnes':
    case 'ratio':
      return 0.005 * Math.abs(written);
    case 'years':
      return 0.05;
    case 'year':
    case 'day':
      return 0;
  }
}

/** Rounding errors of adding up are no change. */
const NOISE = 1e-9;

/** The numbers of a scene against what was written. */
export function compareNumbers(
  numbers: SceneNumbers,
  values: ReadonlyMap<string, number | null>,
): readonly SpokenNumber[] {
  return Object.entries(numbers).map(([name, { query, written, within }]) => {
    const unit = unitOf(query);
    const value = values.get(name) ?? null;
    const allowed = (within ?? roundingOf(unit, written)) + NOISE;
    return { name, value, written, unit, changed: value === null || Math.abs(value - written) > allowed };
  });
}

/** A number as a sentence prints it: "75%", "97 kt", "1 July 2026". */
export function formatNumber(value: number | null, unit: Unit, locale: string): string {
  if (value === null) return UNKNOWN;
  switch (unit) {
    case 'share':
      return formatShare(value, locale);
    case 'tonnes':
      return formatTonnes(value, locale);
    case 'hhi':
      return formatHhi(value, locale);
    case 'ratio':
    case 'years':
      return formatFactor(value, locale);
    case 'year':
      return String(value);
    case 'day': {
      const digits = String(value);
      return formatDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`, locale);
    }
  }
}

const PLACEHOLDER = /\{([a-zA-Z0-9]+)\}/g;

/** Names of the numbers that a text asks for, each once, in alphabetical order. */
export function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name as string))].sort();
}

/** The text with its numbers filled in; a name without a number is left as it stands, to be seen. */
export function fillIn(text: string, numbers: readonly SpokenNumber[], locale: string): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const number = numbers.find((candidate) => candidate.name === name);
    return number ? formatNumber(number.value, number.unit, locale) : whole;
  });
}
