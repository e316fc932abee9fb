import type { RestrictionsFile } from './published/tables/restrictions.ts';

export type RestrictionRow = RestrictionsFile['rows'][number];

export type Standing = 'in-force' | 'suspended' | 'not-yet' | 'ended';

/**
 * How a restriction stands on `day` (ISO date). A date without a day counts from its first day when something
 * begins and to its last when something ends.
 */
export function standingOn(row: RestrictionRow, day: string): Standing {
  if (day < firstDay(row.from)) return 'not-yet';
  if (row.until !== null && day > lastDay(row.until)) return 'ended';
  const { suspended_from: from, suspended_until: until } = row;
  const isSuspended = from !== null && day >= firstDay(from) && (until === null || day <= lastDay(until));
  return isSuspended ? 'suspended' : 'in-force';
}

/** First day of a date that may lack its day or month. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of it; the end of a month is its 31st, as days are compared as text. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
