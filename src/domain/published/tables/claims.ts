import * as v from 'valibot';
import { SourceIds, Text } from '../shared.ts';
import { tableFile } from '../tableFile.ts';

const ClaimRow = v.strictObject({
  id: Text,
  claim_in_article: Text,
  test: Text,
  result: Text,
  verdict: Text,
  source_id: SourceIds,
});
/** static/data/tables/claims.json */
export const ClaimsFile = tableFile(ClaimRow);
export type ClaimsFile = v.InferOutput<typeof ClaimsFile>;
