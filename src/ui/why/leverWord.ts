import type { LeverKind } from '#domain/lever.ts';
import * as m from '#messages';

/** What kind of change a lever is, in words. */
export const LEVER_WORD: Record<LeverKind, () => string> = {
  'export-restriction': m.why_lever_export_restriction,
  'supplier-loss': m.why_lever_supplier_loss,
  'new-capacity': m.why_lever_new_capacity,
  tariff: m.why_lever_tariff,
  recycling: m.why_lever_recycling,
  'content-rule': m.why_lever_content_rule,
  'demand-change': m.why_lever_demand_change,
  'chemistry-mix': m.why_lever_chemistry_mix,
  'spare-capacity': m.why_lever_spare_capacity,
  stockpile: m.why_lever_stockpile,
};
