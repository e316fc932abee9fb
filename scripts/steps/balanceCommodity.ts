import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { Tables } from '#scripts/read/dictionary.ts';
import { admissibleLinks } from './admissibleLinks.ts';
import { assumption } from './assumption.ts';
import { balanceLeg, reportedLeg, type BalancedLeg } from './balanceLeg.ts';
import { holdOut, type HoldOut } from './holdOut.ts';
import { legIntake, type LegIntake } from './legIntake.ts';
import {
  byCountry,
  distinct,
  type LeftOut,
  type LegRow,
  type Link,
  OTHER,
  sumOf,
  type Total,
} from './leg.ts';
import { reassignExcess, type RulesOfLeg, rulesOfLeg } from './legRules.ts';
import { hubGoods } from './hubGoods.ts';
import { outputGrowth } from './outputGrowth.ts';
import { passThrough, type PassThrough } from './passThrough.ts';
import { publishedMatrix } from './publishedMatrix.ts';
import { type ReportedRow, reportedLinks } from './reportedLinks.ts';
import { type SeedInput, STOCKS } from './seed.ts';
import { stageTotals, type StageTotals } from './stageTotals.ts';

/** The reports of a leg as each step left them, in the order of the steps: what "why this number" is told from. */
export interface LegTrail {
  readonly rows: readonly ReportedRow[];
  readonly read: readonly Link[];
  /** After exports above output went to the country that a rule names. */
  readonly own: readonly Link[];
  readonly ways: PassThrough['ways'];
  /** After hubs passed goods on. */
  readonly passed: readonly Link[];
  /** After cuts to output and intake. */
  readonly kept: readonly Link[];
  readonly matrices: readonly Link[];
  readonly homeUseCaps: RulesOfLeg['homeUseCaps'];
}

/** A leg with everything that a reader of the evidence must know. */
export interface LegResult extends BalancedLeg {
  readonly supply: readonly Total[];
  readonly intake: LegIntake;
  readonly rowsIn: number;
  readonly tonnesIn: number;
  readonly leftOut: readonly LeftOut[];
  /** Reported rows and tonnes that the balance may use. */
  readonly rowsKept: number;
  readonly tonnesKept: number;
  readonly collapsed: PassThrough['collapsed'];
  readonly holdOut: HoldOut | null;
  readonly trail: LegTrail;
}

export interface CommodityResult {
  readonly commodity: CommodityId;
  readonly stages: ReadonlyMap<Stage, StageTotals>;
  readonly legs: readonly LegResult[];
}

/**
 * Stages that stand on their own: published totals that no leg reaches or leaves (germanium, uranium). A
 * stage whose capacities only share out another form (titanium pigment) is none.
 */
export function loneStages({ stages, legs }: CommodityResult): [Stage, StageTotals][] {
  const reached = new Set(legs.flatMap(({ leg }) => [leg.from, leg.to]));
  const sharesOut = legs.some(({ leg }) => leg.intake_from === 'capacity-shares');
  return [...stages].filter(([stage]) => !reached.has(stage) && !(sharesOut && stage === 'manufacturing'));
}

export type DistanceBetween = (
  from: { country: Iso3; stage: Stage },
  to: { country: Iso3; stage: Stage },
) => number;

/** All legs of one commodity, upstream first: what a leg leaves over goes to the next leg of its stage. */
export function balanceCommodity(
  commodity: CommodityId,
  tables: Tables,
  distanceBetween: DistanceBetween,
): CommodityResult {
  const stages = allStageTotals(commodity, tables);
  const legs = tables.legs.filter((leg) => leg.commodity === commodity);
  const results: LegResult[] = [];
  legs.forEach((leg, index) => {
    const earlier = results.filter((result) => result.leg.from === leg.from);
    const hasNext = legs.slice(index + 1).some((next) => next.from === leg.from);
    results.push(solveLeg(leg, { tables, stages, earlier, hasNext, distanceBetween }));
  });
  return { commodity, stages, legs: results };
}

function allStageTotals(commodity: CommodityId, tables: Tables): Map<Stage, StageTotals> {
  const input = {
    production: tables.production,
    alternatives: tables.production_alternatives,
    maxGrowth: assumption(tables, 'other-split-growth'),
  };
  const stages = new Map<Stage, StageTotals>();
  const extraction = stageTotals(commodity, 'extraction', input, null);
  if (extraction !== null) stages.set('extraction', extraction);
  const mined = extraction === null ? null : sumOf(extraction.totals, (total) => total.tonnes);
  const processing = stageTotals(commodity, 'processing', input, mined);
  if (processing !== null) stages.set('processing', processing);
  const manufacturing = stageTotals(commodity, 'manufacturing', input, null);
  if (manufacturing !== null && manufacturing.year >= 2020) stages.set('manufacturing', manufacturing);
  return stages;
}

