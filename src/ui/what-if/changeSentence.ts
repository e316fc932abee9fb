import { PARAMETERS, type EngineParameters, type ParameterName } from '#engine/parameters.ts';
import type { CountryNames } from '#format/names.ts';
import { formatNumber } from '#format/quantity.ts';
import { localised } from '#format/names.ts';
import type { Lever } from '#domain/lever.ts';
import type { OptionState } from '#state/WorldState.svelte.ts';
import * as m from '#messages';
import { leverWords } from './leverWords.ts';
import { PARAMETER_WORD } from './parameterWords.ts';

export interface Changes {
  readonly options: readonly OptionState[];
  readonly levers: readonly Lever[];
  readonly parameters: Partial<EngineParameters>;
}

/** What the reader changed against the published scenario, in one sentence; `null` when nothing. */
export function changeSentence(
  { options, levers, parameters }: Changes,
  names: CountryNames,
  locale: string,
): string | null {
  const list = (texts: readonly string[]) => new Intl.ListFormat(locale).format(texts);
  const switched = (on: boolean) =>
    options
      .filter((state) => state.on === on && state.on !== state.option.defaultOn)
      .map(({ option }) => localised(option.title, locale));
  const on = switched(true);
  const off = switched(false);
  const set = Object.entries(parameters).map(([name, value]) =>
    m.whatif_sentence_parameter({
      name: PARAMETER_WORD[name as ParameterName](),
      value: formatNumber(value, locale),
      usual: formatNumber(PARAMETERS[name as ParameterName].default, locale),
    }),
  );
  const parts = [
    ...(on.length > 0 ? [m.whatif_sentence_on({ list: list(on) })] : []),
    ...(off.length > 0 ? [m.whatif_sentence_off({ list: list(off) })] : []),
    ...(levers.length > 0
      ? [
          m.whatif_sentence_levers({
            list: levers.map((lever) => leverWords(lever, names, locale)).join('; '),
          }),
        ]
      : []),
    ...(set.length > 0 ? [m.whatif_sentence_parameters({ list: list(set) })] : []),
  ];
  return parts.length === 0 ? null : parts.join(' ');
}
