import { describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { evaluateGoal } from '#engine/target/evaluateGoal.ts';
import type { Goal } from '#engine/target/goal.ts';
import type { Scenario } from '#load/decodeScenario.ts';
import { ScenarioState } from '#state/ScenarioState.svelte.ts';
import { View } from '#state/View.svelte.ts';
import { actingOptions, optionsWith, questionOf, settingOf, type Start } from '#state/targetSetting.ts';
import { targetOf } from '#worker/deep/answerDeep.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { shippedScenarios } from './shippedScenarios.ts';

const networks = shippedNetworks().filter(({ flows }) => flows.length > 0);
const scenarios = shippedScenarios();
const pairs = scenarios.flatMap((scenario) =>
  networks
    .filter(({ commodity }) => actingOptions(scenario, commodity).length > 0)
    .map((network) => ({ name: `${network.commodity}, ${scenario.id}`, network, scenario })),
);

/** Figures of published results are rounded; those of the engine are not. */
const ROUNDED = 1e-6;

/** The scenario as the app holds it once it is shown. */
async function open(network: Network, scenario: Scenario): Promise<ScenarioState> {
  const known = { commodities: [network.commodity], scenarios: [scenario.id], referenceYear: 2024 };
  const search = `?commodity=${network.commodity}&scenario=${scenario.id}&v=1`;
  const state = new ScenarioState(new View(known, search), {
    baseline: () => network,
    labelPoint: () => null,
  });
  await state.resource.load(() => Promise.resolve(scenario));
  return state;
}

/** The world that the app shows for the options as they stand. */
function shownBy(state: ScenarioState, network: Network): Network {
  const { question } = state;
  if (!question) return state.prebuilt ?? network;
  return modelledNetwork(network, runScenario(question.network, question.scenario, question.parameters));
}

function idsOn(state: ScenarioState): ReadonlySet<string> {
  return new Set(state.options.filter(({ on }) => on).map(({ option }) => option.id));
}

async function applyAnswer(
  network: Network,
  scenario: Scenario,
  { goal, start, year }: { goal: Goal; start: Start; year: number },
) {
  const state = await open(network, scenario);
  const { commodity } = network;
  const on = idsOn(state);
  const setting = settingOf({ scenario, commodity, on, ownLevers: [], parameters: {} }, start);
  const finding = targetOf({
    kind: 'target',
    network,
    question: questionOf(setting, goal, year),
    horizon: scenario.horizon,
  });
  state.choose(scenario, optionsWith(setting, finding.answer.chosen));
  return { state, setting, finding, shown: evaluateGoal(goal, shownBy(state, network)) };
}

describe('an answer that is applied', () => {
  const [first] = pairs;
  it('is asked of every commodity and scenario that fit', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    expect(first).toBeDefined();
  });

  it.each(pairs)('shows exactly the value that it promised: $name', async ({ network, scenario }) => {
    const goals: readonly Goal[] = [
      { kind: 'max-share', stage: null, share: 0.6 },
      { kind: 'regional-content', region: scenario.region, test: 'or', share: 0.5 },
    ];
    for (const [at, goal] of goals.entries()) {
      const start = at === 0 ? 'free' : 'stands';
      const { finding, shown, state, setting } = await applyAnswer(network, scenario, {
        goal,
        start,
        year: scenario.horizon,
      });
      const { after } = finding.answer;
      expect(shown === null).toBe(after === null);
      if (shown && after) expect(Math.abs(shown.value - after.value)).toBeLessThan(ROUNDED);
      const acting = actingOptions(scenario, network.commodity).map(({ id }) => id);
      const kept = setting.kept.map(({ id }) => id);
      expect(acting.filter((id) => idsOn(state).has(id)).sort()).toEqual(
        [...kept, ...finding.answer.chosen].sort(),
      );
      state.edits.undo();
      expect(idsOn(state)).toEqual(setting.on);
    }
  });

  it('asked for an earlier year shows what it said the scenario would show', async () => {
    const network = networks.find(({ commodity }) => commodity === 'graphite');
    const scenario = scenarios.find(({ id }) => id === 'north-america');
    if (!network || !scenario) throw new Error('Expected graphite and North America among what ships');
    const goal: Goal = { kind: 'max-share', stage: 'processing', share: 0.9 };
    const { finding, shown } = await applyAnswer(network, scenario, { goal, start: 'stands', year: 2026 });
    expect(finding.shown?.value).not.toBeCloseTo(finding.answer.after?.value ?? NaN, 4);
    expect(shown?.value).toBeCloseTo(finding.shown?.value ?? NaN, 6);
  });

  it('asked for a year beyond the scenario says that the scenario does not show it', async () => {
    const network = networks.find(({ commodity }) => commodity === 'cobalt');
    const scenario = scenarios.find(({ id }) => id === 'africa');
    if (!network || !scenario) throw new Error('Expected cobalt and Africa among what ships');
    const goal: Goal = { kind: 'max-share', stage: 'processing', share: 0.739 };
    const { finding, shown } = await applyAnswer(network, scenario, { goal, start: 'stands', year: 2031 });
    expect(finding.answer).toMatchObject({ reached: true, chosen: ['kabanga-kahama'] });
    expect(finding.shown?.value).toBeGreaterThan(0.739);
    expect(shown?.value).toBeCloseTo(finding.shown?.value ?? NaN, 6);
  });
});
