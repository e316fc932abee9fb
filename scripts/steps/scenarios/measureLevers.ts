import { assertNever } from '#domain/assertNever.ts';
import type { Lever } from '#domain/lever.ts';
import type { RowOf } from '#scripts/read/dictionary.ts';

type LeverRow = RowOf<'scenario_levers'>;

/**
 * The levers of one row of scenario_levers.csv: one per country for what a country does alone, one for all
 * its countries for what a region does together.
 * @throws Error naming file, line and column when the row's kind needs an amount or a mode that is not there.
 */
export function measureLevers(row: LeverRow): Lever[] {
  const { kind, commodity, stage, countries } = row;
  const target = row.target.includes('all') || row.target.length === 0 ? 'all' : [...row.target];
  const restrict = (measure: Extract<Lever, { kind: 'export-restriction' }>['measure']): Lever[] =>
    countries.map((country) => ({ kind: 'export-restriction', commodity, country, stage, target, measure }));

  switch (kind) {
    case 'export-ban':
      return restrict({ type: 'ban' });
    case 'export-quota':
      return restrict({ type: 'quota', tonnes: required(row, 'amount') });
    case 'export-tax':
      return restrict({ type: 'tax', rate: required(row, 'amount') });
    case 'tariff':
      return [
        {
          kind: 'tariff',
          commodity,
          stage,
          importers: [...countries],
          exporters: target,
          rate: required(row, 'amount'),
        },
      ];
    case 'recycling':
      return [{ kind: 'recycling', commodity, countries: [...countries], rate: required(row, 'amount') }];
    case 'content-rule':
      return [
        {
          kind: 'content-rule',
          commodity,
          region: [...countries],
          threshold: required(row, 'amount'),
          mode: required(row, 'mode'),
        },
      ];
    default:
      return assertNever(kind);
  }
}

function required<Name extends 'amount' | 'mode'>(row: LeverRow, column: Name): NonNullable<LeverRow[Name]> {
  const value = row[column];
  if (value !== null) return value;
  throw new Error(
    `data/${row.at.file}:${row.at.line} column "${column}": expected a value for ${row.kind}, found an empty cell`,
  );
}
