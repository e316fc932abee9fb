import { beforeAll, describe, expect, it } from 'vitest';
import { stageSummaries } from '#state/stageSummary.ts';
import { countryNames } from '#format/names.ts';
import { Library } from '#story/Library.ts';
import { explain } from '#story/learn/tasks/explain.ts';
import { isRight } from '#story/learn/tasks/judge.ts';
import { solveTask, type SolvedTask } from '#story/learn/tasks/solve.ts';
import { TASKS } from '#story/learn/tasks/allTasks.ts';
import { siteCatalogue } from '../siteLibrary.ts';

const LANGUAGES = ['en', 'es', 'fr'] as const;

let library: Library;
let names: ReadonlyMap<string, string>;
let register: ReadonlyMap<string, unknown>;
const solved = new Map<string, SolvedTask>();
beforeAll(async () => {
  const catalogue = await siteCatalogue();
  library = new Library(catalogue);
  register = await catalogue.sources();
  names = countryNames((await catalogue.countries()).values(), 'en');
  for (const task of TASKS) solved.set(task.id, await solveTask(task, library));
}, 60_000);
const solutionOf = (id: string) => solved.get(id) as SolvedTask;

it('offers at least twelve tasks, each named once', () => {
  expect(TASKS.length).toBeGreaterThanOrEqual(12);
  expect(new Set(TASKS.map(({ id }) => id)).size).toBe(TASKS.length);
});

describe.each(TASKS.map((task) => [task.id, task] as const))('the task %s', (id, task) => {
  it('is told in every language', () => {
    for (const text of [task.title, task.explanation, ...task.asks.map(({ prompt }) => prompt)]) {
      for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
    }
  });

  it('types no figure: what is not a year is computed', () => {
    for (const text of [task.explanation, ...task.asks.map(({ prompt }) => prompt)]) {
      for (const language of LANGUAGES) {
        const digits = text[language].replace(/\{\w+\}/g, '').match(/\d+/g) ?? [];
        expect(digits.filter((figure) => !/^(19|20)\d\d$/.test(figure))).toEqual([]);
      }
    }
  });

  it('explains its answer with every number filled in', () => {
    for (const language of LANGUAGES) {
      const text = explain(solutionOf(id), (_, name) => names.get(name) ?? name, language);
      expect(text).not.toMatch(/[{}]|NaN|undefined/);
    }
  });

  it('once gave an answer from history, reserves or prices without saying whose figures they are', () => {
    const { sources } = solutionOf(id);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !register.has(source))).toEqual([]);
  });

  it('takes its own solution for right', () => {
    for (const solution of solutionOf(id).solutions) {
      switch (solution.kind) {
        case 'choice':
          expect(isRight(solution, solution.order[0]?.option.id ?? null, 'en')).toBe(true);
          expect(isRight(solution, solution.order[1]?.option.id ?? null, 'en')).toBe(false);
          break;
        case 'ranking': {
          const order = solution.order.map(({ option }) => option.id);
          expect(isRight(solution, order, 'en')).toBe(true);
          expect(isRight(solution, [...order].reverse(), 'en')).toBe(false);
          break;
        }
        case 'number': {
          const scale = solution.unit === 'share' ? 100 : 1;
          expect(isRight(solution, String(solution.value * scale), 'en')).toBe(true);
          expect(isRight(solution, String(solution.value * scale * 1.5 + 1), 'en')).toBe(false);
          break;
        }
        case 'flow':
          expect(isRight(solution, solution.flows[0]?.id ?? null, 'en')).toBe(true);
          expect(isRight(solution, null, 'en')).toBe(false);
      }
    }
  });
});

describe('answers of tasks', () => {
  it('name the leader that the lists name', async () => {
    for (const { id, asks } of TASKS) {
      for (const [index, ask] of asks.entries()) {
        if (ask.kind !== 'choice' || ask.of !== 'country') continue;
        const { query } = ask.options[0] ?? {};
        if (query?.measure !== 'stage-share') continue;
        const stages = stageSummaries(await library.network(query));
        const leader = stages.find(({ stage }) => stage === query.stage)?.top;
        const solution = solutionOf(id).solutions[index];
        expect(solution?.kind === 'choice' && solution.order[0]?.option.id).toBe(leader?.country);
        expect(solution?.kind === 'choice' && solution.order[0]?.value).toBeCloseTo(leader?.share ?? NaN, 9);
      }
    }
  });

  it('agree with the published metrics of a scenario', async () => {
    const { metrics } = await library.scenario('china');
    const solution = solutionOf('china-stops').solutions[0];
    if (solution?.kind !== 'ranking') throw new Error('Expected a ranking');
    for (const { option, value } of solution.order) {
      const row = metrics.find(
        ({ commodity, measure }) => commodity === option.id && measure === 'unmet-demand',
      );
      expect(value).toBe(row?.result);
    }
  });

  it('find the largest flow of a leg', async () => {
    const { flows } = await library.baseline('cobalt');
    const mined = flows.filter(({ from }) => from === 'extraction').map(({ tonnes }) => tonnes ?? 0);
    const solution = solutionOf('cobalt-way').solutions[0];
    expect(solution?.kind === 'flow' && solution.flows[0]?.tonnes).toBe(Math.max(...mined));
  });

  it('are about the flow that the explanation measures', () => {
    const ends = (id: string) => {
      const solution = solutionOf(id).solutions[0];
      return solution?.kind === 'flow' ? solution.flows[0]?.id : null;
    };
    expect(ends('cobalt-way')).toBe('cobalt:COD:extraction>CHN:processing');
    expect(ends('mexico-copper')).toMatch(/^copper:MEX:extraction>/);
  });
});
