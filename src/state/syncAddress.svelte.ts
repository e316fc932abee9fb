import { type Choice } from './choice.ts';
import type { AppState } from './AppState.svelte.ts';
import { withLanguage } from './languageAddress.ts';
import { encode, isStep } from './urlCodec.ts';

/**
 * Keeps the address of the page and the choice the same. Call while a component is set up: the effect writes
 * (a new entry for a step that one would go back over, else in place; what is dragged once it is let go of), the
 * listener reads.
 */
export function syncAddress(app: AppState, page: Window): void {
  let written: Choice = app.view.choice;

  $effect(() => {
    const { choice, known } = app.view;
    // Browsers refuse addresses that are written a hundred times in a row, and each costs milliseconds of a drag.
    if (app.scenario.edits.isDragging) return;
    const query = withLanguage(encode(choice, known), page.location.search, app.words.locale);
    if (query === page.location.search.slice(1)) {
      written = choice;
      return;
    }
    const address = query === '' ? page.location.pathname : `?${query}`;
    if (isStep(written, choice)) page.history.pushState(null, '', address);
    else page.history.replaceState(null, '', address);
    written = choice;
  });

  $effect(() => {
    const onpopstate = () => app.visit(page.location.search);
    page.addEventListener('popstate', onpopstate);
    return () => page.removeEventListener('popstate', onpopstate);
  });
}
