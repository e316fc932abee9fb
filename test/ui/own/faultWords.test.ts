import { afterEach, describe, expect, it } from 'vitest';
import type { FileFault } from '#load/own/OwnFileError.ts';
import type { RowFault } from '#load/own/RowProblem.ts';
import { overwriteGetLocale } from '#messages/runtime.js';
import { fileWords, rowWords } from '#ui/own/faultWords.ts';

const ROWS: readonly RowFault[] = [
  ...(['country', 'stage', 'number', 'negative', 'withheld'] as const).map((code) => ({ code })),
  ...(['year', 'longitude', 'latitude'] as const).map((code) => ({ code })),
  { code: 'too-much', tonnes: 1e12 },
  { code: 'stage-order', from: 'use' },
  { code: 'low-above-high', other: '4' },
  { code: 'low-above-tonnes', other: '5' },
  { code: 'high-below-tonnes', other: '5' },
];
const FILES: readonly FileFault[] = [
  { code: 'too-large', most: 41_943_040, bytes: 52_428_800 },
  { code: 'too-large-unpacked', most: 268_435_456, bytes: null },
  ...(['empty', 'xls', 'binary', 'no-header', 'empty-sheets'] as const).map(
    (found) => ({ code: 'no-table', found }) as const,
  ),
  ...(['rows', 'columns', 'features', 'parts'] as const).map(
    (of) => ({ code: 'too-many', of, most: 500_000, found: null }) as const,
  ),
  { code: 'open-quote', row: 7 },
  { code: 'open-quote', row: null },
  { code: 'broken-xlsx', detail: null },
  { code: 'false-size', bytes: 10_000 },
  { code: 'program', detail: '' },
];

afterEach(() => overwriteGetLocale(() => 'en'));

/** Every sentence of the faults in a language. */
function sentences(locale: 'en' | 'es' | 'fr'): readonly string[] {
  overwriteGetLocale(() => locale);
  return [
    ...ROWS.flatMap((fault) => Object.values(rowWords(fault, locale)) as string[]),
    ...FILES.flatMap((fault) => Object.values(fileWords(fault, locale)) as string[]),
  ];
}

describe('what is wrong with a file of the reader’s own', () => {
  it('is said in other words in every language', () => {
    const [en, es, fr] = [sentences('en'), sentences('es'), sentences('fr')];
    // What stands in the file or is a name of a format is the same everywhere.
    const words = en.flatMap((text, index) => (/[a-z]{2}/.test(text) ? [index] : []));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((index) => en[index] === es[index] || en[index] === fr[index])).toEqual([]);
  });

  it('ends each piece of advice as a sentence, and leaves no value out', () => {
    for (const locale of ['en', 'es', 'fr'] as const) {
      overwriteGetLocale(() => locale);
      for (const fault of ROWS) expect(rowWords(fault, locale).fix).toMatch(/\.$/);
      for (const fault of FILES) expect(fileWords(fault, locale).remedy).toMatch(/\.$/);
      expect(sentences(locale).filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
    }
  });

  it('writes sizes and counts as the language does', () => {
    overwriteGetLocale(() => 'fr');
    expect(fileWords({ code: 'too-large', most: 41_943_040, bytes: 1_572_864 }, 'fr')).toMatchObject({
      ...{ expected: 'au plus 40 Mo', found: '1,5 Mo' },
    });
    overwriteGetLocale(() => 'es');
    const many = fileWords({ code: 'too-many', of: 'rows', most: 500_000, found: 600_000 }, 'es');
    expect(many).toMatchObject({ expected: 'como máximo 500,000 filas', found: '600,000' });
  });
});
