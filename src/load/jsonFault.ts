const EXCERPT = 30;

/**
 * What stands where a text stops being JSON, with its line and column, in signs that every language reads: a browser
 * words its own message in English alone. Some browsers name no position; then it is the beginning of the text.
 */
export function jsonFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const start = positionIn(message, text);
  const excerpt = JSON.stringify(text.slice(start ?? 0, (start ?? 0) + EXCERPT));
  if (start === null) return excerpt;
  const before = text.slice(0, start).split('\n');
  return `${excerpt} (${before.length}:${(before.at(-1)?.length ?? 0) + 1})`;
}

/** Characters before the fault; `null` where the browser does not say. */
function positionIn(message: string, text: string): number | null {
  const [, position] = /position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return null;
  const lines = text.split('\n').slice(0, Number(line) - 1);
  return lines.reduce((sum, { length }) => sum + length + 1, Number(column) - 1);
}
