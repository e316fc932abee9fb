import type { WhyRow } from '#domain/published/why.ts';
import { rowTonnes } from '#engine/provenance/recompute.ts';

/** Two figures of one pair by two reporters. */
export interface Mirror {
  readonly rows: readonly (WhyRow & { readonly tonnes: number })[];
  /** The larger over the smaller. */
  readonly ratio: number;
}

/**
 * The figures of exporter and importer, where each stands by itself in the table; `null` where only one is there or
 * the publisher has merged the two. Other years of the same report are no second reporter.
 */
export function mirrorOf(rows: readonly WhyRow[]): Mirror | null {
  const of = (reporter: WhyRow['reporter']) =>
    rows.find((row) => row.reporter === reporter && row.use !== 'other' && row.factor !== null);
  const [exporter, importer] = [of('exporter'), of('importer')];
  if (exporter === undefined || importer === undefined) return null;
  const both = [exporter, importer].map((row) => ({ ...row, tonnes: rowTonnes(row) }));
  const sizes = both.map(({ tonnes }) => tonnes);
  const smaller = Math.min(...sizes);
  return smaller > 0 ? { rows: both, ratio: Math.max(...sizes) / smaller } : null;
}
