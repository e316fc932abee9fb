import { describe, expect, it } from 'vitest';
import * as m from '#messages';
import {
  checkedGoal,
  firstForm,
  formOf,
  GOAL_KINDS,
  leftStages,
  problemsOf,
  suppliedStages,
} from '#ui/target/goalForm.ts';
import { inSentence } from '#ui/target/inSentence.ts';
import { sentenceParts } from '#ui/target/sentenceParts.ts';
import { settingOf, optionsWith, usualStart } from '#state/targetSetting.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { shippedScenarios } from './shippedScenarios.ts';

const cobalt = shippedNetworks().find(({ commodity }) => commodity === 'cobalt');
if (!cobalt) throw new Error('Expected cobalt among what ships');
const form = firstForm(cobalt, 'usmca', 2030);
const members = ['CAN', 'MEX', 'USA'];

describe('the fields of a question', () => {
  it('begin with at most 65 % of any stage by the year of the scenario', () => {
    expect(checkedGoal(form, members, 2024)).toEqual({
      goal: { kind: 'max-share', stage: null, share: 0.65 },
      year: 2030,
    });
  });

  it('name a goal of each kind', () => {
    expect(checkedGoal({ ...form, kind: 'regional-content', test: 'and' }, members, 2024)?.goal).toEqual({
      kind: 'regional-content',
      region: members,
      test: 'and',
      share: 0.6,
    });
    expect(checkedGoal({ ...form, kind: 'n-minus-1', remaining: 'everyone' }, members, 2024)?.goal).toEqual({
      kind: 'n-minus-1',
      stage: 'processing',
      remaining: 'everyone',
      coverage: 0.8,
    });
  });

  it.each([0, -5, 101, null, NaN])('ask for another percentage than %s', (percent) => {
    const wrong = { ...form, percent: { ...form.percent, 'max-share': percent } };
    expect(problemsOf(wrong, 2024, 'en')).toEqual({
      percent: 'Percent: enter a number above 0 and at most 100.',
      year: null,
    });
    expect(checkedGoal(wrong, members, 2024)).toBeNull();
  });

  it.each([2023, 2101, 2030.5, null])('ask for another year than %s', (year) => {
    expect(problemsOf({ ...form, year }, 2024, 'en').year).toBe(
      'Year: enter a whole year from 2024 to 2100.',
    );
    expect(checkedGoal({ ...form, year }, members, 2024)).toBeNull();
  });

  it('are found again in the question that they asked', () => {
    for (const kind of GOAL_KINDS) {
      const asked = {
        ...form,
        kind,
        stage: 'processing' as const,
        lostAt: 'extraction' as const,
        region: 'eu' as const,
        test: 'and' as const,
        remaining: 'everyone' as const,
        percent: { ...form.percent, [kind]: 57.3 },
      };
      const checked = checkedGoal(asked, members, 2024);
      if (!checked) throw new Error('Expected a goal');
      const again = formOf({ ...checked, region: asked.region }, form);
      expect(checkedGoal(again, members, 2024)).toEqual(checked);
      expect(again).toMatchObject({ kind, region: 'eu', percent: { [kind]: 57.3 } });
    }
  });

  it('let what is left without the largest be more than enough', () => {
    const more = { ...form, kind: 'n-minus-1' as const, percent: { ...form.percent, 'n-minus-1': 120 } };
    expect(problemsOf(more, 2024, 'en').percent).toBeNull();
  });

  it('offer the stages that the chain has', () => {
    expect(leftStages(cobalt)).toEqual(['extraction', 'processing']);
    expect(suppliedStages(cobalt)).toEqual(['extraction', 'processing', 'manufacturing']);
  });
});

describe('a sentence with fields', () => {
  it('is cut where its fields stand, in the order of the language', () => {
    expect(sentenceParts(m.target_ask_share, ['share', 'stage', 'year'])).toEqual([
      { text: 'At most ', field: null },
      { text: '{share}', field: 'share' },
      { text: ' of ', field: null },
      { text: '{stage}', field: 'stage' },
      { text: ' in one country by ', field: null },
      { text: '{year}', field: 'year' },
    ]);
  });

  it('writes names small, unless their spelling is their own', () => {
    expect(inSentence('Rare earths', 'en')).toBe('rare earths');
    expect(inSentence('NdFeB magnets', 'en')).toBe('NdFeB magnets');
    expect(inSentence('Étain', 'fr')).toBe('étain');
  });
});

describe('where a search starts', () => {
  const scenario = shippedScenarios().find(({ id }) => id === 'north-america');
  if (!scenario) throw new Error('Expected North America among what ships');
  const on = new Set(['temiskaming-cobalt', 'regional-recycling', 'thacker-pass']);
  const shown = { scenario, commodity: 'cobalt', on, ownLevers: [], parameters: {} };

  it('keeps what is on where there is more to add, and else chooses anew', () => {
    expect(usualStart(shown)).toBe('stands');
    expect(usualStart({ ...shown, on: new Set() })).toBe('free');
    const all = new Set(scenario.options.map(({ id }) => id));
    expect(usualStart({ ...shown, on: all })).toBe('free');
  });

  it('offers options of the commodity alone', () => {
    const stands = settingOf(shown, 'stands');
    expect(stands.kept.map(({ id }) => id)).toEqual(['temiskaming-cobalt', 'regional-recycling']);
    expect(stands.candidates.map(({ id }) => id)).toEqual([
      'mineral-content-rule',
      'tariff-china',
      'covered-nations-stop',
    ]);
    expect(settingOf(shown, 'free')).toMatchObject({ kept: [], candidates: { length: 5 } });
  });

  it('leaves options of other commodities as they are', () => {
    const free = settingOf(shown, 'free');
    expect([...optionsWith(free, ['tariff-china'])].sort()).toEqual(['tariff-china', 'thacker-pass']);
    const stands = settingOf(shown, 'stands');
    expect([...optionsWith(stands, ['tariff-china'])].sort()).toEqual([...on, 'tariff-china'].sort());
  });
});