interface LegContext {
  readonly tables: Tables;
  readonly stages: ReadonlyMap<Stage, StageTotals>;
  readonly earlier: readonly LegResult[];
  readonly hasNext: boolean;
  readonly distanceBetween: DistanceBetween;
}

function solveLeg(leg: LegRow, context: LegContext): LegResult {
  const { tables, stages, earlier } = context;
  const rules = rulesOfLeg(leg, tables.flow_rules);
  const growth = outputGrowth(leg, tables);
  const trade = reportedLinks(leg, {
    trade: tables.trade,
    tradeProducts: tables.trade_products,
    legTrade: tables.leg_trade,
    growth,
  });
  if (leg.intake_from === 'reported') {
    const intake: LegIntake = { totals: [], synthetic: new Map() };
    const kept = { rowsKept: trade.rowsIn, tonnesKept: trade.tonnesIn };
    const asRead = { read: trade.reports, own: trade.reports, passed: trade.reports, kept: trade.reports };
    const trail = { ...asRead, rows: trade.rows, ways: [], matrices: [], homeUseCaps: new Map() };
    const none = { supply: [], intake, collapsed: [], holdOut: null, trail, ...kept };
    return { ...reportedLeg(leg, trade.reports), ...trade, ...none };
  }

  const supply = remainingSupply(stages.get(leg.from)?.totals ?? [], earlier);
  const supplied = byCountry(supply);
  const isHub = (country: Iso3) => (leg.from === 'extraction' ? rules.hubs.has(country) : country !== OTHER);
  const own = reassignExcess(trade.reports, supplied, rules.reassign);
  const passed = passThrough(own, supplied, isHub);
  const intake = legIntake(leg, { tables, stages, supply, trade: passed.links, caps: rules.homeUseCaps });
  const taken = byCountry(intake.totals);
  const kept = admissibleLinks(passed.links, supplied, taken, rules.homeOnly);
  const matrices = [...trade.seeds, ...publishedMatrix(leg, tables.published_flows, tables.leg_trade)];
  const input: SeedInput = {
    supply: supplied,
    intake: taken,
    reports: kept.links,
    matrices,
    rules,
    shortage: leg.shortage,
    distanceKm: (origin, destination) =>
      context.distanceBetween({ country: origin, stage: leg.from }, { country: destination, stage: leg.to }),
  };
  const sourcesOf = (origin: string, destination: string) =>
    distinct([
      ...(supply.find((total) => total.country === origin)?.sources ?? []),
      ...(intake.totals.find((total) => total.country === destination)?.sources ?? leg.source_id),
    ]);
  const balanced = balanceLeg(leg, input, sourcesOf);
  const flows = balanced.flows.filter((flow) => !context.hasNext || flow.destination !== STOCKS);
  return {
    ...balanced,
    flows: [...flows, ...syntheticFlows(leg, intake, sourcesOf)],
    supply,
    intake,
    rowsIn: trade.rowsIn,
    tonnesIn: trade.tonnesIn,
    leftOut: [...trade.leftOut, ...kept.leftOut, ...hubGoods(passed, own, kept)],
    rowsKept: sumOf(kept.links, (link) => link.rows),
    tonnesKept: sumOf(kept.links, (link) => link.tonnes),
    collapsed: passed.collapsed,
    holdOut: holdOut(input),
    trail: {
      ...{ rows: trade.rows, read: trade.reports, own, ways: passed.ways, passed: passed.links },
      ...{ kept: kept.links, matrices, homeUseCaps: rules.homeUseCaps },
    },
  };
}

/** Supply that the earlier legs of the same stage have not taken. */
function remainingSupply(totals: readonly Total[], earlier: readonly LegResult[]): readonly Total[] {
  const flows = earlier.flatMap((result) => result.flows);
  return totals.map((total) => {
    const taken = sumOf(flows, (flow) => (flow.origin === total.country ? flow.tonnes : 0));
    return taken === 0 ? total : { ...total, tonnes: Math.max(0, total.tonnes - taken) };
  });
}

/** Material that comes of no mine at all enters as a place of its own. */
function syntheticFlows(
  leg: LegRow,
  { synthetic }: LegIntake,
  sourcesOf: (origin: string, destination: string) => readonly string[],
): BalancedLeg['flows'] {
  return [...synthetic].map(([country, tonnes]) => ({
    origin: leg.shortage,
    destination: country,
    tonnes,
    low: null,
    high: null,
    basis: 'estimated',
    evidence: 'balance',
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: sourcesOf(leg.shortage, country),
  }));
}
