import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TargetAnswer, TargetReason } from '#engine/target/answer.ts';
import { findTarget } from '#engine/target/findTarget.ts';
import type { Goal } from '#engine/target/goal.ts';
import { CountriesFile } from '#domain/published/tables/countries.ts';
import { countryNames, localised } from '#format/names.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { limitText, searchText, shortageText, takesText, verdict } from '#ui/target/answerWords.ts';
import { goalSentence, valueTexts } from '#ui/target/goalWords.ts';
import { rankingTable } from '#ui/target/rankingRows.ts';
import { questionOf, settingOf, type Start } from '#state/targetSetting.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { shippedScenarios } from './shippedScenarios.ts';

const networks = shippedNetworks();
const scenarios = shippedScenarios();
const { rows } = parsePublished(
  CountriesFile,
  JSON.parse(readFileSync('static/data/tables/countries.json', 'utf8')),
  'countries',
);
const names = countryNames(rows, 'en');
const terms = { names, locale: 'en', say: (text: string) => text };

interface Case {
  readonly commodity: string;
  readonly scenario: string;
  readonly goal: Goal;
  readonly start?: Start;
  readonly year?: number;
}

/** The answer to a question on what ships, and the words that the screen has for it. */
function ask({ commodity, scenario: id, goal, start = 'free', year }: Case) {
  const network = networks.find((shipped) => shipped.commodity === commodity);
  const scenario = scenarios.find((shipped) => shipped.id === id);
  if (!network || !scenario) throw new Error(`Expected ${commodity} and ${id} among what ships`);
  const on = new Set(scenario.options.filter(({ defaultOn }) => defaultOn).map((option) => option.id));
  const setting = settingOf({ scenario, commodity, on, ownLevers: [], parameters: {} }, start);
  const answer = findTarget(network, questionOf(setting, goal, year ?? scenario.horizon));
  const title = (option: string) =>
    localised(scenario.options.find((one) => one.id === option)?.title ?? { en: option }, 'en');
  return {
    network,
    scenario,
    answer,
    says: verdict(answer, { title, region: 'Africa', locale: 'en' }),
    before: valueTexts(goal, answer.before, terms).join('; '),
    after: valueTexts(goal, answer.after, terms).join('; '),
  };
}

const share = (stage: 'extraction' | 'processing' | 'manufacturing', most: number): Goal => ({
  kind: 'max-share',
  stage,
  share: most,
});
const africa = scenarios.find(({ id }) => id === 'africa')?.region ?? [];

describe('the verdict on real networks', () => {
  const cases: readonly (Case & { kind: TargetReason['kind']; expected: RegExp })[] = [
    {
      kind: 'already-met',
      commodity: 'nickel',
      scenario: 'africa',
      goal: share('processing', 0.65),
      expected: /^Met already: nothing has to be done\.$/,
    },
    {
      kind: 'reached',
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('extraction', 0.65),
      expected: /^Reached with: DR Congo cobalt quota\.$/,
    },
    {
      kind: 'not-enough',
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('processing', 0.65),
      expected: /^Not reached by any choice of these options\. Nearest with: DR Congo cobalt quota\.$/,
    },
    {
      kind: 'not-enough',
      commodity: 'cobalt',
      scenario: 'north-america',
      goal: share('extraction', 0.65),
      expected: /^Not reached: these options hardly bring it nearer, by less than 0\.1 percentage points\./,
    },
    {
      kind: 'too-late',
      commodity: 'cobalt',
      scenario: 'africa',
      start: 'stands',
      goal: share('processing', 0.739),
      expected:
        /^Not reached by 2030, since this comes too late: Kabanga mine and Kahama refinery\. It can be reached by 2031\.$/,
    },
    {
      kind: 'too-late',
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('processing', 0.739),
      expected: /It can be reached by 2031\. Until then, nearest with: DR Congo cobalt quota\.$/,
    },
    {
      kind: 'no-effect',
      commodity: 'cobalt',
      scenario: 'africa',
      start: 'stands',
      goal: share('processing', 0.65),
      expected: /^Not reached: no option brings it nearer\.$/,
    },
    {
      kind: 'no-effect',
      commodity: 'manganese',
      scenario: 'africa',
      start: 'stands',
      goal: share('processing', 0.1),
      expected: /^Not reached, and there is no option to try\.$/,
    },
    {
      kind: 'not-defined',
      commodity: 'lithium',
      scenario: 'africa',
      goal: { kind: 'regional-content', region: africa, test: 'or', share: 0.5 },
      expected: /^No share can be given: nobody in the region \(Africa\) is known to take this in\.$/,
    },
    {
      kind: 'not-defined',
      commodity: 'cobalt',
      scenario: 'africa',
      goal: { kind: 'n-minus-1', stage: 'use', remaining: 'everyone', coverage: 0.5 },
      expected: /^No coverage can be given: no flow leaves this stage, or no supplier is known\.$/,
    },
    {
      kind: 'not-defined',
      commodity: 'cobalt',
      scenario: 'africa',
      goal: { kind: 'max-share', stage: 'use', share: 0.5 },
      expected: /^No share can be given: no country has a known figure at this stage\.$/,
    },
  ];

  it.each(cases)('$kind: $commodity, $scenario: $expected', ({ kind, expected, ...question }) => {
    const { answer, says, before } = ask(question);
    expect(answer.reason.kind).toBe(kind);
    expect(says).toMatch(expected);
    expect(before === 'not defined').toBe(kind === 'not-defined');
  });
});

