import { firstDay, lastDay, standingOn, type RestrictionRow, type Standing } from '#domain/standing.ts';
import type { TimelineFile } from '#domain/published/tables/timeline.ts';

type EventRow = TimelineFile['rows'][number];

/** A stretch of the life of a restriction, in months since year 0. */
export interface Bar {
  readonly from: number;
  readonly until: number;
  readonly kind: 'in-force' | 'suspended';
}

/** Months since year 0 of a date that may lack its day or month. */
export function monthOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return year * 12 + month - 1;
}

/** First day of a month: "2025-04-01". */
export function dayOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Restrictions on a commodity (`null`: all of them) with how each stands on a day: in force first, then by start. */
export function standings(
  rows: readonly RestrictionRow[],
  commodity: string | null,
  day: string,
): readonly { readonly row: RestrictionRow; readonly standing: Standing }[] {
  const order: readonly Standing[] = ['in-force', 'suspended', 'not-yet', 'ended'];
  return rows
    .filter((row) => commodity === null || row.commodity === commodity || row.commodity === 'all')
    .map((row) => ({ row, standing: standingOn(row, day) }))
    .sort(
      (a, b) =>
        order.indexOf(a.standing) - order.indexOf(b.standing) ||
        (a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : 0) ||
        (a.row.id < b.row.id ? -1 : 1),
    );
}

/** The life of a restriction as bars that neither overlap nor leave a gap; open ends reach `horizon`. */
export function barsOf(row: RestrictionRow, horizon: number): readonly Bar[] {
  const from = monthOf(firstDay(row.from));
  const end = row.until === null ? horizon : monthOf(lastDay(row.until)) + 1;
  if (row.suspended_from === null) return [{ from, until: end, kind: 'in-force' }];
  const pause = Math.max(from, monthOf(firstDay(row.suspended_from)));
  const resume =
    row.suspended_until === null ? end : Math.min(end, monthOf(lastDay(row.suspended_until)) + 1);
  const bars: readonly Bar[] = [
    { from, until: pause, kind: 'in-force' },
    { from: pause, until: resume, kind: 'suspended' },
    { from: resume, until: end, kind: 'in-force' },
  ];
  return bars.filter((bar) => bar.until > bar.from);
}

/** Events up to a day, newest first. */
export function eventsUntil(events: readonly EventRow[], day: string): readonly EventRow[] {
  return events
    .filter(({ date }) => firstDay(date) <= day)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
