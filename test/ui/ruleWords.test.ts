import { afterAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime.js';
import { ruleName, ruleValue } from '#ui/ruleWords.ts';

type Rule = Parameters<typeof ruleValue>[0];

const same = (text: string) => text;
const rule = (value: string | null, unit: string | null) =>
  ({ rule_set: 'USMCA auto', rule: 'RVC', value, unit }) as Rule;

afterAll(() => overwriteGetLocale(() => 'en'));

describe('ruleValue', () => {
  it('sets the sign of per cent as each language does', () => {
    expect(ruleValue(rule('66', '%'), same, 'en')).toBe('66%');
    expect(ruleValue(rule('66', '%'), same, 'es')).toBe('66%');
    expect(ruleValue(rule('66', '%'), same, 'fr')).toMatch(/^66\s%$/);
  });

  it('writes the figures of a pair with the decimal mark of the language', () => {
    expect(ruleValue(rule('62.5/72.5', '%'), same, 'en')).toBe('62.5/72.5%');
    expect(ruleValue(rule('62.5/72.5', '%'), same, 'fr')).toMatch(/^62,5\/72,5\s%$/);
  });

  it('says words and units as the phrases of the data have them', () => {
    const book = new Map([
      ['points', 'puntos'],
      ['China; Iran', 'China; Irán'],
      ['% of annual consumption', '% del consumo anual'],
    ]);
    const say = (text: string) => book.get(text) ?? text;
    expect(ruleValue(rule('1800', 'points'), say, 'es')).toBe('1800 puntos');
    expect(ruleValue(rule('China; Iran', null), say, 'es')).toBe('China; Irán');
    expect(ruleValue(rule('65', '% of annual consumption'), say, 'es')).toBe('65% del consumo anual');
  });

  it('says that a value is not known and writes no nothing', () => {
    expect(ruleValue(rule(null, '%'), same, 'en')).toBe('not known');
  });
});

it('names a rule by its set, with the colon of the language', () => {
  overwriteGetLocale(() => 'fr');
  expect(ruleName(rule('66', '%'), same)).toMatch(/^USMCA auto\s: RVC$/);
});
