import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '#scripts/read/tables.ts';
import { measureLevers } from '#scripts/steps/scenarios/measureLevers.ts';
import { regionCountries, scenarioOptions } from '#scripts/steps/scenarios/options.ts';
import { projectLevers } from '#scripts/steps/scenarios/projectLevers.ts';

const { tables, problems } = readTables(join(import.meta.dirname, '../../../../data'));
const option = (scenario: string, id: string) => {
  const found = scenarioOptions(scenario, tables).find((entry) => entry.id === id);
  if (!found) throw new Error(`Expected an option ${id} of ${scenario}, found none`);
  return found;
};

describe('options of the shipped scenarios', () => {
  it('reads from tables without problems', () => {
    expect(problems).toEqual([]);
  });

  it('DR Congo may export 96,600 t of cobalt, whoever buys', () => {
    expect(option('africa', 'drc-cobalt-quota').levers).toEqual([
      {
        kind: 'export-restriction',
        commodity: 'cobalt',
        country: 'COD',
        stage: 'extraction',
        target: 'all',
        measure: { type: 'quota', tonnes: 96_600 },
      },
    ]);
  });

  it('Zandkopsdrift adds all its oxides as mined and only its magnet oxides as refined', () => {
    const levers = option('africa', 'zandkopsdrift').levers;
    const tonnesAt = (stage: string) =>
      levers.flatMap((lever) =>
        lever.kind === 'new-capacity' && lever.stage === stage ? [lever.tonnes] : [],
      );
    expect(tonnesAt('extraction')).toEqual([17_000]);
    expect(tonnesAt('processing')).toEqual([4_000]);
  });

  it('a project without a printed tonnage is listed and adds nothing', () => {
    expect(option('north-america', 'projects-without-tonnage').levers).toEqual([]);
    expect(option('africa', 'lobito-corridor').levers).toEqual([]);
  });

  it('a stopped project without a start year adds nothing', () => {
    expect(option('north-america', 'sonora').levers).toEqual([]);
  });

  it('a plant under construction counts with its stated chance', () => {
    const [lever] = option('north-america', 'temiskaming-cobalt').levers;
    expect(lever).toMatchObject({ kind: 'new-capacity', tonnes: 6_500, startYear: 2027, probability: 0.8 });
  });

  it('no project that already produces in the baseline is added again', () => {
    const running = tables.projects.filter(({ in_baseline }) => in_baseline);
    expect(running.length).toBeGreaterThan(0);
    const chances = new Map(tables.project_probabilities.map((row) => [row.status, row.probability]));
    expect(projectLevers(running, chances)).toEqual([]);
  });

  it('every option of every scenario names a source or says that it is a supposition', () => {
    for (const { id } of tables.scenarios) {
      for (const entry of scenarioOptions(id, tables)) {
        expect(entry.sources.length > 0 || entry.confidence === 'assumption', `${id}/${entry.id}`).toBe(true);
      }
    }
  });

  it('a project with a status that has no stated chance is refused', () => {
    expect(() => projectLevers(tables.projects, new Map())).toThrow(/project_probabilities/);
  });
});

describe('levers of a table row', () => {
  const row = tables.scenario_levers.find(({ kind }) => kind === 'export-quota');
  it('a quota without tonnes is refused with its file and line', () => {
    if (!row) throw new Error('Expected a quota in scenario_levers.csv');
    expect(() => measureLevers({ ...row, amount: null })).toThrow(/scenario_levers\.csv:\d+ column "amount"/);
  });
});

describe('regions', () => {
  it('Africa is every African country of the country table, Namibia and both Congos included', () => {
    const africa = regionCountries(['africa'], tables);
    expect(africa).toEqual(expect.arrayContaining(['NAM', 'COD', 'COG']));
    expect(africa.length).toBeGreaterThanOrEqual(54);
    expect(africa).not.toContain('CHN');
  });
  it('a list of countries is taken as it stands', () => {
    expect(regionCountries(['USA', 'CAN', 'MEX'], tables)).toEqual(['CAN', 'MEX', 'USA']);
  });
});
