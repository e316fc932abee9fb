import { flushSync, mount, unmount } from 'svelte';
import type { AppState } from '#state/AppState.svelte.ts';
import type { Screen } from '#state/context.ts';
import ContextProbe from './ContextProbe.svelte';

/** The contexts of the app, for a component that is shown by itself. */
export function contextOf(app: AppState, screen: Screen): Map<unknown, unknown> {
  let contexts = new Map<unknown, unknown>();
  const probe = mount(ContextProbe, {
    target: document.createElement('div'),
    props: { app, screen, onready: (all: Map<unknown, unknown>) => (contexts = all) },
  });
  flushSync();
  void unmount(probe);
  return contexts;
}
