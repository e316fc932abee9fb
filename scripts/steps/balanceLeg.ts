import type { Basis, Evidence } from '#domain/basis.ts';
import { fit } from '#engine/balance/fit.ts';
import { distinct, type LegRow, type Link } from './leg.ts';
import type { SeedCell, SeedInput } from './seed.ts';
import { seedTable } from './seedTable.ts';

/** A balanced flow, in the unit of the leg. Ends are countries or special places. */
export interface BalancedFlow {
  readonly origin: string;
  readonly destination: string;
  readonly tonnes: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: Basis;
  readonly evidence: Evidence;
  readonly reportedTonnes: number | null;
  readonly reportedUsd: number | null;
  readonly factor: number | null;
  readonly sources: readonly string[];
}

export interface FittedCell {
  readonly cell: SeedCell;
  readonly tonnes: number;
}

export interface BalancedLeg {
  readonly leg: LegRow;
  readonly flows: readonly BalancedFlow[];
  /** What the flows were fitted from, and what the fit made of each. */
  readonly cells: readonly FittedCell[];
  readonly sweeps: number;
  readonly gap: number;
}

/** Flows below this are rounding, in tonnes: published figures have six decimals. */
const NOTHING = 5e-7;

/**
 * Balances one leg: rows sum to the supply of each country, columns to its intake, reports stay within their
 * range. A flow with a report is `reconciled`, any other `estimated`.
 */
export function balanceLeg(leg: LegRow, input: SeedInput, totalSources: SourcesOf): BalancedLeg {
  const { cells, rows, columns } = seedTable(input);
  const { values, sweeps, gap } = fit(cells, rows, columns, { maxSweeps: 20000 });
  const flows = new Map<string, BalancedFlow>();
  cells.forEach((cell, index) => {
    const tonnes = values[index] ?? 0;
    if (tonnes < NOTHING) return;
    const report = cell.link !== null && cell.link.reported > 0 ? cell.link : null;
    const isReconciled = report !== null && tonnes <= report.high * (1 + 1e-9);
    const sources = report?.sources ?? cell.link?.sources ?? plantSources(input, cell.row, cell.column);
    const flow: BalancedFlow = {
      origin: cell.row,
      destination: cell.column,
      tonnes,
      low: report === null ? null : Math.min(tonnes, report.low),
      high: report === null ? null : Math.max(tonnes, report.high),
      basis: isReconciled ? 'reconciled' : 'estimated',
      evidence: isReconciled ? evidenceOf(cell) : beyondReport(cell),
      reportedTonnes: report?.reported ?? null,
      reportedUsd: report?.usd ?? null,
      factor: report === null ? null : tonnes / report.reported,
      sources: distinct(sources.length > 0 ? sources : totalSources(cell.row, cell.column)),
    };
    const key = `${cell.row}>${cell.column}`;
    const before = flows.get(key);
    flows.set(key, before === undefined ? flow : { ...flow, tonnes: flow.tonnes + before.tonnes });
  });
  const fitted = cells.map((cell, index) => ({ cell, tonnes: values[index] ?? 0 }));
  return { leg, flows: [...flows.values()], cells: fitted, sweeps, gap };
}

/** Evidence behind a flow whose report, if any, covers it. */
function evidenceOf({ evidence, link }: SeedCell): Evidence {
  return link !== null && link.reported > 0 ? link.evidence : evidence;
}

/** A flow far above its report stands on totals and distance: the report only proves that it exists. */
function beyondReport({ evidence }: SeedCell): Evidence {
  return evidence === 'report' || evidence === 'neighbour-year' ? 'gravity' : evidence;
}

/** Sources of the totals at the two ends of a flow. */
export type SourcesOf = (origin: string, destination: string) => readonly string[];

function plantSources(input: SeedInput, origin: string, destination: string): readonly string[] {
  const plant = input.rules.knownPlants.find(
    (rule) => rule.origin === origin && rule.destination === destination,
  );
  return plant?.sources ?? [];
}

/** A leg whose links are all that is known: no totals, no balance (magnets, tantalum). */
export function reportedLeg(leg: LegRow, reports: readonly Link[]): BalancedLeg {
  const flows = reports.map((link): BalancedFlow => ({
    origin: link.origin,
    destination: link.destination,
    tonnes: link.tonnes,
    low: link.low,
    high: link.high,
    basis: 'reported',
    evidence: link.evidence,
    reportedTonnes: link.reported,
    reportedUsd: link.usd,
    factor: 1,
    sources: link.sources,
  }));
  return { leg, flows, cells: [], sweeps: 0, gap: 0 };
}
