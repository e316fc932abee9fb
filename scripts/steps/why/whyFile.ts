import { flowId, placeId, SPECIALS } from '#domain/ids.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import type { PlaceFeature } from '#domain/published/commodity.ts';
import type { WhyFile, WhyLeg } from '#domain/published/why.ts';
import type { Tables } from '../../read/dictionary.ts';
import { significant } from '../../write/significant.ts';
import { assumption } from '../assumption.ts';
import type { CommodityResult, LegResult } from '../balanceCommodity.ts';
import { sumOf } from '../leg.ts';
import { stageForms } from '../places.ts';
import { flowLinesOf, type SyntheticLine } from './flowLines.ts';
import { whyPlace } from './placeLines.ts';
import { Goods, tradeRowsOf } from './tradeRows.ts';

/** Everything behind the flows and places of one commodity, as static/data/why/<commodity>.json holds it. */
export function whyFile(result: CommodityResult, places: readonly PlaceFeature[], tables: Tables): WhyFile {
  const goods = new Goods(tables.trade_products);
  const legs = result.legs.map((leg) => whyLeg(leg, result, tables, goods));
  return {
    schemaVersion: SCHEMA_VERSION,
    commodity: result.commodity,
    goods: goods.list,
    legs,
    places: Object.fromEntries(whyPlaces(result, places, tables)),
  };
}

function whyLeg(leg: LegResult, result: CommodityResult, tables: Tables, goods: Goods): WhyLeg {
  const linesOf = flowLinesOf(leg, syntheticLine(leg, result, tables));
  const flows = leg.flows.map((flow) => {
    const origin = placeId(result.commodity, flow.origin, leg.leg.from);
    const destination = placeId(result.commodity, flow.destination, leg.leg.to, leg.leg.to_form ?? undefined);
    return [flowId(origin, destination), linesOf(flow)] as const;
  });
  return {
    ...{ from: leg.leg.from, to: leg.leg.to, toForm: leg.leg.to_form, unit: leg.leg.from_unit },
    shortage: leg.leg.shortage,
    rows: tradeRowsOf(leg, tables, goods),
    flows: Object.fromEntries([...flows].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function syntheticLine({ leg }: LegResult, { stages }: CommodityResult, tables: Tables): SyntheticLine {
  return (country) => ({
    what: 'synthetic',
    output: significant(
      sumOf(stages.get(leg.to)?.totals ?? [], (total) => (total.country === country ? total.tonnes : 0)),
    ),
    yield: leg.yield,
    share: significant(1 - assumption(tables, 'graphite-natural-share')),
  });
}

function whyPlaces(
  result: CommodityResult,
  places: readonly PlaceFeature[],
  tables: Tables,
): [string, WhyFile['places'][string]][] {
  const forms = stageForms(result);
  return places.flatMap(({ properties }): [string, WhyFile['places'][string]][] => {
    const { id, country, special, basis, stage, form: label } = properties;
    const form = forms.find((one) => one.stage === stage && one.label === label);
    if (form === undefined || basis === 'withheld') return [];
    const end = country ?? SPECIALS.find((name) => name === special) ?? '';
    return [[id, whyPlace(result, form, end, tables)]];
  });
}
