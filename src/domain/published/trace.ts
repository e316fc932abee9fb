import * as v from 'valibot';
import { Origin, Share, ShareRange, World } from './answerParts.ts';
import { Amount, Country, Id, StageName, Text } from './shared.ts';

const CountryBounds = v.strictObject({
  stage: StageName,
  country: Text,
  /** Share under proportional mixing. */
  share: Share,
  /** What it can be whatever the mixing. */
  bounds: ShareRange,
});

const Intake = v.strictObject({
  placeId: Text,
  country: Country,
  stage: StageName,
  /** Known inflows, in the unit of the place. */
  intake: Amount,
  /** Largest share first; the shares sum to 1. */
  origins: v.array(Origin),
  /** null where `--bounds` was not asked for. */
  bounds: v.nullable(v.array(CountryBounds)),
});

/** What `npm run scenario -- --commodity ID --trace COUNTRY --json` prints. */
export const TraceFile = v.strictObject({
  ...World,
  commodity: Id,
  country: Country,
  /** One a form where the last stage has several. */
  intakes: v.array(Intake),
  /** Flows left out because their tonnes are not known. */
  leftOut: v.array(Text),
});
