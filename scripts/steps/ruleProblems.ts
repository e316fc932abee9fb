import type { LegEvidence } from '#domain/published/evidence.ts';
import type { RowOf, Tables } from '../read/dictionary.ts';
import type { Problem } from '../read/problem.ts';
import { problemAt } from '../read/problemAt.ts';
import type { CommodityResult } from './balanceCommodity.ts';
import { ofLeg, pairKey, sumOf } from './leg.ts';

/** The last fit of a leg must meet its totals to this share of their sum. */
const TOLERANCE = 1e-12;

/** Legs whose fit did not meet its totals. */
export function balanceProblems(results: readonly CommodityResult[]): Problem[] {
  return results.flatMap(({ legs }) =>
    legs
      .filter(({ gap }) => !(gap <= TOLERANCE))
      .map(({ leg, gap }) =>
        problemAt(
          leg,
          null,
          `a balance to ${TOLERANCE}`,
          `a gap of ${gap}`,
          'look at the rules of this leg.',
        ),
      ),
  );
}

/** Stages whose output does not leave in full: every tonne of a country goes somewhere, stocks included. */
export function supplyProblems({ legs, stages }: CommodityResult): Problem[] {
  return [...stages].flatMap(([stage, { totals }]) => {
    const leaving = legs.filter(({ leg }) => leg.from === stage);
    const [first] = leaving;
    if (first === undefined) return [];
    return totals.flatMap(({ country, tonnes }) => {
      const flows = leaving.flatMap((leg) => leg.flows.filter(({ origin }) => origin === country));
      const left = sumOf(flows, (flow) => flow.tonnes);
      if (Math.abs(left - tonnes) <= 1e-9 * tonnes + 1e-5) return [];
      const expected = `flows of ${tonnes} t from ${country}, ${stage}`;
      return [problemAt(first.leg, null, expected, `${left} t`, 'mend the balance.')];
    });
  });
}

/** Legs whose reported trade is not all accounted for: kept, or left out with a reason. */
export function tradeProblems({ legs }: CommodityResult): Problem[] {
  return legs.flatMap(({ leg, rowsIn, tonnesIn, rowsKept, tonnesKept, leftOut }) => {
    const tonnes = tonnesKept + sumOf(leftOut, (part) => part.tonnes);
    const rows = rowsKept + sumOf(leftOut, (part) => part.rows);
    if (rows === rowsIn && Math.abs(tonnes - tonnesIn) <= 1e-6 * tonnesIn + 1e-6) return [];
    const told = (rows: number, tonnes: number) => `${rows} rows, ${tonnes} t of reported trade`;
    return [problemAt(leg, null, `an account of ${told(rowsIn, tonnesIn)}`, told(rows, tonnes))];
  });
}

/**
 * An estimate from distance alone that ranks among the ten largest flows of a leg with better evidence must
 * be explained in data/rules/flow_rules.csv (kind `believable`), or be lowered.
 */
export function unexplainedEstimates(
  legs: readonly LegEvidence[],
  rules: readonly RowOf<'flow_rules'>[],
): Problem[] {
  const explained = explanations(rules);
  return legs
    .filter(({ evidence }) => evidence !== 'estimated-only')
    .flatMap((leg) => leg.largest.filter(({ evidence }) => evidence === 'gravity').map(({ id }) => id))
    .filter((id) => !explained.has(id))
    .map((id) => ({
      file: 'rules/flow_rules.csv',
      row: null,
      column: 'kind',
      expected: `a reason to believe ${id}, which no report covers and which ranks among the ten largest`,
      found: 'none',
      fix: 'add a row of kind "believable", or a rule that lowers it.',
    }));
}

/** Every rule must have something to act on. */
export function unusedRules(results: readonly CommodityResult[], tables: Tables): Problem[] {
  return tables.flow_rules
    .filter((rule) => !isUsed(rule, results))
    .map((rule) => problemAt(rule, 'kind', 'a rule that something uses', `"${rule.kind}"`, 'drop the rule.'));
}

function isUsed(rule: RowOf<'flow_rules'>, results: readonly CommodityResult[]): boolean {
  const result = results.find(({ commodity }) => commodity === rule.commodity);
  const leg = result?.legs.find(({ leg }) => ofLeg(leg)(rule));
  if (leg === undefined) return false;
  const supplies = leg.supply.some(({ country, tonnes }) => country === rule.origin && tonnes > 0);
  const takes = leg.intake.totals.some(({ country }) => country === rule.destination);
  switch (rule.kind) {
    case 'transit-hub':
      return leg.collapsed.some(({ via }) => via === rule.origin);
    case 'to-stocks':
    case 'no-exports':
      return supplies;
    case 'home-only':
      return takes;
    case 'home-use-cap':
      return supplies;
    case 'known-plant':
    case 'block':
      return supplies && takes;
    case 'reassign':
      return leg.supply.some(({ country }) => country === rule.destination);
    case 'believable':
      return leg.flows.some(
        (flow) =>
          pairKey(flow.origin, flow.destination) === pairKey(rule.origin ?? '', rule.destination ?? ''),
      );
  }
}

function explanations(rules: readonly RowOf<'flow_rules'>[]): Set<string> {
  return new Set(
    rules
      .filter(({ kind }) => kind === 'believable')
      .map((rule) => {
        const form = rule.to_form === null ? '' : `~${rule.to_form}`;
        return `${rule.commodity}:${rule.origin}:${rule.from}>${rule.destination}:${rule.to}${form}`;
      }),
  );
}
