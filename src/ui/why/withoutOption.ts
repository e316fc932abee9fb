import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import type { runScenario } from '#engine/scenario/runScenario.ts';
import type { Selected } from '#state/selection.ts';

export interface OptionEffect {
  readonly option: ScenarioOption;
  /** Its levers on the commodity of the number. */
  readonly levers: readonly Lever[];
  /** The number when everything else stays as it is. */
  readonly without: number;
}

interface Question {
  readonly run: typeof runScenario;
  readonly baseline: Network;
  readonly options: readonly ScenarioOption[];
  readonly horizon: number;
  readonly selected: Selected;
}

/** Each option that is on and acts on the commodity, with what the number would be without it alone. */
export function optionEffects({
  run,
  baseline,
  options,
  horizon,
  selected,
}: Question): readonly OptionEffect[] {
  return options.flatMap((option): readonly OptionEffect[] => {
    const levers = option.levers.filter(actsOn(baseline.commodity));
    if (levers.length === 0) return [];
    const others = options.filter((other) => other !== option).flatMap((other) => other.levers);
    const result = run(baseline, { levers: others, horizon });
    const rows = selected.kind === 'flow' ? result.flows : result.places;
    const id = selected.kind === 'flow' ? selected.flow.id : selected.place.id;
    return [{ option, levers, without: rows.find((row) => row.id === id)?.tonnes ?? 0 }];
  });
}

function actsOn(commodity: string): (lever: Lever) => boolean {
  return (lever) => lever.commodity === '*' || lever.commodity === commodity;
}
