import * as v from 'valibot';
import { Fraction, Origin, PassportAssumption, Share, ShareRange, World } from './answerParts.ts';
import { Amount, Country, Id, Text } from './shared.ts';

/** A figure with what it rests on; null = not known, and the assumptions say what would be needed. */
function figure<Value extends v.GenericSchema>(value: Value) {
  return v.strictObject({ value: v.nullable(value), assumptions: v.array(PassportAssumption) });
}

const Mineral = v.strictObject({
  commodity: Id,
  kilograms: figure(Amount),
  origins: figure(v.array(Origin)),
  /** Set when the origins are not known. */
  gap: v.nullable(v.picklist(['no-network', 'chain-ends-before-manufacturing', 'no-intake-in-country'])),
  covered: figure(ShareRange),
  regional: figure(ShareRange),
  thirdParty: figure(ShareRange),
  /** Mean way of a kilogram, and the share of the intake whose whole way is known. */
  journey: figure(v.strictObject({ kilometres: Amount, located: Share })),
});

const ValueContent = v.strictObject({
  content: ShareRange,
  /** US dollars of all minerals that have a price. */
  value: Amount,
  /** Minerals left out for want of a price. */
  unpriced: v.array(Id),
});

/** What `npm run scenario -- --passport PACK --json` prints. */
export const PassportFile = v.strictObject({
  ...World,
  question: v.strictObject({ kwh: Amount, chemistry: Text, country: Country }),
  minerals: v.array(Mineral),
  /** Shares by mass of all minerals of the pack. */
  covered: figure(ShareRange),
  thirdParty: figure(ShareRange),
  valueContent: figure(ValueContent),
  /** null when the range holds both answers. */
  meetsThreshold: v.nullable(v.boolean()),
  tonneKilometres: figure(Amount),
  rule: v.strictObject({
    region: v.array(Country),
    covered: v.array(Country),
    test: v.picklist(['or', 'and']),
    threshold: Fraction,
  }),
  /** Materials of the pack that no commodity stands for. */
  materialsLeftOut: v.array(Text),
});
