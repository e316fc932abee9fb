import { expect, it } from 'vitest';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import { countryNames } from '#format/names.ts';
import { changeSentence } from '#ui/what-if/changeSentence.ts';

const names = countryNames([], 'en');
const option = (title: string, defaultOn: boolean) =>
  ({ id: title, title: { en: title, es: title, fr: title }, defaultOn }) as unknown as ScenarioOption;

it('says nothing of a scenario as it was published', () => {
  const options = [
    { option: option('Lobito railway', true), on: true },
    { option: option('Cobalt quota', false), on: false },
  ];
  expect(changeSentence({ options, levers: [], parameters: {} }, names, 'en')).toBeNull();
});

it('names options, levers and assumptions that were changed, each in its own sentence', () => {
  const sentence = changeSentence(
    {
      options: [
        { option: option('Lobito railway', true), on: false },
        { option: option('Cobalt quota', false), on: true },
        { option: option('Kabanga', true), on: true },
      ],
      levers: [
        { kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', stage: 'extraction', share: 0.5 },
      ],
      parameters: { adaptability: 5 },
    },
    names,
    'en',
  );
  expect(sentence).toBe(
    'Switched on: Cobalt quota. Switched off: Lobito railway. Set: COD loses 50% (Mined). Assumed: Adaptability of trade 5 instead of 20.',
  );
});
