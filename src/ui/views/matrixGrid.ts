/** One stop of the keyboard in a grid that counts its headers. */
export interface GridStop {
  readonly row: number;
  readonly column: number;
}

/** Where the one tab stop of a grid goes for a key; `null` for keys that a grid does not use. */
export function nextStop(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: GridStop,
  rows: number,
  columns: number,
): GridStop | null {
  const within = (at: GridStop): GridStop => ({
    row: Math.max(0, Math.min(at.row, rows - 1)),
    column: Math.max(0, Math.min(at.column, columns - 1)),
  });
  switch (key) {
    case 'ArrowDown':
      return within({ row: row + 1, column });
    case 'ArrowUp':
      return within({ row: row - 1, column });
    case 'ArrowRight':
      return within({ row, column: column + 1 });
    case 'ArrowLeft':
      return within({ row, column: column - 1 });
    case 'PageDown':
      return within({ row: row + 10, column });
    case 'PageUp':
      return within({ row: row - 10, column });
    case 'Home':
      return within({ row: ctrlKey ? 0 : row, column: 0 });
    case 'End':
      return within({ row: ctrlKey ? rows : row, column: columns });
    default:
      return null;
  }
}
