import { describe, expect, it } from 'vitest';
import { rankingTable } from '#ui/target/rankingRows.ts';
import { ask, share, terms } from './asking.ts';

describe('the table of effects', () => {
  it('keeps the order of the engine, marks what is chosen and what is late, and names its unit', () => {
    const { answer, scenario } = ask({
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('processing', 0.65),
    });
    const table = rankingTable(answer, scenario.options, 'cobalt', terms);
    expect(table.rows.map(({ id }) => id)).toEqual(answer.ranking.map(({ id }) => id));
    const [quota, kabanga] = table.rows;
    expect(quota).toMatchObject({ title: 'DR Congo cobalt quota', start: '–' });
    expect(quota?.effect).toMatch(/^\+4\.\d$/);
    expect(quota?.remarks).toMatch(/^chosen; tonnes: flows that it moves/);
    expect(kabanga).toMatchObject({ start: '2031', remarks: 'too late: effect as of 2031' });
    expect(kabanga?.status).toMatch(/^Project · /);
    expect(table.unit).toMatch(/^1\s(t|kt|Mt)$/);
  });

  it('says how many parts of an option find nothing to act on, and why, by the names of countries', () => {
    const { answer, scenario } = ask({
      commodity: 'cobalt',
      scenario: 'north-america',
      goal: share('processing', 0.65),
    });
    const { rows: table } = rankingTable(answer, scenario.options, 'cobalt', terms);
    const stop = table.find(({ id }) => id === 'covered-nations-stop');
    expect(stop?.remarks).toMatch(/2 of its 4 parts find nothing to act on$/);
    expect(stop?.idle).toEqual(['No exports to these buyers (Iran and North Korea, Refined).']);
  });

  it('gives effects per tonne that are large enough to read', () => {
    for (const [commodity, scenario] of [
      ['cobalt', 'africa'],
      ['graphite', 'north-america'],
      ['copper', 'africa'],
    ] as const) {
      const { answer, scenario: about } = ask({ commodity, scenario, goal: share('processing', 0.3) });
      const table = rankingTable(answer, about.options, commodity, terms);
      const isAnyEffect = answer.ranking.some(({ effect }) => Math.abs(effect ?? 0) > 1e-4);
      expect(table.rows.some(({ perUnit }) => /[1-9]/.test(perUnit))).toBe(isAnyEffect);
    }
  });
});