describe('what stands beside the verdict', () => {
  it('are the country and the stage that decide, before and after', () => {
    const { before, after } = ask({
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('extraction', 0.65),
    });
    expect(before).toMatch(/^74\.\d% · DR Congo, mining$/);
    expect(after).toMatch(/^63\.\d% · DR Congo, mining$/);
  });

  it('are those of all stages where any is asked about, the furthest from the target first', () => {
    const goal: Goal = { kind: 'max-share', stage: null, share: 0.65 };
    const { before, after } = ask({ commodity: 'cobalt', scenario: 'africa', goal });
    expect(before).toMatch(/^78\.\d% · China, refining; 74\.\d% · DR Congo, mining$/);
    expect(after).toMatch(/^74\.\d% · China, refining; 63\.\d% · DR Congo, mining$/);
  });

  it('names the form where a stage has several', () => {
    const { before } = ask({
      commodity: 'graphite',
      scenario: 'north-america',
      goal: share('processing', 0.6),
    });
    expect(before).toMatch(/^9\d\.\d% · China, battery-grade graphite.*; 6\d\.\d% · China, /);
  });

  it('never prints a share as the threshold that it misses', () => {
    const { answer, after } = ask({
      commodity: 'lithium',
      scenario: 'africa',
      goal: share('processing', 0.65),
    });
    expect(answer.reached).toBe(false);
    expect(after).toMatch(/^65\.\d*[1-9]% · China, refining$/);
  });

  it('says who brings in most from outside a region, and who is gone', () => {
    const region = ['CAN', 'MEX', 'USA'];
    const content = ask({
      commodity: 'cobalt',
      scenario: 'north-america',
      goal: { kind: 'regional-content', region, test: 'or', share: 0.3 },
    });
    expect(content.before).toMatch(/^21\.\d% · most from outside: United States$/);
    expect(content.answer.reached).toBe(true);
    const left = ask({
      commodity: 'cobalt',
      scenario: 'africa',
      goal: { kind: 'n-minus-1', stage: 'extraction', remaining: 'rest-of-world', coverage: 0.6 },
    });
    expect(left.before).toMatch(/^30\.\d% · without DR Congo, mining$/);
  });

  it('is a warning where a share falls because supply is lost, and none where it does not', () => {
    const quota = ask({ commodity: 'cobalt', scenario: 'africa', goal: share('extraction', 0.65) });
    expect(shortageText(quota.answer, 'en')).toMatch(
      /^Part of this is shortage: demand that is not met rises from 0% to \d+%\./,
    );
    const plants = ask({ commodity: 'graphite', scenario: 'north-america', goal: share('processing', 0.95) });
    expect(plants.answer.reached).toBe(true);
    expect(shortageText(plants.answer, 'en')).toBeNull();
  });

  it('is what the choice takes: plants apart from flows that only move', () => {
    const plants = ask({ commodity: 'graphite', scenario: 'north-america', goal: share('processing', 0.95) });
    expect(takesText(plants.answer, 'en')[0]).toMatch(
      /^New capacity of [\d.]+\skt a year; projects: \d, the last from 20\d\d\.$/,
    );
    const quota = ask({ commodity: 'cobalt', scenario: 'africa', goal: share('extraction', 0.65) });
    expect(takesText(quota.answer, 'en')).toEqual([
      expect.stringMatching(/^Measures that move flows of [\d.]+\skt a year\.$/),
    ]);
  });

  it('is the hardest limit as a sentence, of each kind that the engine knows', () => {
    const quota = ask({ commodity: 'cobalt', scenario: 'africa', goal: share('extraction', 0.65) });
    const says = (limit: TargetAnswer['limits'][number] | undefined) =>
      limitText(limit, quota.network, names, 'en');
    expect(says(quota.answer.limits[0])).toMatch(
      /^DR Congo \(Mined\) lets no more than 96\.6\skt a year leave the country\.$/,
    );
    expect(says(undefined)).toBe('No limit: every supplier could give more.');
    const limit = quota.answer.limits[0];
    if (!limit) throw new Error('Expected a limit under the quota');
    expect(says({ ...limit, kind: 'supply' })).toMatch(/gives all that it can: 96\.6/);
    expect(says({ ...limit, kind: 'capacity' })).toMatch(/runs at its capacity of 96\.6/);
    expect(says({ ...limit, kind: 'content-rule' })).toMatch(/take in no more than 96\.6/);
    // A plant that today's network does not hold.
    expect(says({ ...limit, kind: 'capacity', placeId: 'cobalt:CUB:processing' })).toMatch(
      /^Cuba \(Refined\)/,
    );
  });

  it('is how thorough the search was', () => {
    const reached = ask({ commodity: 'cobalt', scenario: 'africa', goal: share('extraction', 0.65) }).answer;
    const missed = ask({ commodity: 'cobalt', scenario: 'africa', goal: share('processing', 0.65) }).answer;
    const met = ask({ commodity: 'nickel', scenario: 'africa', goal: share('processing', 0.65) }).answer;
    expect(searchText(reached)).toMatch(/no smaller one does/);
    expect(searchText({ ...reached, exact: false })).toMatch(/none of the chosen options can be left out/);
    expect(searchText(missed)).toMatch(/none comes nearer/);
    expect(searchText({ ...missed, exact: false })).toMatch(/^Step by step: no further option/);
    expect(searchText(met)).toBeNull();
  });
});

