/** A lever in words: "Lost: 50 % of what DR Congo mines". */
import type { Lever } from '#domain/lever.ts';
import type { Iso3 } from '#domain/ids.ts';
import { countryName, type CountryNames } from '#format/names.ts';
import { formatNumber, formatShare, formatTonnes } from '#format/quantity.ts';
import { tonnes } from '#domain/tonnes.ts';
import * as m from '#messages';
import { STAGE_WORD } from '../words.ts';
import type { Recipe } from './recipes.ts';

export const RECIPE_WORD: Record<Recipe, () => string> = {
  loss: m.whatif_kind_loss,
  ban: m.whatif_kind_ban,
  quota: m.whatif_kind_quota,
  tax: m.whatif_kind_tax,
  capacity: m.whatif_kind_capacity,
  tariff: m.whatif_kind_tariff,
  recycling: m.whatif_kind_recycling,
  content: m.whatif_kind_content,
  demand: m.whatif_kind_demand,
  spare: m.whatif_kind_spare,
  stockpile: m.whatif_kind_stockpile,
};

export function leverWords(lever: Lever, names: CountryNames, locale: string): string {
  const who = (countries: 'all' | readonly Iso3[]) =>
    countries === 'all'
      ? m.whatif_everyone()
      : new Intl.ListFormat(locale).format(countries.map((country) => countryName(country, names)));
  const share = (fraction: number) => formatShare(fraction, locale);
  switch (lever.kind) {
    case 'supplier-loss':
      return m.whatif_says_loss({
        share: share(lever.share),
        country: who([lever.country]),
        stage: STAGE_WORD[lever.stage](),
      });
    case 'export-restriction': {
      const at = { country: who([lever.country]), stage: STAGE_WORD[lever.stage]() };
      if (lever.measure.type === 'ban') return m.whatif_says_ban(at);
      if (lever.measure.type === 'tax') return m.whatif_says_tax({ ...at, rate: share(lever.measure.rate) });
      return m.whatif_says_quota({ ...at, tonnes: formatTonnes(tonnes(lever.measure.tonnes), locale) });
    }
    case 'new-capacity':
      return m.whatif_says_capacity({
        tonnes: formatTonnes(tonnes(lever.tonnes), locale),
        country: who([lever.country]),
        stage: STAGE_WORD[lever.stage](),
        year: String(lever.startYear),
      });
    case 'tariff':
      return m.whatif_says_tariff({
        rate: share(lever.rate),
        country: who(lever.importers),
        stage: STAGE_WORD[lever.stage](),
      });
    case 'recycling':
      return m.whatif_says_recycling({ rate: share(lever.rate), country: who(lever.countries) });
    case 'content-rule':
      return m.whatif_says_content({
        threshold: share(lever.threshold),
        country: who(lever.region),
        mode: lever.mode === 'and' ? m.whatif_mode_and() : m.whatif_mode_or(),
      });
    case 'demand-change':
      return m.whatif_says_demand({ factor: share(lever.factor), country: who(lever.countries) });
    case 'chemistry-mix':
      return m.whatif_says_mix({ country: who(lever.countries) });
    case 'spare-capacity':
      return m.whatif_says_spare({
        share: share(lever.share),
        country: who(lever.countries),
        stage: STAGE_WORD[lever.stage](),
      });
    case 'stockpile':
      return m.whatif_says_stockpile({
        months: formatNumber(lever.months, locale),
        country: who(lever.countries),
      });
  }
}
