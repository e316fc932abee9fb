import { flushSync } from 'svelte';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as m from '#messages';
import { overwriteGetLocale } from '#messages/runtime.js';
import { unknownLanguage, withLanguage } from '#state/languageAddress.ts';
import { Locale } from '#state/Locale.svelte.ts';

const open = (search: string, preferred: readonly string[] = [], storage: Storage | null = localStorage) =>
  new Locale({ search, storage, preferred });

describe('Locale', () => {
  beforeEach(() => localStorage.clear());
  afterAll(() => overwriteGetLocale(() => 'en'));

  it('takes the address before what was kept, that before the browser, and English where there is nothing', () => {
    open('').choose('es');
    expect(open('?lang=fr', ['en']).current).toBe('fr');
    expect(open('', ['fr-CA']).current).toBe('es');
    localStorage.clear();
    expect(open('', ['de-CH', 'fr-CH', 'es']).current).toBe('fr');
    expect(open('', ['de']).current).toBe('en');
  });

  it('reads past a language that does not exist, kept or asked for', () => {
    localStorage.setItem('mineral-flows:language', 'tlh');
    expect(open('?lang=xx', ['es-MX']).current).toBe('es');
    expect(unknownLanguage('?lang=xx')).toBe('xx');
    expect(unknownLanguage('?lang=es')).toBeNull();
  });

  it('keeps what was chosen, and not what was only followed', () => {
    const locale = open('');
    locale.choose('fr');
    locale.follow('es');
    expect(locale.current).toBe('es');
    expect(open('').current).toBe('fr');
  });

  it('works where the browser forbids storage', () => {
    const locale = open('', [], null);
    locale.choose('es');
    expect(m.close()).toBe('Cerrar');
  });

  it('changes every text that was read in it', () => {
    const locale = open('');
    const seen: string[] = [];
    const stop = $effect.root(() => {
      $effect(() => void seen.push(m.close()));
    });
    flushSync();
    locale.choose('fr');
    flushSync();
    expect(seen).toEqual(['Close', 'Fermer']);
    stop();
  });
});

describe('withLanguage', () => {
  it('goes on naming the language where the address named one', () => {
    expect(withLanguage('commodity=cobalt&v=1', '?lang=fr', 'es')).toBe('commodity=cobalt&v=1&lang=es');
    expect(withLanguage('commodity=cobalt&v=1', '?v=1', 'es')).toBe('commodity=cobalt&v=1');
  });
});
