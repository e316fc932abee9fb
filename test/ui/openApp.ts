import { readFile } from 'node:fs/promises';
import { waitFor } from '@testing-library/svelte';
import { expect } from 'vitest';
import { AppState } from '#state/AppState.svelte.ts';
import type { Screen } from '#state/context.ts';
import { Layout } from '#state/Layout.svelte.ts';
import { Locale } from '#state/Locale.svelte.ts';
import { Theme } from '#state/Theme.svelte.ts';
import { contextOf } from './contextOf.ts';

/** For what is read from files, or answered by the engine. */
export const PATIENT = { timeout: 15_000 };

/** A light screen in English. */
export function englishScreen(): Screen {
  const language = new Locale({ search: '?lang=en', storage: null, preferred: [] });
  return { theme: new Theme(null), layout: new Layout(), language, locale: 'en' };
}

/** The published site of this repository at an address, its files read, and the contexts for what is shown of it. */
export async function openApp(
  search: string,
): Promise<{ readonly app: AppState; readonly context: Map<unknown, unknown> }> {
  const screen = englishScreen();
  const app = await AppState.open(
    { base: 'static/data/', fetch: async (address) => new Response(await readFile(address)) },
    search,
    'en',
  );
  await waitFor(
    () => expect(app.network.value && app.countries.value && app.sources.value).toBeTruthy(),
    PATIENT,
  );
  if (search.includes('scenario=')) await waitFor(() => expect(app.scenario.value).toBeTruthy(), PATIENT);
  return { app, context: contextOf(app, screen) };
}
