import { assertNever } from '#domain/assertNever.ts';
import type { Lever, LeverKind } from '#domain/lever.ts';
import { copyDraft, type Draft } from '../model/draft.ts';
import { applyContentRule } from './contentRule.ts';
import type { LeverContext } from './context.ts';
import { applyChemistryMix, applyDemandChange } from './demandChange.ts';
import { applyExportRestriction } from './exportRestriction.ts';
import { applyNewCapacity } from './newCapacity.ts';
import { applyRecycling } from './recycling.ts';
import type { Remark, RemarkReason } from './remark.ts';
import { applySpareCapacity } from './spareCapacity.ts';
import { applyStockpile } from './stockpile.ts';
import { applySupplierLoss } from './supplierLoss.ts';
import { applyTariff } from './tariff.ts';

/**
 * The order in which kinds are applied, whatever the order of the list: first what exists today, then what is added,
 * then what is asked, then what rules trade.
 */
const ORDER: readonly LeverKind[] = [
  'spare-capacity',
  'supplier-loss',
  'new-capacity',
  'demand-change',
  'chemistry-mix',
  'recycling',
  'stockpile',
  'tariff',
  'export-restriction',
  'content-rule',
];

/** A copy of the draft with the levers of its commodity applied, and a remark for each that had no effect. */
export function applyLevers(
  baseline: Draft,
  levers: readonly Lever[],
  context: LeverContext,
): { draft: Draft; remarks: Remark[] } {
  const draft = copyDraft(baseline);
  const remarks: Remark[] = [];
  for (const at of inOrder(levers)) {
    const lever = levers[at]!;
    if (lever.commodity !== '*' && lever.commodity !== draft.commodity) continue;
    const reason = applyLever(draft, lever, context);
    if (reason !== null) remarks.push({ lever: at, reason });
  }
  return { draft, remarks };
}

/**
 * Indexes of the levers by kind, the stricter content rule first, then by their text: an order that does not depend
 * on that of the list.
 */
function inOrder(levers: readonly Lever[]): number[] {
  const keys = levers.map((lever) => ({
    kind: ORDER.indexOf(lever.kind),
    slack: lever.kind === 'content-rule' ? 1 - lever.threshold : 0,
    text: JSON.stringify(lever),
  }));
  return [...levers.keys()].sort((i, j) => {
    const a = keys[i]!;
    const b = keys[j]!;
    return a.kind - b.kind || a.slack - b.slack || (a.text < b.text ? -1 : a.text > b.text ? 1 : i - j);
  });
}

function applyLever(draft: Draft, lever: Lever, context: LeverContext): RemarkReason | null {
  switch (lever.kind) {
    case 'spare-capacity':
      return applySpareCapacity(draft, lever, context);
    case 'supplier-loss':
      return applySupplierLoss(draft, lever, context);
    case 'new-capacity':
      return applyNewCapacity(draft, lever, context);
    case 'demand-change':
      return applyDemandChange(draft, lever, context);
    case 'chemistry-mix':
      return applyChemistryMix(draft, lever, context);
    case 'recycling':
      return applyRecycling(draft, lever, context);
    case 'stockpile':
      return applyStockpile(draft, lever, context);
    case 'tariff':
      return applyTariff(draft, lever, context);
    case 'export-restriction':
      return applyExportRestriction(draft, lever, context);
    case 'content-rule':
      return applyContentRule(draft, lever, context);
    default:
      return assertNever(lever);
  }
}
