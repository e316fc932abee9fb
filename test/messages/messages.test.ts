import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageProblems, useProblems } from './messageProblems.ts';
import { readMessages } from './readMessages.ts';

const en = readMessages('en');

function sources(): ReadonlyMap<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !path.startsWith('messages'))
    .map((path) => join('src', path));
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('the messages', () => {
  it.each(['en', 'es', 'fr'])('say everything in %s, with the same figures in each sentence', (locale) => {
    expect(languageProblems(locale, readMessages(locale), en)).toEqual([]);
  });

  it('are all used, and all that are used exist', () => {
    expect(useProblems(en, sources())).toEqual([]);
  });

  it('set no plain space before a double punctuation mark or a percent sign in French', () => {
    const wrong = Object.entries(readMessages('fr')).filter(([, text]) => / [:;?!»%]|« /.test(text));
    expect(wrong).toEqual([]);
  });
});

/** A colon that code sets between two texts of the screen: French sets a space before it, and `lang_pair` does. */
const OWN_COLON = /[)}]\}: ?[{<]|m\.\w+\([^`]*\)\}: \$\{/;

describe('a colon between two texts', () => {
  it('is left to the language, which may set a space before it', () => {
    const lines = [...sources()].flatMap(([path, text]) =>
      text.split('\n').map((line) => `${path}: ${line.trim()}`),
    );
    const own = lines.filter((line) => OWN_COLON.test(line) && !line.includes('$props()'));
    expect(own).toEqual([]);
  });

  it.each(['<li>{nameOf(node)}: {formatTonnes(tonnes)}</li>', '`${m.take_fact_filter()}: ${filters}`'])(
    'is found in %s',
    (line) => {
      expect(OWN_COLON.test(line)).toBe(true);
    },
  );
});

describe('the check of the messages', () => {
  const base = { greet: 'Good day, {name}', close: 'Close', mark: 'HHI {hhi}' };

  it('names what a language misses, leaves empty, adds or fills with other figures', () => {
    expect(languageProblems('es', { greet: 'Buenos días', close: ' ', more: 'Más' }, base)).toEqual([
      'es: greet expected {name}, found {}',
      'es: close is empty',
      'es: mark is missing',
      'es: more is not in the base language',
    ]);
  });

  it('names messages that nobody uses and uses that have no message', () => {
    const files = new Map([
      ['a.ts', "import * as m from '#messages';\nm.greet({ name }); m.mark; m.shut();"],
      ['b.ts', 'm.close()'],
    ]);
    expect(useProblems(base, files)).toEqual(['a.ts: m.shut does not exist', 'close is used nowhere']);
  });
});
