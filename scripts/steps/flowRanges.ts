import type { BalancedFlow, BalancedLeg } from './balanceLeg.ts';
import { sumOf } from './leg.ts';

/**
 * Share of value that lands on the wrong link when only totals are known: 40-49 % on thirty real trade codes
 * (data/tables/trade_margins.csv says which goods have no matrix). Used where a leg has too few reports to
 * measure its own.
 */
const UNKNOWN_ERROR = 0.45;

/**
 * Low and high of the flows without a covering report.
 * - matrix, plants, distance: t x (1 - e) to t x (1 + e), e the hold-out error of the leg;
 * - home use: what the origin's reports could give or take within their own ranges;
 * - special places close a balance and have no range of their own.
 */
export function withRanges(balanced: BalancedLeg, holdOutError: number | null): BalancedFlow[] {
  const error = Math.min(1, holdOutError ?? UNKNOWN_ERROR);
  return balanced.flows.map((flow) => {
    if (flow.evidence === 'balance') return flow;
    if (flow.basis !== 'estimated') return flow;
    if (flow.evidence === 'residual') return { ...flow, ...homeRange(flow, balanced.flows) };
    const low = flow.tonnes * (1 - error);
    return {
      ...flow,
      low: flow.low === null ? low : Math.min(flow.low, flow.tonnes),
      high: flow.tonnes * (1 + error),
    };
  });
}

function homeRange(flow: BalancedFlow, flows: readonly BalancedFlow[]): { low: number; high: number } {
  const exports = flows.filter(({ origin, basis }) => origin === flow.origin && basis === 'reconciled');
  const could = (end: 'low' | 'high') =>
    sumOf(exports, (link) => Math.abs((link[end] ?? link.tonnes) - link.tonnes));
  return { low: Math.max(0, flow.tonnes - could('high')), high: flow.tonnes + could('low') };
}
