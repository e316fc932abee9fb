/** The key of a row as rules write it: its key columns joined by "|", lists by ";", an unknown value empty. */
export function rowKey(row: object, columns: readonly string[]): string {
  return columns.map((column) => asCell(Reflect.get(row, column))).join('|');
}

/** A typed value as its cell would be written. */
export function asCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(';');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
