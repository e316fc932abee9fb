import type { CommodityId } from '#domain/ids.ts';
import type { EvidenceFile, LegEvidence } from '#domain/published/evidence.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import { SCHEMA_VERSION } from '#domain/published/shared.ts';
import { STAGES } from '#domain/stage.ts';
import type { RowOf, Tables } from '../read/dictionary.ts';
import { readOutlines, type Outline } from '../read/outlines.ts';
import type { Problem } from '../read/problem.ts';
import { REFERENCE_YEAR } from '../referenceYear.ts';
import { anchorsFrom, type AnchorOf } from './anchors.ts';
import { balanceCommodity, loneStages, type CommodityResult } from './balanceCommodity.ts';
import type { CommodityOutput } from './commodityOutput.ts';
import { distanceKm } from './distance.ts';
import { evidenceLines, legEvidence } from './evidence.ts';
import { flowFeatures, roundFlows } from './flows.ts';
import { withRanges } from './flowRanges.ts';
import { OTHER } from './leg.ts';
import { placesOf } from './places.ts';
import {
  balanceProblems,
  unexplainedEstimates,
  supplyProblems,
  tradeProblems,
  unusedRules,
} from './ruleProblems.ts';
import { whyFile } from './why/whyFile.ts';

export interface Commodities {
  readonly outputs: readonly CommodityOutput[];
  readonly evidence: EvidenceFile;
  readonly problems: readonly Problem[];
}

/** Places and flows of every commodity with figures, the evidence behind them, and what is wrong with them. */
export function buildCommodities(tables: Tables, outlines: readonly Outline[] = readOutlines()): Commodities {
  const anchorOf = anchorsFrom(tables, outlines);
  const outputs: CommodityOutput[] = [];
  const legs: LegEvidence[] = [];
  const results: CommodityResult[] = [];
  for (const row of tables.commodities) {
    const hasLegs = tables.legs.some((leg) => leg.commodity === row.id);
    if (row.kind !== 'mineral' && !hasLegs) continue;
    const result = published(balanceCommodity(row.id, tables, distances(row.id, anchorOf)));
    const places = placesOf(result, { withheld: tables.production_withheld, anchorOf });
    const flows = flowFeatures(result, places);
    const evidence = result.legs.map((leg) => legEvidence(leg, flows));
    outputs.push({
      entry: entryOf(row, result, tables),
      collection: { type: 'FeatureCollection', features: [...places, ...flows] },
      report: evidence.flatMap(evidenceLines),
      why: whyFile(result, places, tables),
    });
    legs.push(...evidence);
    results.push(result);
  }
  return {
    outputs,
    evidence: evidenceFile(legs, tables),
    problems: [
      ...balanceProblems(results),
      ...results.flatMap(supplyProblems),
      ...results.flatMap(tradeProblems),
      ...unexplainedEstimates(legs, tables.flow_rules),
      ...unusedRules(results, tables),
    ],
  };
}

/** Flows with their ranges, rounded: the figures that everything published is made of. */
function published(result: CommodityResult): CommodityResult {
  const legs = result.legs.map((leg) => ({
    ...leg,
    flows: roundFlows(withRanges(leg, leg.holdOut?.hidden ?? null)),
  }));
  return { ...result, legs };
}

function distances(commodity: CommodityId, anchorOf: AnchorOf): Parameters<typeof balanceCommodity>[2] {
  const known = new Map<string, number>();
  return (from, to) => {
    const key = `${from.country} ${from.stage} ${to.country} ${to.stage}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const position = (end: typeof from) =>
      end.country === OTHER ? null : (anchorOf(commodity, end.stage, end.country, null)?.position ?? null);
    const km = distanceKm(position(from), position(to));
    known.set(key, km);
    return km;
  };
}

function entryOf(row: RowOf<'commodities'>, result: CommodityResult, tables: Tables): CommodityEntry {
  const legs = result.legs.map(({ leg }) => leg);
  const forms = new Map<string, CommodityEntry['stages'][number]>();
  const add = (stage: (typeof STAGES)[number], form: string, unit: string) => {
    const year = result.stages.get(stage)?.year ?? REFERENCE_YEAR;
    if (!forms.has(`${stage} ${form}`)) forms.set(`${stage} ${form}`, { stage, form, unit, year });
  };
  for (const leg of legs) {
    add(leg.from, leg.from_label, leg.from_unit);
    add(leg.to, leg.to_label, leg.to_unit);
  }
  for (const [stage, { form }] of loneStages(result)) add(stage, form, 't');
  const hasHistory = tables.production.some(({ commodity }) => commodity === row.id);
  return {
    id: row.id,
    names: { en: row.name, es: row.name_es, fr: row.name_fr },
    symbol: row.symbol ?? row.id,
    group: row.group ?? 'other',
    stages: [...forms.values()].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage)),
    legs: legs.map((leg) => ({
      ...{ from: leg.from, to: leg.to, toForm: leg.to_form },
      ...{ fromLabel: leg.from_label, fromUnit: leg.from_unit, toLabel: leg.to_label, toUnit: leg.to_unit },
      ...{ yield: leg.yield, evidence: leg.evidence, note: leg.note, sources: [...leg.source_id] },
    })),
    file: `commodities/${row.id}.geojson`,
    history: hasHistory ? `history/${row.id}.json` : null,
  };
}

function evidenceFile(legs: LegEvidence[], tables: Tables): EvidenceFile {
  return {
    schemaVersion: SCHEMA_VERSION,
    referenceYear: REFERENCE_YEAR,
    legs,
    assumptions: tables.assumptions.map(({ id, value, low, high, unit, meaning }) => ({
      ...{ id, value, low, high, unit, meaning },
    })),
    rules: tables.flow_rules.map((rule) => ({
      ...{ commodity: rule.commodity, from: rule.from, to: rule.to, kind: rule.kind, origin: rule.origin },
      ...{ destination: rule.destination, value: rule.value },
      ...{ reason: rule.reason, confidence: rule.confidence },
    })),
  };
}
