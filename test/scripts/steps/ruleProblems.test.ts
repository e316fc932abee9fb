import { describe, expect, test } from 'vitest';
import { balanceCommodity } from '#scripts/steps/balanceCommodity.ts';
import { legEvidence } from '#scripts/steps/evidence.ts';
import { flowFeatures, roundFlows } from '#scripts/steps/flows.ts';
import {
  balanceProblems,
  supplyProblems,
  tradeProblems,
  unexplainedEstimates,
  unusedRules,
} from '#scripts/steps/ruleProblems.ts';
import { realTables, tablesAnd } from '../checks/tablesWith.ts';

const tables = realTables();
const raw = balanceCommodity('cobalt', tables, () => 8000);
const result = { ...raw, legs: raw.legs.map((leg) => ({ ...leg, flows: roundFlows(leg.flows) })) };
const evidence = result.legs.map((leg) => legEvidence(leg, flowFeatures(result, [])));
const cobaltRules = tables.flow_rules.filter(({ commodity }) => commodity === 'cobalt');
const [template] = cobaltRules;
const messages = (problems: readonly { expected: string; found: string }[]) =>
  problems.map(({ expected, found }) => `${expected} | ${found}`);

describe('the checks of the balance', () => {
  test('find nothing wrong with cobalt as it is', () => {
    expect(balanceProblems([result])).toEqual([]);
    expect(supplyProblems(result)).toEqual([]);
    expect(tradeProblems(result)).toEqual([]);
    expect(unusedRules([result], { ...tables, flow_rules: cobaltRules })).toEqual([]);
  });

  test('a leg that does not meet its totals is named', () => {
    const loose = { ...result, legs: result.legs.map((leg) => ({ ...leg, gap: 0.01 })) };
    expect(messages(balanceProblems([loose]))[0]).toContain('a gap of 0.01');
  });

  test('a country whose output does not leave in full is named', () => {
    const [first, ...others] = result.legs;
    if (first === undefined) throw new Error('Expected a leg, found none');
    const without = { ...first, flows: first.flows.filter(({ origin }) => origin !== 'MDG') };
    expect(messages(supplyProblems({ ...result, legs: [without, ...others] }))).toEqual([
      'flows of 3100 t from MDG, extraction | 0 t',
    ]);
  });

  test('reported tonnes that are neither used nor left out with a reason are named', () => {
    const legs = result.legs.map((leg) => ({ ...leg, leftOut: [] }));
    expect(tradeProblems({ ...result, legs }).length).toBeGreaterThan(0);
  });

  test('a large guess without a reason is named', () => {
    const problems = messages(unexplainedEstimates(evidence, []));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toContain('a reason to believe cobalt:COD:extraction>');
  });

  test('guesses of legs that are estimated only need no reason: the whole leg says so', () => {
    const only = evidence.map((leg) => ({ ...leg, evidence: 'estimated-only' as const }));
    expect(unexplainedEstimates(only, [])).toEqual([]);
  });

  test('a rule that nothing uses is named', () => {
    if (template === undefined) throw new Error('Expected a rule, found none');
    const idle = { ...template, kind: 'transit-hub' as const, origin: 'ISL', destination: null };
    const more = tablesAnd('flow_rules', idle);
    const problems = unusedRules([result], { ...more, flow_rules: [...cobaltRules, idle] });
    expect(messages(problems)).toEqual(['a rule that something uses | "transit-hub"']);
  });
});

describe('evidence of a leg', () => {
  const [first] = evidence;

  test('reads the reports that the rules choose: 38 links of two goods', () => {
    expect(first?.rowsIn).toBe(38);
  });

  test('names the largest flows first', () => {
    expect(first?.largest[0]).toMatchObject({
      id: 'cobalt:COD:extraction>CHN:processing',
      basis: 'reconciled',
    });
    const tonnes = first?.largest.map((flow) => flow.tonnes) ?? [];
    expect([...tonnes].sort((a, b) => b - a)).toEqual(tonnes);
  });

  test('tells which goods only passed a hub', () => {
    expect(
      first?.passedOn.some(
        ({ via, origin, destination }) => via === 'NAM' && origin === 'COD' && destination === 'CHN',
      ),
    ).toBe(true);
  });
});
