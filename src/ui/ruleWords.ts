import type { PolicyRulesFile } from '#domain/published/tables/policyRules.ts';
import { formatNumber } from '#format/quantity.ts';
import * as m from '#messages';

type Rule = PolicyRulesFile['rows'][number];
type Say = (text: string) => string;

/** "USMCA auto: RVC net-cost formula", in the language of the screen. */
export function ruleName({ rule_set: set, rule }: Rule, say: Say): string {
  return m.lang_pair({ name: say(set), value: say(rule) });
}

/** What a rule asks for, as the language writes it: "62.5/72.5%", "16 years to 2036". */
export function ruleValue({ value, unit }: Rule, say: Say, locale: string): string {
  if (value === null) return m.detail_not_known();
  const said = say(value);
  const amount = said === value ? decimals(value, locale).replace('->', '\u2009→\u2009') : said;
  if (unit === null) return amount;
  const word = say(unit);
  return word.startsWith('%') ? `${percentOf(amount, locale)}${word.slice(1)}` : `${amount} ${word}`;
}

/** Figures of a printed text with the decimal mark of the language. */
function decimals(text: string, locale: string): string {
  const mark = formatNumber(1.5, locale)[1] ?? '.';
  return text.replace(/(\d)\.(\d)/g, `$1${mark}$2`);
}

/** The sign of per cent stands at the figure, or after the narrow space that French sets. */
function percentOf(amount: string, locale: string): string {
  const sign = formatNumber(0.5, locale, { style: 'percent' }).replace(/^\d+/, '');
  return `${amount}${sign}`;
}
