import { untrack } from 'svelte';

/** Does something about each selection that follows the one there was at first; call it where a component is made. */
export function onNewSelection(selection: () => string | null, act: (id: string) => void): void {
  let last = untrack(selection);
  $effect(() => {
    const id = selection();
    if (id === last) return;
    last = id;
    if (id !== null) untrack(() => act(id));
  });
}
