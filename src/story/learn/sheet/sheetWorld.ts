import { measureChanges } from '#engine/compare/measureChanges.ts';
import type { Network } from '#domain/network.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import type { SourceId } from '#domain/ids.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { changeSentence } from '#ui/what-if/changeSentence.ts';

/** The world that a worksheet is about: today's, or what a scenario makes of it. */
export interface SheetWorld {
  /** What is drawn and asked about: the network that the screen shows. */
  readonly network: Network;
  readonly isModelled: boolean;
  /** How headings name it: "2024", or the scenario with its year. */
  readonly name: string;
  /** What it rests on, in a sentence or two. */
  readonly text: string;
  /** The measures of a scenario beside today's, as the screen lists them; none where it compares with something else. */
  readonly changes: readonly MeasureChange[];
  /** Sources of the options that are on. */
  readonly sources: readonly SourceId[];
}

/** The world on screen; `null` while it loads. */
export function sheetWorld(app: AppState, locale: string): SheetWorld | null {
  const { baseline, result, isModelled, scenario } = app;
  if (!baseline || !result) return null;
  const reference = String(baseline.referenceYear);
  const title = scenario.value === null ? null : localised(scenario.value.title, locale);
  if (!isModelled) {
    const text =
      title === null
        ? m.sheet_world_today({ year: reference })
        : m.sheet_world_same({ year: reference, scenario: title });
    return { network: result, isModelled, name: reference, text, changes: [], sources: [] };
  }
  const on = scenario.options.flatMap(({ option, on: isOn }) =>
    isOn && touches(app, option) ? [option] : [],
  );
  const { parameters } = app.view.choice;
  const own = changeSentence({ options: [], levers: scenario.ownLevers, parameters }, app.names, locale);
  const list = on.map((option) => localised(option.title, locale)).join('; ') || m.take_fact_no_options();
  return {
    network: result,
    isModelled,
    name: m.sheet_world_name({ scenario: title ?? m.sheet_world_own(), year: String(app.year) }),
    text: [
      m.sheet_world_modelled({ year: reference }),
      ...(title === null ? [] : [m.sheet_world_options({ list })]),
      ...(own === null ? [] : [own]),
    ].join(' '),
    // Not those against the world that the screen may compare with: a class has today before it.
    changes: measureChanges(baseline, result, scenario, scenario.value?.region ?? []),
    sources: on.flatMap(({ sources }) => sources),
  };
}

function touches(app: AppState, { levers }: { levers: readonly { readonly commodity: string }[] }): boolean {
  const { commodity } = app.view.choice;
  return levers.some((lever) => lever.commodity === commodity || lever.commodity === '*');
}