describe('the sentence of a goal', () => {
  const network = networks.find(({ commodity }) => commodity === 'cobalt');
  if (!network) throw new Error('Expected cobalt among what ships');
  const says = (goal: Goal) => goalSentence({ goal, year: 2030, region: 'africa', network }, 'en');

  it('says what was asked for', () => {
    expect(says({ kind: 'max-share', stage: null, share: 0.65 })).toBe(
      'At most 65% of any stage (mining, refining) in one country by 2030',
    );
    expect(says({ kind: 'regional-content', region: [], test: 'and', share: 0.4 })).toBe(
      'At least 40% of what Africa takes in is mined and refined there by 2030',
    );
    expect(says({ kind: 'n-minus-1', stage: 'processing', remaining: 'rest-of-world', coverage: 0.8 })).toBe(
      'Without the largest country in refining, 80% of what all others take in is still covered by 2030',
    );
  });
});

describe('the table of effects', () => {
  it('keeps the order of the engine, marks what is chosen and what is late, and names its unit', () => {
    const { answer, scenario } = ask({
      commodity: 'cobalt',
      scenario: 'africa',
      goal: share('processing', 0.65),
    });
    const table = rankingTable(answer, scenario.options, 'cobalt', 'en', (text) => text);
    expect(table.rows.map(({ id }) => id)).toEqual(answer.ranking.map(({ id }) => id));
    const [quota, kabanga] = table.rows;
    expect(quota).toMatchObject({ title: 'DR Congo cobalt quota', start: '–' });
    expect(quota?.effect).toMatch(/^\+4\.\d$/);
    expect(quota?.remarks).toMatch(/^chosen; tonnes: flows that it moves/);
    expect(kabanga).toMatchObject({ start: '2031', remarks: 'too late: effect as of 2031' });
    expect(kabanga?.status).toMatch(/^Project · /);
    expect(table.unit).toMatch(/^1\s(t|kt|Mt)$/);
  });

  it('says how many parts of an option find nothing to act on', () => {
    const { answer, scenario } = ask({
      commodity: 'cobalt',
      scenario: 'north-america',
      goal: share('processing', 0.65),
    });
    const { rows: table } = rankingTable(answer, scenario.options, 'cobalt', 'en', (text) => text);
    expect(table.find(({ id }) => id === 'covered-nations-stop')?.remarks).toMatch(
      /2 of its 4 parts find nothing to act on$/,
    );
  });

  it('gives effects per tonne that are large enough to read', () => {
    for (const [commodity, scenario] of [
      ['cobalt', 'africa'],
      ['graphite', 'north-america'],
      ['copper', 'africa'],
    ] as const) {
      const { answer, scenario: about } = ask({ commodity, scenario, goal: share('processing', 0.3) });
      const table = rankingTable(answer, about.options, commodity, 'en', (text) => text);
      const isAnyEffect = answer.ranking.some(({ effect }) => Math.abs(effect ?? 0) > 1e-4);
      expect(table.rows.some(({ perUnit }) => /[1-9]/.test(perUnit))).toBe(isAnyEffect);
    }
  });
});
