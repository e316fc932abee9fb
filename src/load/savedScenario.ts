import { SavedScenario } from '#domain/savedScenario.ts';
import { parseJson } from './fetchFile.ts';
import { LoadError } from './LoadError.ts';
import { parsePublished } from './parsePublished.ts';

/** A thousand levers take about a quarter of a megabyte. */
const MOST_BYTES = 2_000_000;

/** The text of a file that holds a scenario. */
export function writeSaved(saved: SavedScenario): string {
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/**
 * A scenario from a file that anybody may have written.
 * @throws LoadError naming file, field, expected and found.
 */
export function readSaved(content: Uint8Array, file: string): SavedScenario {
  if (content.length > MOST_BYTES) {
    throw new LoadError({
      fault: 'saved-scenario',
      file,
      feature: null,
      field: null,
      expected: `<=${MOST_BYTES} B`,
      found: `${content.length} B`,
      remedy: 'Open a file that was saved here as a scenario.',
    });
  }
  return parsePublished(SavedScenario, parseJson(content, file), file);
}
