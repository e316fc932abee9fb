import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { LoadError } from '#load/LoadError.ts';
import { addressNote } from '#ui/addressNote.ts';
import { overwriteGetLocale } from '#messages/runtime.js';
import { failureSentence, failureWords } from '#ui/failureWords.ts';
import FailureNote from '#ui/FailureNote.svelte';
import Notes from '#ui/Notes.svelte';

describe('addressNote', () => {
  it('says what was asked for and what is shown instead', () => {
    expect(addressNote({ parameter: 'commodity', found: 'unobtainium', used: 'cobalt' })).toBe(
      'The address asked for the commodity “unobtainium”, which does not exist here. Shown instead: cobalt.',
    );
    expect(addressNote({ parameter: 'colour', found: 'red', used: '' })).toContain('“colour”');
    expect(addressNote({ parameter: 'v', found: '7', used: '1' })).toContain('“7”');
  });
});

describe('Notes', () => {
  it('stands until the reader closes it', async () => {
    const onclose = vi.fn();
    render(Notes, {
      warnings: [{ parameter: 'year', found: 'soon', used: '2024' }],
      mismatches: ['sources.json'],
      onclose,
    });
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('is not there when there is nothing to say', () => {
    render(Notes, { warnings: [], mismatches: [], onclose: vi.fn() });
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
