import type { Leg } from '#domain/network.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { AppState } from '#state/AppState.svelte.ts';
import { LEAVING, type Choice } from '#state/choice.ts';
import type { FlowRow } from '#state/flowRows.ts';
import type { Shown, ShownScenario } from '#take/Shown.ts';
import { worldNames } from '../compare/worldName.ts';
import { changeSentence } from '../what-if/changeSentence.ts';
import { legsOf, shownLeg } from '../views/matrixLeg.ts';
import { columnsOf, sortedRows } from '../views/flowTable.ts';
import { endName, STAGE_LEFT } from '../words.ts';
import { addressOf, type Here } from './addressOf.ts';

/**
 * What is on screen now, to be taken away; `null` while it loads.
 * @param locale language of the screen, as a BCP 47 tag.
 */
export function shownNow(app: AppState, locale: string, here: Here, now: Date): Shown | null {
  const { result, baseline, sources, view, comparison } = app;
  if (!result || !baseline || !sources.value) return null;
  const { rows, leg } = rowsInSight(app);
  return {
    rows: sortedRows(rows, columnsOf(app.names, comparison.isOn), view.choice.order, locale),
    network: result,
    baseline: comparison.isOn ? (comparison.reference ?? baseline) : baseline,
    isModelled: app.isModelled,
    isCompared: comparison.isOn,
    against: comparison.isOn && comparison.other.active ? worldNames(app, locale).inText : null,
    isOwn: app.own?.entry === app.entry,
    year: app.year,
    scenario: scenarioNow(app, locale),
    commodity: localised(app.entry.names, locale),
    filters: filtersOf(view.choice, leg, app),
    register: sources.value,
    nameOf: (end) => endName(end, app.names),
    say: (text) => app.say(text),
    locale,
    address: addressOf(here, locale, view.choice, view.known),
    day: dayOf(now),
  };
}

/** The rows of the picture: a matrix shows one leg at a time, which is then named among the filters. */
function rowsInSight({ rows, view }: AppState): { rows: readonly FlowRow[]; leg: Leg | null } {
  const leg =
    view.choice.picture === 'matrix' && legsOf(rows).length > 1 ? shownLeg(rows, view.choice) : null;
  return { rows: leg ? rows.filter((row) => row.leg === leg) : rows, leg };
}

/** Own levers count without a scenario, too: figures that they moved must not pass for today's. */
function scenarioNow(app: AppState, locale: string): ShownScenario | null {
  const { scenario, isModelled, view, names } = app;
  if (!isModelled) return null;
  const { value, options, ownLevers, outcome } = scenario;
  const changes = changeSentence(
    { options, levers: ownLevers, parameters: view.choice.parameters },
    names,
    locale,
  );
  return {
    id: [value?.id, changes !== null && (value ? 'changed' : 'own-levers')].filter(Boolean).join('-'),
    title: worldNames(app, locale).shown,
    horizon: value?.horizon ?? null,
    options: options.flatMap(({ option, on }) => (on ? localised(option.title, locale) : [])),
    changes,
    assumptions: outcome
      ? Object.fromEntries(outcome.assumptions.map(({ name, value: number }) => [name, number]))
      : (value?.assumptions ?? {}),
  };
}

/** What narrows the rows, in the words of the controls that did it. */
function filtersOf({ stages, estimatedLegs, only, find }: Choice, leg: Leg | null, app: AppState): string[] {
  const { baseline, names } = app;
  const hidden = !estimatedLegs && baseline?.legs.some(({ evidence }) => evidence === 'estimated-only');
  return [
    ...(stages.length < LEAVING.length ? [stages.map((stage) => STAGE_LEFT[stage]()).join(', ')] : []),
    ...(leg
      ? [m.take_filter_leg({ leg: m.leg_title({ from: app.say(leg.fromLabel), to: app.say(leg.toLabel) }) })]
      : []),
    ...(only.length > 0
      ? [m.take_filter_only({ countries: only.map((end) => endName(end, names)).join(', ') })]
      : []),
    ...(find.trim() === '' ? [] : [m.take_filter_find({ words: find.trim() })]),
    ...(hidden ? [m.take_filter_estimated()] : []),
  ];
}

/** The reader's own day, not that of Greenwich. */
function dayOf(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
