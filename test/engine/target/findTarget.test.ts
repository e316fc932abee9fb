import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { findTarget, type TargetQuestion } from '#engine/target/findTarget.ts';
import type { Goal } from '#engine/target/goal.ts';
import type { TargetOption } from '#engine/target/option.ts';
import { smallNetwork } from '../smallNetwork.ts';

/** 80 of AAA and 20 of BBB go through one plant to one maker. */
const NETWORK = smallNetwork([
  ['AAA', 'extraction', 'PPP', 'processing', 80],
  ['BBB', 'extraction', 'PPP', 'processing', 20],
  ['PPP', 'processing', 'UUU', 'manufacturing', 100],
]);
/** New plants deliver all of their nameplate, so that the examples can be done by hand. */
const PARAMETERS = { utilisation: 1 };

function mine(id: string, country: string, tonnes: number, startYear = 2027, probability = 1): TargetOption {
  const lever: Lever = {
    kind: 'new-capacity',
    commodity: 'testium',
    country,
    stage: 'extraction',
    tonnes,
    startYear,
    probability,
    ownerGroup: 'western',
    project: id,
  };
  return { id, levers: [lever] };
}

function atMost(share: number): Goal {
  return { kind: 'max-share', stage: 'extraction', share };
}

function ask(goal: Goal, options: readonly TargetOption[], more: Partial<TargetQuestion> = {}) {
  return findTarget(NETWORK, { goal, year: 2030, options, parameters: PARAMETERS, ...more });
}

