import { describe, expect, it } from 'vitest';
import type { TargetAnswer, TargetReason } from '#engine/target/answer.ts';
import type { Goal } from '#engine/target/goal.ts';
import { limitText, searchText, shortageText, takesText } from '#ui/target/answerWords.ts';
import { africa, ask, share, terms, type Case } from './asking.ts';

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
      limitText(limit, quota.network, terms.names, 'en');
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
