import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { LoadError } from '#load/LoadError.ts';
import { decode, type UrlWarning } from '#state/urlCodec.ts';
import { addressNote } from '#ui/addressNote.ts';
import { overwriteGetLocale } from '#messages/runtime.js';
import { failureSentence, failureWords } from '#ui/failureWords.ts';
import FailureNote from '#ui/FailureNote.svelte';
import Notes from '#ui/Notes.svelte';

const NAMES = new Map([['cobalt', 'Cobalt']]);
const note = (warning: UrlWarning) => addressNote(warning, (id) => NAMES.get(id) ?? id);

/** An address of which no part can be used, but for the commodity, whose name is the data's. */
const ALL_WRONG = `?${[
  ...['scenario', 'stages', 'view', 'map', 'year', 'estimated', 'only', 'sort', 'leg', 'range', 'flipped'],
  ...['open', 'country', 'passport', 'levers', 'assume', 'compare', 'at', 'against', 'against-levers'],
]
  .map((name) => `${name}=~`)
  .join('&')}`;
const KNOWN = { commodities: ['cobalt'], scenarios: ['africa'], referenceYear: 2024 };

describe('addressNote', () => {
  it('says what was asked for and what is shown instead', () => {
    expect(note({ parameter: 'commodity', found: 'unobtainium', used: 'cobalt' })).toBe(
      'The address asks for something that is not here (the commodity: “unobtainium”). Shown instead: Cobalt.',
    );
    expect(note({ parameter: 'colour', found: 'red', used: '' })).toContain('“colour”');
    expect(note({ parameter: 'v', found: '7', used: '1' })).toContain('“7”');
  });

  it('once told a reader of Spanish in English what is shown instead, and called a known part one without meaning', () => {
    const said = (locale: 'en' | 'es' | 'fr') => {
      overwriteGetLocale(() => locale);
      return decode(ALL_WRONG, KNOWN).warnings.map(note);
    };
    const [english, spanish, french] = [said('en'), said('es'), said('fr')];
    overwriteGetLocale(() => 'en');
    expect(english.filter((text) => text.includes('means nothing here'))).toEqual([]);
    const shown = (text: string) => text.slice(text.lastIndexOf(':') + 1).trim();
    // A mode of comparing may be called alike; a year is a figure in every language.
    const alike = (others: readonly string[]) =>
      english.map(shown).filter((text, index) => text === shown(others[index] ?? ''));
    expect(alike(spanish)).toEqual(['2024.']);
    expect(alike(french)).toEqual(['Globe.', '2024.']);
  });
});

describe('Notes', () => {
  it('stands until the reader closes it', async () => {
    const onclose = vi.fn();
    render(Notes, {
      warnings: [{ parameter: 'year', found: 'soon', used: '2024' }],
      nameOf: String,
      mismatches: ['sources.json'],
      onclose,
    });
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('is not there when there is nothing to say', () => {
    render(Notes, { warnings: [], nameOf: String, mismatches: [], onclose: vi.fn() });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

const BROKEN = new LoadError({
  fault: 'contract',
  file: 'commodities/cobalt.geojson',
  feature: 'cobalt:COD:extraction',
  field: 'properties.tonnes',
  expected: 'a number',
  found: '"many"',
  remedy: 'Rebuild it.',
});

describe('what is wrong with a file', () => {
  it('is said in the language of the screen, with file, feature and field as they are', () => {
    overwriteGetLocale(() => 'es');
    expect(failureWords({ ...BROKEN, fault: 'unreachable' })).toMatchObject({
      file: 'commodities/cobalt.geojson',
      expected: 'una respuesta del servidor',
      remedy: 'Revise la conexión y vuelva a intentarlo.',
    });
    expect(failureSentence({ ...BROKEN, feature: null, fault: 'saved-scenario' })).toBe(
      'commodities/cobalt.geojson, properties.tonnes: se esperaba a number, se encontró "many". Corrija el archivo o guarde de nuevo el escenario.',
    );
    overwriteGetLocale(() => 'en');
  });
});

describe('FailureNote', () => {
  it('names the file, the feature, the field, and offers another try', async () => {
    const onretry = vi.fn();
    const words = failureWords(BROKEN);
    render(FailureNote, { words, onretry });
    const alert = screen.getByRole('alert').textContent ?? '';
    for (const part of Object.values(words)) expect(alert).toContain(part);
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onretry).toHaveBeenCalledOnce();
  });
});
