import { describe, expect, it } from 'vitest';
import type { Known } from '#state/choice.ts';
import { DECKS } from '#story/decks/decks.ts';
import { LARGEST_FILE, readDeck, writeDeck } from '#story/own/deckFile.ts';
import { siteCatalogue } from './siteLibrary.ts';

const { manifest } = await siteCatalogue();
const known: Known = {
  commodities: manifest.commodities.map(({ id }) => id),
  scenarios: manifest.scenarios.map(({ id }) => id),
  referenceYear: manifest.referenceYear,
};
const [africa] = DECKS;
if (!africa) throw new Error('Expected at least one deck');
const own = { ...africa, id: 'own' };

/** The own deck as plain JSON, with a part of its first scene replaced. */
function changed(part: object): string {
  const deck = JSON.parse(writeDeck(own)) as { scenes: object[] };
  deck.scenes[0] = { ...deck.scenes[0], ...part };
  return JSON.stringify(deck);
}
const fieldOf = (text: string) => {
  const opened = readDeck(text, known);
  return 'problem' in opened && 'field' in opened.problem ? opened.problem.field : opened;
};

describe('readDeck', () => {
  it('opens what was saved, unchanged', () => {
    expect(readDeck(writeDeck(own), known)).toEqual({ deck: JSON.parse(JSON.stringify(own)) });
  });

  it('opens a file of before there were other pictures than the map', () => {
    const old = {
      commodity: 'cobalt',
      stages: ['extraction'],
      projection: 'flat',
      selected: 'cobalt:COD:extraction',
    };
    const opened = readDeck(changed({ view: old }), known);
    expect('deck' in opened && opened.deck.scenes[0]?.view).toEqual(old);
  });

  it('refuses a file that is too large before reading it', () => {
    const text = ' '.repeat(LARGEST_FILE + 1);
    expect(readDeck(text, known)).toEqual({ problem: { kind: 'large', bytes: text.length } });
  });

  it('refuses what is no JSON', () => {
    expect(readDeck('<script>alert(1)</script>', known)).toEqual({ problem: { kind: 'json' } });
  });

  it.each([
    ['a list', '[]', 'version'],
    ['a bare number', '7', '(file)'],
    ['another version', JSON.stringify({ ...own, version: 2 }), 'version'],
    ['no scene', JSON.stringify({ ...own, scenes: [] }), 'scenes'],
    ['a part that nobody asked for', changed({ script: 'alert(1)' }), 'scenes.0.script'],
    ['a text without end', changed({ text: { en: 'x'.repeat(5000) } }), 'scenes.0.text.en'],
    ['an unknown commodity', changed({ view: { commodity: 'unobtainium' } }), 'scenes.0.view.commodity'],
    [
      'a camera off the earth',
      changed({ camera: { longitude: 999, latitude: 0, zoom: 0 } }),
      'scenes.0.camera.longitude',
    ],
    [
      'an assumption out of its range',
      changed({ view: { commodity: 'cobalt', parameters: { adaptability: 1e9 } } }),
      'scenes.0.view.parameters.adaptability',
    ],
    [
      'an assumption that there is not',
      changed({ view: { commodity: 'cobalt', parameters: { luck: 1 } } }),
      'scenes.0.view.parameters.luck',
    ],
    [
      'a lever that is none',
      changed({ view: { commodity: 'cobalt', levers: [{ kind: 'magic' }] } }),
      'scenes.0.view.levers.0.kind',
    ],
    [
      'a picture that there is not',
      changed({ view: { commodity: 'cobalt', picture: 'pie' } }),
      'scenes.0.view.picture',
    ],
    [
      'an order by a column that there is not',
      changed({ view: { commodity: 'cobalt', order: { column: 'luck', down: true } } }),
      'scenes.0.view.order.column',
    ],
    ['a leg that is none', changed({ view: { commodity: 'cobalt', leg: '<b>' } }), 'scenes.0.view.leg'],
    [
      'a comparison with a scenario that this site does not have',
      changed({ view: { commodity: 'cobalt', against: { scenario: 'atlantis' } } }),
      'scenes.0.view.against.scenario',
    ],
    [
      'a comparison about a commodity that this site does not have',
      changed({ view: { commodity: 'cobalt', against: { commodity: 'unobtainium' } } }),
      'scenes.0.view.against.commodity',
    ],
    ['an id that is used twice', changed({ id: 'one-route' }), 'scenes.1.id'],
  ])('refuses %s and names the field', (_, text, field) => {
    expect(fieldOf(text)).toBe(field);
  });

  it('tells by its kind what this site does not have, so that every language has words for it', () => {
    const kindOf = (text: string) => {
      const opened = readDeck(text, known);
      return 'problem' in opened ? opened.problem.kind : null;
    };
    expect(kindOf(changed({ view: { commodity: 'unobtainium' } }))).toBe('commodity');
    expect(kindOf(changed({ view: { commodity: 'cobalt', scenario: 'atlantis' } }))).toBe('scenario');
    expect(kindOf(changed({ id: 'one-route' }))).toBe('repeated');
  });

  it('lets no prototype be changed', () => {
    readDeck('{"version":1,"id":"own","title":{"en":"x"},"__proto__":{"bad":true},"scenes":[]}', known);
    expect(({} as { bad?: boolean }).bad).toBeUndefined();
  });
});
