import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DICTIONARY } from '#scripts/read/dictionary.ts';
import { withDictionary } from '#scripts/write/dictionarySection.ts';

const readme = readFileSync('data/README.md', 'utf8');

/** Without the blanks and dashes that only align a table. */
const bare = (text: string) => text.replaceAll(/[ -]+/g, ' ');

test('data/README.md holds the dictionary as the readers know it', () => {
  expect(bare(withDictionary(readme))).toBe(bare(readme));
});

test('every table and every column has a line', () => {
  for (const [name, { columns }] of Object.entries(DICTIONARY)) {
    const section = readme.split(`### ${name}\n`)[1]?.split('\n### ')[0] ?? '';
    for (const column of Object.keys(columns)) expect(section).toMatch(new RegExp(`\\| ${column}\\b`));
  }
});

test('a text without the marks is refused', () => {
  expect(() => withDictionary('# Figures\n')).toThrow('marks');
});
