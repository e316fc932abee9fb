import { createContext } from 'svelte';
import type { AppState } from './AppState.svelte.ts';
import type { Layout } from './Layout.svelte.ts';
import type { Theme } from './Theme.svelte.ts';

/** What the screen needs beside the data. */
export interface Screen {
  readonly theme: Theme;
  readonly layout: Layout;
  /** BCP 47 tag of the language on screen. */
  readonly locale: string;
}

export const [getApp, setApp] = createContext<AppState>();
export const [getScreen, setScreen] = createContext<Screen>();
