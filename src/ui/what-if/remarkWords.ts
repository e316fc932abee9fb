/** Why levers change nothing, in sentences. */
import { assertNever } from '#domain/assertNever.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { RemarkReason } from '#engine/levers/remark.ts';
import { countryName, type CountryNames } from '#format/names.ts';
import * as m from '#messages';
import { OWNER_WORD, STAGE_WORD } from '../words.ts';

/** Each reason once: levers that differ only in their country are one sentence with all of these. */
export function remarkSentences(
  reasons: readonly RemarkReason[],
  names: CountryNames,
  locale: string,
): readonly string[] {
  const alike = new Map<string, RemarkReason[]>();
  for (const reason of reasons) {
    const key = JSON.stringify({ ...reason, country: null });
    alike.set(key, [...(alike.get(key) ?? []), reason]);
  }
  return [...alike.values()].map((group) => {
    const countries = new Set(group.flatMap((reason) => ('country' in reason ? reason.country : [])));
    return sentence(group[0] as RemarkReason, [...countries], (list) =>
      list === 'all' ? m.whatif_everyone() : listed(list, names, locale),
    );
  });
}

function listed(countries: readonly Iso3[], names: CountryNames, locale: string): string {
  return new Intl.ListFormat(locale).format(countries.map((country) => countryName(country, names)));
}

function sentence(
  reason: RemarkReason,
  countries: readonly Iso3[],
  who: (countries: 'all' | readonly Iso3[]) => string,
): string {
  const where = { country: who(countries), stage: 'stage' in reason ? STAGE_WORD[reason.stage]() : '' };
  switch (reason.code) {
    case 'starts-after':
      return m.desk_remark_starts_after({ year: String(reason.year), horizon: String(reason.horizon) });
    case 'owners-off':
      return m.desk_remark_owners_off({ owners: OWNER_WORD[reason.owners]() });
    case 'adds-nothing':
      return m.desk_remark_adds_nothing();
    case 'form-unclear':
      return m.desk_remark_form_unclear(where);
    case 'no-stage':
      return m.desk_remark_no_stage(where);
    case 'no-place':
      return m.desk_remark_no_place(where);
    case 'lost':
      return m.desk_remark_lost(where);
    case 'no-supplier':
      return m.desk_remark_no_supplier({ ...where, country: who(reason.countries) });
    case 'no-buyer': {
      const country = who(reason.countries);
      return reason.use === null ? m.desk_remark_no_buyer({ country }) : m.desk_remark_no_user({ country });
    }
    case 'not-in-mix':
      return m.desk_remark_not_in_mix();
    case 'no-scrap-taker':
      return m.desk_remark_no_scrap_taker();
    case 'no-trade':
      return m.desk_remark_no_trade(where);
    case 'no-exports':
      return m.desk_remark_no_exports(where);
    case 'no-exports-today':
      return m.desk_remark_no_exports_today(where);
    case 'no-maker':
      return m.desk_remark_no_maker({ ...where, country: who(reason.region) });
    case 'second-rule':
      return m.desk_remark_second_rule();
    default:
      return assertNever(reason);
  }
}
