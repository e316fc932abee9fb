/** A titled text table; nothing when it has no rows. */
export function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  return ['', title, line(head), ...rows.map(line)].join('\n');
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

export function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${whole(value)}`;
}

export function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** A share known within bounds: one figure where both ends agree. */
export function percentRange({ low, high }: { readonly low: number; readonly high: number }): string {
  return high - low < 5e-4 ? percent(low) : `${percent(low)} to ${percent(high)}`;
}

export function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
