import { createContext } from 'svelte';
import type { AppState } from './AppState.svelte.ts';
import type { Layout } from './Layout.svelte.ts';
import type { Locale } from './Locale.svelte.ts';
import type { Theme } from './Theme.svelte.ts';

/** What the screen needs beside the data. */
export interface Screen {
  readonly theme: Theme;
  readonly layout: Layout;
  readonly language: Locale;
  /** BCP 47 tag of the language on screen; what stands under `getScreen()` is built anew when it changes. */
  readonly locale: string;
}

export const [getApp, setApp] = createContext<AppState>();
export const [getScreen, setScreen] = createContext<Screen>();
