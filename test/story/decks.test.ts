import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { select } from '#state/selection.ts';
import { AFRICA, NORTH_AMERICA } from '#story/decks/regions.ts';
import { DECKS } from '#story/decks/decks.ts';
import { evaluateAll } from '#story/evaluate.ts';
import type { Library } from '#story/Library.ts';
import { Deck, type Scene, type SceneNumbers } from '#story/scene.ts';
import { compareNumbers, fillIn, placeholders } from '#story/sentence.ts';
import { siteLibrary } from './siteLibrary.ts';

const LANGUAGES = ['en', 'es', 'fr'] as const;

let library: Library;
beforeAll(async () => {
  library = await siteLibrary();
});

interface Spoken {
  readonly where: string;
  readonly text: Scene['text'];
  readonly numbers: SceneNumbers;
}

/** Every sentence with numbers: of the scenes and of the banners. */
const SPOKEN: readonly Spoken[] = DECKS.flatMap(({ id, banner, scenes }) => [
  ...(banner ? [{ where: `${id} banner`, ...banner }] : []),
  ...scenes.map(({ id: scene, text, numbers }) => ({ where: `${id}/${scene}`, text, numbers })),
]);

describe.each(DECKS.map((deck) => [deck.id, deck] as const))('the deck %s', (_, deck) => {
  it('has the shape of a saved deck', () => {
    expect(v.safeParse(Deck, JSON.parse(JSON.stringify(deck))).issues ?? []).toEqual([]);
  });

  it('names every scene once', () => {
    const ids = deck.scenes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is told in all three languages, notes included', () => {
    for (const scene of deck.scenes) {
      for (const language of LANGUAGES) {
        expect.soft(scene.title[language], `${scene.id} title ${language}`).toBeTruthy();
        expect.soft(scene.text[language], `${scene.id} text ${language}`).toBeTruthy();
        expect.soft(scene.notes?.[language], `${scene.id} notes ${language}`).toBeTruthy();
      }
    }
  });

  it('looks at flows and places that are there', async () => {
    for (const { id, view } of deck.scenes) {
      const network = await library.network(view);
      expect.soft(network.flows.length, `${id} has flows`).toBeGreaterThan(0);
      if (view.selected !== undefined) {
        expect.soft(select(network, view.selected), `${id} selects ${view.selected}`).not.toBeNull();
      }
    }
  });
});

describe.each(SPOKEN.map((spoken) => [spoken.where, spoken] as const))('the sentence of %s', (_, spoken) => {
  it('asks for the same numbers in every language, and for all of them', () => {
    for (const language of LANGUAGES) {
      expect(placeholders(spoken.text[language] ?? '')).toEqual(Object.keys(spoken.numbers).sort());
    }
  });

  it('types no figure: what is not a year is computed', () => {
    for (const language of LANGUAGES) {
      const digits = (spoken.text[language] ?? '').match(/\d+/g) ?? [];
      expect(digits.filter((figure) => !/^(19|20)\d\d$/.test(figure))).toEqual([]);
    }
  });

  it('still says what its author saw in the data', async () => {
    const values = await evaluateAll(spoken.numbers, library);
    const changed = compareNumbers(spoken.numbers, values).filter((number) => number.changed);
    expect(changed.map(({ name, written, value }) => `${name}: was ${written}, now ${value}`)).toEqual([]);
  });

  it('can be read aloud in every language', async () => {
    const numbers = compareNumbers(spoken.numbers, await evaluateAll(spoken.numbers, library));
    for (const language of LANGUAGES) {
      const sentence = fillIn(spoken.text[language] ?? '', numbers, language);
      expect(sentence).not.toMatch(/[{}]|NaN|undefined|–/);
    }
  });
});

it('counts the regions of the scenes as the scenarios do', async () => {
  expect([...AFRICA].sort()).toEqual([...(await library.scenario('africa')).region].sort());
  expect([...NORTH_AMERICA].sort()).toEqual([...(await library.scenario('north-america')).region].sort());
});

it('gives each scenario a deck of six to nine scenes', () => {
  const lengths = DECKS.filter(({ id }) => id !== 'more-than-60').map(({ scenes }) => scenes.length);
  expect(lengths).toHaveLength(3);
  expect(lengths.filter((length) => length < 6 || length > 9)).toEqual([]);
});

it('takes every claim of the debate by itself, with a verdict and how sure it is', () => {
  const claims = DECKS.find(({ id }) => id === 'more-than-60')?.scenes.map(({ claim }) => claim) ?? [];
  // Mining and processing of 2019, rare earths, reserves, quotas, prices, lead times, standards; then the region's.
  const asked = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 13, 14, 17, 18].map((number) => `C${number}`);
  expect(claims.map((claim) => claim?.id)).toEqual(asked);
  // What cannot be tested has no sureness.
  expect(claims.filter((claim) => (claim?.verdict === 'untestable') === (claim?.sure !== undefined))).toEqual(
    [],
  );
});

it('takes the claims of the debate from the table of claims', async () => {
  const known = (await library.claims()).map(({ id }) => id);
  const told = DECKS.flatMap(({ scenes }) => scenes.flatMap(({ claim }) => claim?.id ?? []));
  expect(told.length).toBeGreaterThan(12);
  expect(told.filter((id) => !known.includes(id))).toEqual([]);
});
