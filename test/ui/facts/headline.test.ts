import { describe, expect, it } from 'vitest';
import { Manifest } from '#domain/published/manifest.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { network, place } from '#test/fixtures/network.ts';
import { overwriteGetLocale, type Locale } from '#messages/runtime.js';
import { published } from '#test/fixtures/site.ts';
import { headline, shareInWords } from '#ui/facts/headline.ts';

const manifest = parsePublished(Manifest, published('manifest.json'), 'manifest.json');
const [cobalt] = manifest.commodities;
if (!cobalt) throw new Error('Expected a commodity');
const names = new Map([
  ['COD', 'DR Congo'],
  ['CHN', 'China'],
]);

function textOf(places: Parameters<typeof network>[0]): string {
  return headline(stageSummaries(network(places, [])), cobalt as never, names, 'en')
    .map(({ text }) => text)
    .join(' ');
}

describe('headline', () => {
  it('says who leads the first two stages', () => {
    const places = [
      place('COD', 'extraction', 75),
      place('IDN', 'extraction', 25),
      place('CHN', 'processing', 78),
      place('FIN', 'processing', 22),
    ];
    expect(textOf(places)).toBe('DR Congo mines three quarters of the world’s cobalt; China refines 78%.');
  });

  it('names a country once that leads both', () => {
    expect(textOf([place('CHN', 'extraction', 60), place('CHN', 'processing', 40)])).toBe(
      'China mines 100% of the world’s cobalt and refines 100%.',
    );
  });

  it('is a sentence in Spanish and in French', () => {
    const places = [place('CHN', 'extraction', 60), place('CHN', 'processing', 40)];
    const inLanguage = (language: Locale) => {
      overwriteGetLocale(() => language);
      return headline(stageSummaries(network(places, [])), cobalt as never, names, language)
        .map(({ text }) => text)
        .join(' ');
    };
    expect(inLanguage('es')).toBe('China extrae 100% del total mundial de cobalto y refina 100%.');
    expect(inLanguage('fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'China : 100 % de l’extraction mondiale de cobalt et 100 % du raffinage mondial.',
    );
    overwriteGetLocale(() => 'en');
  });

  it('ends after one stage where there is one', () => {
    expect(textOf([place('COD', 'extraction', 60), place('IDN', 'extraction', 40)])).toBe(
      'DR Congo mines 60% of the world’s cobalt.',
    );
  });

  it('says so where nothing is published', () => {
    expect(textOf([place('USA', 'extraction', null)])).toBe(
      'No country’s production of cobalt is published.',
    );
  });
});

describe('shareInWords', () => {
  it('uses a word only within about a point of it', () => {
    expect(shareInWords(0.745, 'en')).toBe('three quarters');
    expect(shareInWords(0.77, 'en')).toBe('77%');
    expect(shareInWords(0.335, 'en')).toBe('a third');
  });
});
