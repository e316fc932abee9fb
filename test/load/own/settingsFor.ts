import { matchColumns } from '#load/own/matchColumns.ts';
import type { OwnTable } from '#load/own/OwnTable.ts';
import { decimalStyle } from '#load/own/parseAmount.ts';
import type { OwnSettings } from '#load/own/settings.ts';

/** The settings that the app starts from: every guess as it is, contained tonnes, mine to refinery. */
export function settingsFor(tables: readonly OwnTable[], changes: Partial<OwnSettings> = {}): OwnSettings {
  return {
    tables: tables.map(({ columns, rows }) => {
      const { kind, match } = matchColumns(columns);
      const { mark } = decimalStyle(rows.map((row) => row[match['tonnes'] ?? -1] ?? ''));
      return { kind, match, decimals: mark };
    }),
    ...{ unit: 't', content: 1, from: 'extraction', to: 'processing', year: null },
    ...{ answers: new Map(), leaveOut: false },
    ...changes,
  };
}
