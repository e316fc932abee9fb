import { UsageError } from './UsageError.ts';

/** The words of `name=value,name=value`, each read once and checked where it is read. */
export interface Pairs {
  /** A word as it stands; `null` when it is not given. */
  text: (name: string) => string | null;
  /** A number of at least 0. */
  number: (name: string) => number | null;
  year: (name: string) => number | null;
  /** Country codes joined by `+`. */
  countries: (name: string) => string[] | null;
  oneOf: <const Choice extends string>(name: string, choices: readonly Choice[]) => Choice | null;
}

/**
 * Reads a list of pairs that may hold these names and no others.
 * @throws UsageError in one line, naming the option.
 */
export function readPairs(option: string, text: string, names: readonly string[]): Pairs {
  const words = new Map<string, string>();
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    const [name, value] = [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()];
    if (name === '' || value === '') {
      throw new UsageError(`expected ${option} as name=value,..., found ${quote(part)}`);
    }
    if (!names.includes(name)) {
      throw new UsageError(`expected in ${option} one of ${names.join(', ')}, found ${quote(name)}`);
    }
    if (words.has(name)) throw new UsageError(`expected ${name} once in ${option}, found it twice`);
    words.set(name, value);
  }
  const read = <T>(name: string, expected: string, convert: (word: string) => T | null): T | null => {
    const word = words.get(name);
    if (word === undefined) return null;
    const value = convert(word);
    if (value === null)
      throw new UsageError(`expected ${name} in ${option} ${expected}, found ${quote(word)}`);
    return value;
  };
  return {
    text: (name) => words.get(name) ?? null,
    number: (name) =>
      read(name, 'as a number of at least 0', (word) => {
        const value = Number(word);
        return Number.isFinite(value) && value >= 0 ? value : null;
      }),
    year: (name) => read(name, 'as a year', (word) => (/^(19|20|21)\d\d$/.test(word) ? Number(word) : null)),
    countries: (name) =>
      read(name, 'as country codes joined by +', (word) => {
        const codes = word.split('+');
        return codes.every(isCountryCode) ? codes : null;
      }),
    oneOf: (name, choices) =>
      read(
        name,
        `as one of ${choices.join(', ')}`,
        (word) => choices.find((choice) => choice === word) ?? null,
      ),
  };
}

export function isCountryCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

function quote(text: string): string {
  return `"${text}"`;
}
