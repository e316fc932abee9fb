import { describe, expect, it } from 'vitest';
import { defaultChoice } from '#state/choice.ts';
import { decodeDeck, encodeDeck, notesSession } from '#state/deckAddress.ts';
import { OwnScenes } from '#story/own/OwnScenes.svelte.ts';
import { commandOf } from '#story/present/keys.ts';
import { choiceOf } from '#story/scene.ts';

const press = (key: string, modifier: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifier });

describe('commandOf', () => {
  it('knows what clickers send', () => {
    expect(['PageDown', 'PageUp', 'Home', 'End', 'b', '.', 'Escape'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'first',
      'last',
      'black',
      'black',
      'leave',
    ]);
  });

  it('leaves keys with a modifier to the browser', () => {
    expect(press('p', { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});

describe('the address of a presentation', () => {
  it('comes back as it was written', () => {
    const address = { deck: 'africa', scene: 'one-route' };
    expect(decodeDeck(`?${encodeDeck(address)}`)).toEqual(address);
  });

  it('is none where no deck is named', () => {
    expect(decodeDeck('?commodity=cobalt')).toBeNull();
  });

  it('takes no session that could not be one of its own', () => {
    expect(notesSession('?notes=<script>')).toBeNull();
    expect(notesSession('?notes=0f8fad5b-d9cb-469f-a165-70867728950e')).not.toBeNull();
  });
});

describe('OwnScenes', () => {
  const initial = defaultChoice({ commodities: ['cobalt'], scenarios: ['africa'], referenceYear: 2024 });
  const view = {
    ...initial,
    scenario: 'africa',
    toggled: ['zandkopsdrift'],
    selected: 'cobalt:COD:extraction',
  };

  it('shows a captured view again as it was', () => {
    const own = new OwnScenes();
    own.capture(view, 'A view');
    const [scene] = own.scenes;
    expect(scene && choiceOf(scene, initial)).toEqual(view);
  });

  it('reorders, and keeps every scene', () => {
    const own = new OwnScenes();
    for (const sentence of ['a', 'b', 'c']) own.capture(view, sentence);
    const last = own.scenes[2];
    own.move(last?.id ?? '', -1);
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'c', 'b']);
    own.move(own.scenes[0]?.id ?? '', -1);
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'c', 'b']);
  });

  it('gives a new scene an id of its own after one was removed', () => {
    const own = new OwnScenes();
    for (const sentence of ['a', 'b']) own.capture(view, sentence);
    own.remove(own.scenes[0]?.id ?? '');
    own.capture(view, 'c');
    expect(new Set(own.scenes.map(({ id }) => id)).size).toBe(2);
  });
});
