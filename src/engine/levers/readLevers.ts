import * as v from 'valibot';
import { Lever } from '#domain/lever.ts';

/** More levers than any scenario has; a longer list is a mistake or an attack. */
const MOST_LEVERS = 2000;
/** A thousand levers take about a quarter of a megabyte. */
const MOST_CHARACTERS = 2_000_000;

/** What is wrong with a list of levers, in the order a reader needs it. */
export class LeverError extends Error {
  constructor(
    readonly file: string,
    /** Position in the list, from 0; `null` when the list as a whole is at fault. */
    readonly lever: number | null,
    /** Dotted path inside the lever; empty when the lever as a whole is at fault. */
    readonly field: string,
    readonly expected: string,
    readonly found: string,
  ) {
    const where = [file, lever === null ? '' : `lever ${lever}`, field]
      .filter((part) => part !== '')
      .join(', ');
    super(`${where}: expected ${expected}, found ${found}`);
    this.name = 'LeverError';
  }
}

/**
 * Levers from the text of a file: a JSON list, or an object with the list as `levers`.
 * @throws LeverError when the text is too long, is no JSON, or holds anything but levers.
 */
export function parseLevers(text: string, file: string): Lever[] {
  if (text.length > MOST_CHARACTERS) {
    throw new LeverError(file, null, '', `at most ${MOST_CHARACTERS} characters`, `${text.length}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new LeverError(file, null, '', 'JSON', error instanceof Error ? short(error.message) : 'no JSON');
  }
  return readLevers(json, file);
}

/**
 * Levers from a value that nobody has checked. Unknown keys, numbers out of range, the same lever twice and the
 * same country twice in one list are refused: each would count for something that nobody meant.
 * @param file name for messages.
 * @throws LeverError naming the first lever and field at fault.
 */
export function readLevers(json: unknown, file: string): Lever[] {
  const list = listOf(json, file);
  if (list.length > MOST_LEVERS) {
    throw new LeverError(file, null, 'levers', `at most ${MOST_LEVERS} levers`, `${list.length}`);
  }
  const seen = new Map<string, number>();
  return list.map((value, at) => {
    const lever = readLever(value, file, at);
    const text = JSON.stringify(lever);
    const first = seen.get(text);
    if (first !== undefined)
      throw new LeverError(file, at, '', 'each lever once', `a copy of lever ${first}`);
    seen.set(text, at);
    return lever;
  });
}

function listOf(json: unknown, file: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  const isObject = typeof json === 'object' && json !== null;
  const list: unknown =
    isObject && Object.hasOwn(json, 'levers') ? (json as { levers: unknown }).levers : undefined;
  if (Array.isArray(list)) return list;
  throw new LeverError(
    file,
    null,
    isObject ? 'levers' : '',
    'a list of levers',
    describe(isObject ? list : json),
  );
}

function readLever(value: unknown, file: string, at: number): Lever {
  const result = v.safeParse(Lever, value, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const field = (issue.path ?? []).map((part) => String(part.key)).join('.');
    throw new LeverError(
      file,
      at,
      short(field),
      short(issue.expected ?? issue.message),
      short(issue.received),
    );
  }
  for (const [field, list] of Object.entries(result.output)) {
    const isNames = Array.isArray(list) && list.every((item) => typeof item === 'string');
    const repeated = isNames ? list.find((name, i) => list.indexOf(name) !== i) : undefined;
    if (repeated !== undefined)
      throw new LeverError(file, at, field, 'each country once', `${String(repeated)} twice`);
  }
  return result.output;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'object') return 'an object';
  return short(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

/** Whatever the input holds, a message stays one line of moderate length. */
function short(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
