import { describe, expect, it } from 'vitest';
import { defaultChoice, publishedWorld, type Choice } from '#state/choice.ts';
import { decodeDeck, encodeDeck, notesSession } from '#state/deckAddress.ts';
import { readDeck, writeDeck } from '#story/own/deckFile.ts';
import { OwnScenes, type Told } from '#story/own/OwnScenes.svelte.ts';
import { commandOf } from '#story/present/keys.ts';
import { choiceOf, shownIn } from '#story/sceneView.ts';

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
  const view: Choice = {
    ...initial,
    scenario: 'africa',
    toggled: ['zandkopsdrift'],
    levers: [{ kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', stage: 'extraction', share: 0.5 }],
    parameters: { adaptability: 5 },
    only: ['COD', 'CHN'],
    find: 'mined',
    flipped: ['cobalt:COD:extraction>CHN:processing'],
    selected: 'cobalt:COD:extraction',
    stages: ['processing'],
    picture: 'matrix',
    projection: 'flat',
    year: 2010,
    estimatedLegs: true,
    order: { column: 'share', down: false },
    leg: 'extraction>processing',
    range: true,
    against: {
      ...{ scenario: 'africa', toggled: ['kamoa'], parameters: { adaptability: 7 } },
      levers: [{ kind: 'supplier-loss', commodity: '*', country: 'ZMB', stage: 'extraction', share: 1 }],
      ...{ name: 'Without Zambia', commodity: 'cobalt' },
    },
    compare: 'swipe',
    camera: { longitude: 20, latitude: -5, zoom: 3 },
  };
  /** What lies over the picture, and is opened anew by whoever explores. */
  const OVER_IT = ['dialog', 'trace', 'profile', 'passport'];
  const told = (en: string): Told => ({ title: { en: 'Cobalt' }, text: { en }, numbers: {} });
  const captured = (...sentences: string[]) => {
    const own = new OwnScenes();
    for (const sentence of sentences) own.capture(view, initial, told(sentence));
    return own;
  };
  const idAt = (own: OwnScenes, index: number) => own.scenes[index]?.id ?? '';

  it('shows a captured view again as it was, in every part that a reader can choose', () => {
    const same = Object.keys(view).filter(
      (part) => view[part as keyof Choice] === initial[part as keyof Choice],
    );
    expect(same).toEqual(expect.arrayContaining(OVER_IT));
    expect(same.filter((part) => !OVER_IT.includes(part))).toEqual(['commodity']);
    const [scene] = captured('A view').scenes;
    expect(scene && choiceOf(scene, initial)).toEqual(view);
  });

  it('says nothing of a plain view but what it is about, so that files stay short', () => {
    expect(shownIn(initial, initial)).toEqual({
      view: { commodity: 'cobalt', projection: 'globe', stages: [...initial.stages] },
      camera: null,
    });
  });

  it('does not lose the compared world of a scene from another one', () => {
    const published = shownIn({ ...initial, against: publishedWorld('africa') }, initial);
    expect(published.view.against).toEqual({ scenario: 'africa' });
    expect(choiceOf(published, initial).against).toEqual(publishedWorld('africa'));
  });

  it('writes what it captured as a file that can be opened again', () => {
    const { scenes } = captured('A view');
    const known = { commodities: ['cobalt'], scenarios: ['africa'], referenceYear: 2024 };
    expect(readDeck(writeDeck(captured('A view').deck('Mine')), known)).toMatchObject({ deck: { scenes } });
  });

  it('reorders, and keeps every scene', () => {
    const own = captured('a', 'b', 'c');
    own.move(idAt(own, 2), -1);
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'c', 'b']);
    own.move(idAt(own, 0), -1);
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'c', 'b']);
  });

  it('brings back what a slip has removed, until something else is changed', () => {
    const own = captured('a', 'b', 'c');
    own.remove(idAt(own, 1));
    expect(own.canBringBack).toBe(true);
    own.bringBack();
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'b', 'c']);
    own.remove(idAt(own, 1));
    own.say(idAt(own, 0), 'A', 'en');
    expect(own.canBringBack).toBe(false);
  });

  it('brings back the scenes that an opened file took the place of', () => {
    const own = captured('a', 'b');
    own.replace(captured('from a file').deck('Theirs'));
    own.bringBack();
    expect(own.scenes.map(({ text }) => text.en)).toEqual(['a', 'b']);
    const empty = new OwnScenes();
    empty.replace(own.deck('Mine'));
    expect(empty.canBringBack).toBe(false);
  });

  it('gives a new scene an id of its own after one was removed', () => {
    const own = captured('a', 'b');
    own.remove(idAt(own, 0));
    own.capture(view, initial, told('c'));
    expect(new Set(own.scenes.map(({ id }) => id)).size).toBe(2);
  });

  it('keeps the sentences of the other languages when one is written', () => {
    const own = captured('Look at Congo');
    own.say(idAt(own, 0), 'Miren el Congo', 'es');
    expect(own.scenes[0]?.text).toEqual({ en: 'Look at Congo', es: 'Miren el Congo' });
  });

  it('asks for a number as long as a sentence of any language says it', () => {
    const own = new OwnScenes();
    const query = { measure: 'reserve-hhi', commodity: 'cobalt' } as const;
    own.capture(view, initial, {
      ...told('It is {share}.'),
      text: { en: 'It is {share}.', fr: 'C’est {share}.' },
      numbers: { share: { query, written: 0.7 } },
    });
    own.say(idAt(own, 0), 'Without a figure', 'en');
    expect(Object.keys(own.scenes[0]?.numbers ?? {})).toEqual(['share']);
    own.say(idAt(own, 0), 'Sans chiffre', 'fr');
    expect(own.scenes[0]?.numbers).toEqual({});
  });

  it('keeps notes for the speaker, and none where they were emptied', () => {
    const own = captured('a');
    own.note(idAt(own, 0), 'Respire', 'es');
    expect(own.scenes[0]?.notes).toEqual({ en: 'Respire', es: 'Respire' });
    own.note(idAt(own, 0), 'Breathe', 'en');
    expect(own.scenes[0]?.notes).toEqual({ en: 'Breathe', es: 'Respire' });
    own.note(idAt(own, 0), ' ', 'es');
    expect(own.scenes[0]?.notes).toEqual({ en: 'Breathe' });
    own.note(idAt(own, 0), '', 'en');
    expect(own.scenes[0]?.notes).toBeUndefined();
  });

  it('brings no notes back that were emptied in the language they were written in', () => {
    const own = captured('a');
    own.note(idAt(own, 0), 'Respire', 'es');
    own.note(idAt(own, 0), '', 'es');
    expect(own.scenes[0]?.notes).toBeUndefined();
  });
});
