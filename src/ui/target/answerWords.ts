/** The answer to a target in sentences. */
import { assertNever } from '#domain/assertNever.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { isShort } from '#engine/scenario/isShort.ts';
import type { BindingConstraint } from '#engine/scenario/result.ts';
import type { TargetAnswer } from '#engine/target/answer.ts';
import type { Goal } from '#engine/target/goal.ts';
import type { CountryNames } from '#format/names.ts';
import { formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import { endName, STAGE_WORD } from '../words.ts';

/** Nearer by less than this is nothing to speak of: a tenth of a percentage point. */
const HARDLY = 0.001;

export interface VerdictTerms {
  /** The name of an option by its id. */
  readonly title: (id: string) => string;
  /** The name of the region, where the goal is about one. */
  readonly region: string;
  readonly locale: string;
}

/** Whether the target is reached, by what, and if not, why not. */
export function verdict(answer: TargetAnswer, terms: VerdictTerms): string {
  const { reason, chosen, before, after, ranking } = answer;
  const list = (ids: readonly string[]) =>
    new Intl.ListFormat(terms.locale).format(ids.map((id) => terms.title(id)));
  switch (reason.kind) {
    case 'already-met':
      return m.target_met();
    case 'reached':
      return m.target_reached({ list: list(chosen) });
    case 'not-enough': {
      const nearer = (before?.distance ?? 0) - (after?.distance ?? 0);
      return nearer < HARDLY
        ? m.target_hardly({ list: list(chosen) })
        : m.target_not_enough({ list: list(chosen) });
    }
    case 'too-late': {
      const late = m.target_too_late({
        list: list(reason.options),
        asked: String(answer.year),
        year: String(reason.year),
      });
      return chosen.length > 0 ? `${late} ${m.target_until_then({ list: list(chosen) })}` : late;
    }
    case 'no-effect':
      return ranking.length === 0 ? m.target_nothing_to_try() : m.target_no_effect();
    case 'not-defined':
      return undefinedText(answer.goal, terms.region);
    default:
      return assertNever(reason);
  }
}

function undefinedText({ kind }: Goal, region: string): string {
  switch (kind) {
    case 'max-share':
      return m.target_undefined_share();
    case 'regional-content':
      return m.target_undefined_region({ region });
    case 'n-minus-1':
      return m.target_undefined_n1();
  }
}

/** Says so where demand goes short: a supplier that falls away lowers its own share, too. */
export function shortageText({ unmet }: TargetAnswer, locale: string): string | null {
  const [before, after] = [unmetText(unmet.before, locale), unmetText(unmet.after, locale)];
  if (before === after || unmet.after < unmet.before) return null;
  return m.target_shortage({ before, after });
}

/** Unmet demand as a share of all demand. */
export function unmetText(share: number, locale: string): string {
  return formatShare(isShort(share) ? share : 0, locale);
}

/** How thorough the search was; `null` where there was none. */
export function searchText({ reason, exact }: TargetAnswer): string | null {
  switch (reason.kind) {
    case 'already-met':
    case 'not-defined':
      return null;
    case 'reached':
      return exact ? m.target_exact() : m.target_not_exact();
    default:
      return exact ? m.target_exact_nearest() : m.target_not_exact_nearest();
  }
}

/** The hardest limit on flows in the world of the answer, as a sentence. */
export function limitText(
  limit: BindingConstraint | undefined,
  network: Network,
  names: CountryNames,
  locale: string,
): string {
  if (limit === undefined) return m.target_limit_none();
  const { country, stage } = endOf(limit.placeId, network);
  const terms = {
    place: m.target_place({ country: endName(country, names), stage: STAGE_WORD[stage]() }),
    tonnes: formatTonnes(limit.limit, locale),
  };
  switch (limit.kind) {
    case 'supply':
      return m.target_limit_supply(terms);
    case 'capacity':
      return m.target_limit_capacity(terms);
    case 'export-limit':
      return m.target_limit_export(terms);
    case 'content-rule':
      return m.target_limit_content(terms);
    default:
      return assertNever(limit.kind);
  }
}

/** A new place is in no network of today: then its id tells where it is. */
function endOf(id: string, network: Network): { country: string; stage: Stage } {
  const place = network.places.find((known) => known.id === id);
  if (place) return { country: place.country ?? place.special ?? '', stage: place.stage };
  const [, country = '', stage = ''] = id.split(/[:~]/);
  return { country, stage: stage as Stage };
}

/** What the choice takes, one line for what is built and one for what only moves. */
export function takesText(answer: TargetAnswer, locale: string): readonly string[] {
  const chosen = answer.ranking.filter(({ id }) => answer.chosen.includes(id));
  const sum = (of: 'capacity' | 'moved-flows') =>
    chosen.filter((option) => option.of === of).reduce((total, { tonnes }) => total + tonnes, 0);
  const lines: string[] = [];
  if (answer.projects > 0) {
    lines.push(
      m.target_takes_capacity({
        tonnes: formatTonnes(sum('capacity'), locale),
        count: String(answer.projects),
        year: String(answer.lastStart ?? ''),
      }),
    );
  }
  if (chosen.some(({ of }) => of === 'moved-flows')) {
    lines.push(m.target_takes_moved({ tonnes: formatTonnes(sum('moved-flows'), locale) }));
  }
  return lines;
}
