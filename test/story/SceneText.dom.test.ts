import { cleanup, render } from '@testing-library/svelte';
import { afterAll, afterEach, expect, it } from 'vitest';
import { overwriteGetLocale } from '#messages/runtime.js';
import type { Language } from '#state/Locale.svelte.ts';
import SceneText from '#story/present/SceneText.svelte';
import type { Talk } from '#story/present/Talk.svelte.ts';
import type { SpokenNumber } from '#story/sentence.ts';

class NoObserver {
  observe() {}
  disconnect() {}
}
globalThis.ResizeObserver = NoObserver as unknown as typeof ResizeObserver;

afterEach(cleanup);
afterAll(() => overwriteGetLocale(() => 'en'));

const number = (change: Partial<SpokenNumber>): SpokenNumber => ({
  ...{ name: 'mined', value: 0.74, written: 0.76, unit: 'share', changed: true },
  ...change,
});

/** The text of a scene, as its audience reads it. */
function shown(language: Language, changed: readonly SpokenNumber[]): string {
  overwriteGetLocale(() => language);
  const talk = {
    ...{ language, changed, banner: null },
    scene: { id: 'one', title: { en: 'Mines' }, text: { en: '' }, numbers: {} },
    sentenceOf: () => 'A sentence.',
  };
  render(SceneText, { talk: talk as unknown as Talk });
  const text = document.body.textContent?.replace(/\s+/g, ' ') ?? '';
  cleanup();
  return text;
}

it('says what a number was and what it is now where the data have changed since', () => {
  expect(shown('en', [number({})])).toContain('was 76%, now 74%');
  expect(shown('es', [number({})])).toContain('antes 76%, ahora 74%');
});

it('shows no name of a number that only the author of the scene knows', () => {
  for (const language of ['en', 'es', 'fr'] as const) {
    expect(shown(language, [number({ name: 'rareEarthsHere' })])).not.toContain('rareEarthsHere');
  }
});

it('says nothing of changes where there are none', () => {
  expect(shown('en', [])).not.toContain('was');
});
