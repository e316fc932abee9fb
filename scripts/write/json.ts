/** A value of JSON. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON with the same bytes for the same value: keys in alphabetical order (their order has no meaning), arrays
 * in the order given (theirs has), LF, one line per entry of the top-level array so that a difference reads.
 * @throws TypeError when the value holds what JSON would drop or turn into null: undefined, NaN, infinity.
 */
export function toJson(value: unknown): string {
  const sorted = sortKeys(value, '');
  if (sorted === null || typeof sorted !== 'object' || Array.isArray(sorted))
    return `${JSON.stringify(sorted)}\n`;
  const members = Object.entries(sorted).map(([key, member]) => {
    const lines =
      Array.isArray(member) && member.length > 0 && member.some((entry) => typeof entry === 'object');
    const text = lines
      ? `[\n${member.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`
      : JSON.stringify(member);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function sortKeys(value: unknown, path: string): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((entry, index) => sortKeys(entry, `${path}[${index}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([key, member]) => [key, sortKeys(member, `${path}.${key}`)]));
  }
  throw new TypeError(`Expected a JSON value at ${path || 'the top'}, found ${String(value)}`);
}
