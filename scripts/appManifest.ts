import { readFileSync } from 'node:fs';

type Words = Readonly<Record<string, unknown>>;

/** What an installed copy is called and said to be, with the words of every language of the screen. */
export function appManifest() {
  const en = wordsOf('en');
  const name = textOf(en, 'app_name');
  return {
    lang: 'en',
    name,
    short_name: name,
    description: textOf(en, 'app_description'),
    name_localized: localised('app_name'),
    short_name_localized: localised('app_name'),
    description_localized: localised('app_description'),
    start_url: './',
    scope: './',
    display: 'standalone' as const,
    background_color: '#11181F',
    theme_color: '#11181F',
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' as const },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
    ],
  };
}

function localised(key: string): Readonly<Record<string, string>> {
  return { es: textOf(wordsOf('es'), key), fr: textOf(wordsOf('fr'), key) };
}

function wordsOf(language: string): Words {
  return JSON.parse(readFileSync(new URL(`../messages/${language}.json`, import.meta.url), 'utf8')) as Words;
}

/** @throws Error when the language lacks the message, which a manifest would pass over in silence. */
function textOf(words: Words, key: string): string {
  const text = words[key];
  if (typeof text !== 'string') throw new Error(`Expected a text for ${key}, found ${typeof text}`);
  return text;
}
