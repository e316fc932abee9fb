import { readFile } from 'node:fs/promises';

import { cleanup, render, waitFor } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime.js';
import { AppState } from '#state/AppState.svelte.ts';
import type { Screen } from '#state/context.ts';
import { Layout } from '#state/Layout.svelte.ts';
import { Locale } from '#state/Locale.svelte.ts';
import { Theme } from '#state/Theme.svelte.ts';
import Battery from '#story/learn/battery/Battery.svelte';
import DrawFirst from '#story/learn/draw/DrawFirst.svelte';
import Worksheet from '#story/learn/sheet/Worksheet.svelte';
import Tasks from '#story/learn/tasks/Tasks.svelte';
import Tour from '#story/learn/tour/Tour.svelte';
import { OwnScenes } from '#story/own/OwnScenes.svelte.ts';
import Chooser from '#story/Chooser.svelte';
import MethodPanel from '#ui/about/MethodPanel.svelte';
import SourcesPanel from '#ui/about/SourcesPanel.svelte';
import ComparePanel from '#ui/compare/ComparePanel.svelte';
import ContextPanel from '#ui/context/ContextPanel.svelte';
import FactsPanel from '#ui/facts/FactsPanel.svelte';
import FlowsPanel from '#ui/facts/FlowsPanel.svelte';
import Glossary from '#ui/glossary/Glossary.svelte';
import HistoryPanel from '#ui/history/HistoryPanel.svelte';
import MeasuresPanel from '#ui/measures/MeasuresPanel.svelte';
import OwnPanel from '#ui/own/OwnPanel.svelte';
import { FIRST_PASSPORT } from '#state/passportChoice.ts';
import PassportPanel from '#ui/passport/PassportPanel.svelte';
import ProfilePanel from '#ui/profile/ProfilePanel.svelte';
import TargetPanel from '#ui/target/TargetPanel.svelte';
import WhatIfPanel from '#ui/what-if/WhatIfPanel.svelte';
import { contextOf } from './contextOf.ts';
import { readMessages } from '#test/messages/readMessages.ts';
import { englishIn, englishWordsIn, textsIn } from './englishIn.ts';
import { properNames } from './properNames.ts';

const english = readMessages('en');
const names = properNames();

/** Files are read and networks solved before a view is there. */
const PATIENT = { timeout: 15_000 };

/** The published site of this repository in a language, with a place selected in a scenario. */
async function open(language: string): Promise<{ app: AppState; screen: Screen }> {
  const locale = new Locale({ search: `?lang=${language}`, storage: null, preferred: [] });
  const screen: Screen = { theme: new Theme(null), layout: new Layout(), language: locale, locale: language };
  const app = await AppState.open(
    { base: 'static/data/', fetch: async (address) => new Response(await readFile(address)) },
    '?commodity=cobalt&scenario=africa&selected=cobalt:COD:extraction&v=1',
    language,
  );
  await waitFor(
    () => expect(app.scenario.resource.value && app.network.value && app.words.phrases.value).toBeTruthy(),
    PATIENT,
  );
  return { app, screen };
}

const onclose = () => {};
/** What a reader can see, with the message that stands there once all of it is loaded. */
const VIEWS: readonly [string, unknown, string, object?][] = [
  ['what could change', WhatIfPanel, 'options_default_note'],
  ['who holds each stage', FactsPanel, 'measures_open'],
  ['the flows and the selected place', FlowsPanel, 'detail_basis'],
  ['the history', HistoryPanel, 'history_about'],
  ['the method', MethodPanel, 'method_rows', { onclose }],
  ['the sources', SourcesPanel, 'sources_attribution', { onclose }],
  ['the measures', MeasuresPanel, 'measures_thresholds', { onclose }],
  ['the passport', PassportPanel, 'passport_rules', { onclose, choice: FIRST_PASSPORT, onchange: () => {} }],
  ['the profile of Mexico', ProfilePanel, 'profile_restrictions', { country: 'MEX', onclose }],
  ['time and context', ContextPanel, 'history_breaks', { onclose }],
  ['the question for a target', TargetPanel, 'target_ask', { onclose }],
  ['own data', OwnPanel, 'own_choose', { onclose }],
  ['the comparison', ComparePanel, 'compare_flows_how', { onclose }],
  ['the tour', Tour, 'tour_bar_text', { onclose }],
  ['the tasks', Tasks, 'task_check', { onclose }],
  ['drawing first', DrawFirst, 'draw_add', { onclose }],
  ['what is in a battery', Battery, 'learn_car', { onclose }],
  ['the worksheet', Worksheet, 'sheet_key_note', { onclose }],
  ['the glossary', Glossary, 'glossary_horizon_text', { onclose }],
];

afterEach(cleanup);
afterAll(() => overwriteGetLocale(() => 'en'));

describe.each(['es', 'fr'] as const)('in %s no view holds a text in English', (language) => {
  const translated = readMessages(language);
  // Opened once: reading the site takes longer than looking through a view, and looking changes nothing.
  let app: AppState;
  let screen: Screen;
  beforeAll(async () => {
    ({ app, screen } = await open(language));
  }, 30_000);

  it.each(VIEWS)('%s', { timeout: 30_000 }, async (_, view, last, props = {}) => {
    render(view as Component, { props, context: contextOf(app, screen) });
    await waitFor(() => expect(document.body.textContent).toContain(translated[last]), PATIENT);
    expect(englishIn(document.body, english, translated)).toEqual([]);
    expect(englishWordsIn(textsIn(document.body), names)).toEqual([]);
  });

  it('the chooser of presentations', () => {
    render(Chooser, { app, own: new OwnScenes(), locale: language, onstart: onclose, onclose });
    expect(document.querySelectorAll('.deck').length).toBeGreaterThan(3);
    expect(englishIn(document.body, english, translated)).toEqual([]);
  });
});

describe('the search for English', () => {
  const en = { close: 'Close', show_all: 'Show all {count}', same: 'Sankey' };
  const es = { close: 'Cerrar', show_all: 'Mostrar todo ({count})', same: 'Sankey' };

  it('finds a text, a name of a control and a sentence with figures in it, but nothing that is marked as English', () => {
    const page = document.createElement('div');
    page.innerHTML =
      '<p>Sankey</p><button aria-label="Close">×</button><p>Show all 12</p><p lang="en">Close</p><p>Cerrar</p>';
    expect(englishIn(page, en, es)).toEqual(['close: Close', 'show_all: Show all 12']);
  });

  it('finds a text of the data that no message says, but no name of a work and no address', () => {
    const texts = ['Vienna University of Economics', 'www.all.org', 'fuente: Zinc', 'source changes to USGS'];
    expect(englishWordsIn(texts, ['Vienna University of Economics'])).toEqual(['source changes to USGS']);
  });
});