describe('findTarget', () => {
  // Demand stays 100; A offers 80 and B 20 + 25 = 45 at the same appeal: A sells 100 x 80 / 125 = 64.
  it('takes the mine that brings A from 80 % to 64 % and says what it takes', () => {
    const answer = ask(atMost(0.65), [
      mine('b-small', 'BBB', 5),
      mine('b-right', 'BBB', 25),
      mine('b-big', 'BBB', 60),
    ]);
    expect(answer.reached).toBe(true);
    expect(answer.reason).toEqual({ kind: 'reached' });
    expect(answer.chosen).toEqual(['b-right']);
    expect([answer.tonnes, answer.projects, answer.lastStart]).toEqual([25, 1, 2027]);
    expect(answer.before?.value).toBeCloseTo(0.8, 9);
    expect(answer.before?.country).toBe('AAA');
    expect(answer.after?.value).toBeCloseTo(0.64, 6);
    expect(answer.tonnesMissing).toBe(0);
    expect(answer.exact).toBe(true);
    expect(answer.assumptions.find(({ name }) => name === 'utilisation')?.value).toBe(1);
  });

  // 5 t of B: A 80 / 105 = 0.7619, gain 0.0381 / 5; 60 t: 80 / 160 = 0.5, gain 0.3 / 60; more of A: a loss.
  it('ranks options by effect per tonne, what makes it worse last', () => {
    const { ranking } = ask(atMost(0.5), [
      mine('a-more', 'AAA', 10),
      mine('b-big', 'BBB', 60),
      mine('b-small', 'BBB', 5),
    ]);
    expect(ranking.map(({ id }) => id)).toEqual(['b-small', 'b-big', 'a-more']);
    expect(ranking[0]?.effect).toBeCloseTo(0.8 - 80 / 105, 6);
    expect(ranking[1]?.effectPerTonne).toBeCloseTo(0.3 / 60, 8);
    expect(ranking[2]?.effect).toBeLessThan(0);
  });

  // 5 + 20 t reach 0.64 with 25 t in all; 30 t alone is more.
  it('prefers two small mines to one larger when they are less together', () => {
    const answer = ask(atMost(0.65), [
      mine('five', 'BBB', 5),
      mine('twenty', 'BBB', 20),
      mine('thirty', 'BBB', 30),
    ]);
    expect(answer.chosen).toEqual(['five', 'twenty']);
    expect(answer.tonnes).toBe(25);
  });

  it('counts a project times its chance', () => {
    const answer = ask(atMost(0.65), [mine('likely', 'BBB', 50, 2028, 0.5)]);
    expect(answer.tonnes).toBe(25);
    expect(answer.after?.value).toBeCloseTo(0.64, 6);
  });

  it('has nothing to do where the goal is met', () => {
    const answer = ask(atMost(0.8), [mine('b', 'BBB', 5)]);
    expect(answer.reason).toEqual({ kind: 'already-met' });
    expect(answer.chosen).toEqual([]);
    expect(answer.tonnes).toBe(0);
  });

  // 25 t leave A at 0.64; 0.5 asks for 100 (0.64 / 0.5 - 1) = 28 t more of others.
  it('says plainly what cannot be reached, how near it gets and how many tonnes are missing', () => {
    const answer = ask(atMost(0.5), [mine('b', 'BBB', 25), mine('a', 'AAA', 10)]);
    expect(answer.reached).toBe(false);
    expect(answer.reason).toEqual({ kind: 'not-enough' });
    expect(answer.chosen).toEqual(['b']);
    expect(answer.after?.value).toBeCloseTo(0.64, 6);
    expect(answer.tonnesMissing).toBeCloseTo(28, 3);
    expect(ask(atMost(0.5), [mine('a', 'AAA', 10)]).reason).toEqual({ kind: 'no-effect' });
  });

  it('names the year when all that is missing comes too late', () => {
    const answer = ask(atMost(0.65), [mine('soon', 'BBB', 5, 2029), mine('later', 'BBB', 25, 2033)]);
    expect(answer.reached).toBe(false);
    expect(answer.reason).toEqual({ kind: 'too-late', options: ['later'], year: 2033 });
    expect(answer.chosen).toEqual(['soon']);
    expect(answer.ranking.at(-1)).toMatchObject({ id: 'later', late: true });
    expect(ask(atMost(0.65), [mine('later', 'BBB', 25, 2033)], { year: 2033 }).reached).toBe(true);
  });

  // 8 of A and 20 of B are left of 100: B holds 71 %, and 72 go without.
  it('says how much demand goes unmet before and after, so that a loss is not taken for diversification', () => {
    const loss: TargetOption = {
      id: 'loss',
      levers: [
        { kind: 'supplier-loss', commodity: 'testium', country: 'AAA', stage: 'extraction', share: 0.9 },
      ],
    };
    const answer = ask(atMost(0.75), [loss], { parameters: { ...PARAMETERS, spareExtraction: 0 } });
    expect(answer.reached).toBe(true);
    expect(answer.unmet.before).toBeCloseTo(0, 9);
    expect(answer.unmet.after).toBeCloseTo(0.72, 6);
  });

  it('leaves options of other commodities out of the search, so that it stays exact', () => {
    const others = Array.from({ length: 12 }, (_, at): TargetOption => {
      const option = mine(`other-${at}`, 'BBB', 5);
      return { ...option, levers: option.levers.map((lever) => ({ ...lever, commodity: 'otherium' })) };
    });
    const answer = ask(atMost(0.65), [mine('b', 'BBB', 25), ...others]);
    expect(answer).toMatchObject({ reached: true, exact: true, chosen: ['b'] });
    expect(answer.ranking).toHaveLength(13);
  });

  it('tells after each world how many it has worked out, and never more than it announced', () => {
    const steps: [number, number][] = [];
    const options = [5, 10, 15].map((tonnes) => mine(`b-${tonnes}`, 'BBB', tonnes));
    const question = { goal: atMost(0.3), year: 2030, options, parameters: PARAMETERS };
    findTarget(NETWORK, question, (done, most) => steps.push([done, most]));
    expect(steps.map(([done]) => done)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.every(([done, most]) => done <= most)).toBe(true);
    expect(steps.length).toBe(8);
  });

  it('passes on why an option does nothing', () => {
    const { ranking } = ask(atMost(0.65), [mine('none', 'BBB', 0), mine('b', 'BBB', 5)]);
    expect(ranking.find(({ id }) => id === 'none')?.remarks).toEqual([{ code: 'adds-nothing' }]);
    expect(ranking.find(({ id }) => id === 'b')?.remarks).toEqual([]);
  });

  it('counts what happens anyway before any option', () => {
    const base = mine('under-way', 'BBB', 25).levers;
    expect(ask(atMost(0.65), [], { base }).reason).toEqual({ kind: 'already-met' });
  });

  // Extraction misses 0.65 by 0.15 and processing by 0.35; a new plant halves the one, 60 t of B mend the other.
  it('sees progress at one stage while another is further away, and needs both', () => {
    const [plant] = mine('q', 'QQQ', 100).levers.map(
      (lever): Lever => ({ ...lever, stage: 'processing' }) as Lever,
    );
    if (plant === undefined) throw new Error('Expected a lever');
    const options = [{ id: 'q', levers: [plant] }, mine('b', 'BBB', 60)];
    const answer = ask({ kind: 'max-share', stage: null, share: 0.65 }, options);
    expect(answer.before?.distance).toBeCloseTo(0.5, 9);
    expect(answer.ranking.every(({ effect }) => (effect ?? 0) > 0.05)).toBe(true);
    expect(answer.after?.readings.map(({ stage }) => stage)).toEqual(['extraction', 'processing']);
    expect(answer.reached).toBe(true);
    expect(answer.chosen).toEqual(['q', 'b']);
  });

  it('watches every supplied stage when none is named: one plant holds all processing', () => {
    const answer = ask({ kind: 'max-share', stage: null, share: 0.65 }, [mine('b', 'BBB', 25)]);
    expect(answer.before).toMatchObject({ stage: 'processing', country: 'PPP', value: 1 });
    // The mine mends extraction; nothing here mends processing.
    expect(answer.reason).toEqual({ kind: 'not-enough' });
  });

  // Of U's intake 20 % is from B; with 25 t more 36 %.
  it('reaches regional content by a mine in the region', () => {
    const goal: Goal = { kind: 'regional-content', region: ['BBB', 'UUU'], test: 'or', share: 0.35 };
    const answer = ask(goal, [mine('b', 'BBB', 25)]);
    expect(answer.before).toMatchObject({ country: 'UUU', of: 100 });
    expect(answer.before?.value).toBeCloseTo(0.2, 9);
    expect(answer.after?.value).toBeCloseTo(0.36, 6);
    expect(answer.chosen).toEqual(['b']);
    const nowhere: Goal = { ...goal, region: ['ZZZ'] };
    expect(ask(nowhere, [mine('b', 'BBB', 25)]).reason).toEqual({ kind: 'not-defined' });
  });

  it('judges regional content where things are made, not where finished goods go', () => {
    const network = smallNetwork([
      ['BBB', 'extraction', 'PPP', 'processing', 100],
      ['PPP', 'processing', 'UUU', 'manufacturing', 40],
      ['PPP', 'processing', 'VVV', 'manufacturing', 60],
      ['VVV', 'manufacturing', 'UUU', 'use', 60],
    ]);
    const goal: Goal = { kind: 'regional-content', region: ['PPP', 'UUU'], test: 'or', share: 0.5 };
    const { before } = findTarget(network, { goal, year: 2030, options: [] });
    expect(before).toMatchObject({ stage: 'manufacturing', country: 'UUU', value: 1 });
    expect(before?.of).toBeCloseTo(40, 9);
  });

  // Without A 20 of 100 are left; with 25 t more 36 of 100.
  it('raises what is left without the largest supplier', () => {
    const goal: Goal = { kind: 'n-minus-1', stage: 'extraction', remaining: 'everyone', coverage: 0.35 };
    const answer = ask(goal, [mine('b', 'BBB', 25)]);
    expect(answer.before?.value).toBeCloseTo(0.2, 9);
    expect(answer.after?.value).toBeCloseTo(0.36, 6);
    expect(answer.reached).toBe(true);
  });

  it('judges the known part of a stage where a country withholds its output', () => {
    const withheld = NETWORK.places.map((place) => ({
      ...place,
      id: 'testium:USA:extraction',
      country: 'USA',
      tonnes: null,
    }));
    const network = { ...NETWORK, places: [...NETWORK.places, ...withheld.slice(0, 1)] };
    const answer = findTarget(network, {
      goal: atMost(0.65),
      year: 2030,
      options: [],
      parameters: PARAMETERS,
    });
    expect(answer.before?.value).toBeCloseTo(0.8, 9);
    expect(answer.reached).toBe(false);
  });

  it('refuses a share in percent and an id twice', () => {
    expect(() => ask(atMost(65), [])).toThrow(/max-share as a fraction above 0, found 65/);
    expect(() => ask(atMost(0.5), [mine('b', 'BBB', 1), mine('b', 'BBB', 2)])).toThrow(/found b twice/);
  });

  it('never keeps an option it can spare, by every choice or by steps', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 60, max: 79 }), (tonnes, percent) => {
        const options = tonnes.map((size, index) => mine(`b-${index}`, 'BBB', size));
        const answer = ask(atMost(percent / 100), options);
        // By hand: A's share is 80 / (100 + added).
        const needed = 80 / (percent / 100) - 100;
        const all = tonnes.reduce((sum, size) => sum + size, 0);
        expect(answer.reached).toBe(all >= needed - 1e-6);
        if (!answer.reached) return;
        expect(answer.tonnes).toBeGreaterThanOrEqual(needed - 1e-4);
        const smallest = Math.min(...answer.chosen.map((id) => tonnes[Number(id.slice(2))] ?? NaN));
        expect(answer.tonnes - smallest).toBeLessThan(needed + 1e-4);
      }),
      { seed: 20261125, numRuns: 25 },
    );
  }, 60_000);
});
