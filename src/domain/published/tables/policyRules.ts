import * as v from 'valibot';
import { CONFIDENCES } from '../../closedSets.ts';
import { SourceIds, Text } from '../shared.ts';
import { tableFile, TextOrNull } from '../tableFile.ts';

const PolicyRuleRow = v.strictObject({
  id: Text,
  rule_set: Text,
  rule: Text,
  parameter: TextOrNull,
  /** As printed: may be a list of years and rates. */
  value: TextOrNull,
  unit: TextOrNull,
  valid_from: TextOrNull,
  valid_to: TextOrNull,
  legal_status: Text,
  source_id: SourceIds,
  confidence: v.picklist(CONFIDENCES),
  note: TextOrNull,
});
/** static/data/tables/policy_rules.json */
export const PolicyRulesFile = tableFile(PolicyRuleRow);
export type PolicyRulesFile = v.InferOutput<typeof PolicyRulesFile>;
