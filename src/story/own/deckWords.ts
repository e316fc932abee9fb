import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { Language } from '#state/Locale.svelte.ts';
import type { Scene } from '../scene.ts';
import { compareNumbers, fillIn } from '../sentence.ts';
import { LARGEST_FILE, type DeckProblem } from './deckFile.ts';

/** Why a file was not opened, in a sentence. */
export function problemSentence(file: string, problem: DeckProblem): string {
  const kB = (bytes: number) => String(Math.ceil(bytes / 1000));
  switch (problem.kind) {
    case 'large':
      return m.deck_file_large({ file, limit: kB(LARGEST_FILE), found: kB(problem.bytes) });
    case 'json':
      return m.deck_file_json({ file });
    case 'commodity':
      return m.room_deck_commodity({ file, ...problem });
    case 'scenario':
      return m.room_deck_scenario({ file, ...problem });
    case 'repeated':
      return m.room_deck_repeated({ file, ...problem });
    case 'field':
      return m.deck_file_field({ file, ...problem });
  }
}

/** A scene's sentence with the figures that its author saw; `null` where it holds none. */
export function spokenThen({ text, numbers }: Scene, locale: Language): string | null {
  const names = Object.keys(numbers);
  if (names.length === 0) return null;
  const seen = new Map(names.map((name) => [name, numbers[name]?.written ?? null]));
  return fillIn(localised(text, locale), compareNumbers(numbers, seen), locale);
}
