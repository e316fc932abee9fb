import { readFileSync, statSync } from 'node:fs';
import type { GenericSchema, InferOutput } from 'valibot';
import { parsePublished } from '#load/parsePublished.ts';

/** The largest published file is well below a megabyte. */
const MOST_BYTES = 20_000_000;

/** An input is bad: exit status 1. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(file: string, field: string | null, expected: string, found: string) {
    super(
      `${[file, field].filter((part) => part !== null).join(', ')}: expected ${expected}, found ${found}`,
    );
  }
}

/** A published file, checked against its schema. */
export function readPublished<Schema extends GenericSchema>(
  schema: Schema,
  file: string,
): InferOutput<Schema> {
  return parsePublished(schema, parseJson(readText(file), file), file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(file, null, 'JSON', error instanceof Error ? oneLine(error.message) : 'none');
  }
}

export function readText(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new InputError(file, null, `at most ${MOST_BYTES} bytes`, `${size}`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      file,
      null,
      'a file that can be read',
      error instanceof Error ? oneLine(error.message) : 'none',
    );
  }
}

/** Messages of the system may hold line breaks of the input. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 1000 ? `${line.slice(0, 1000)}…` : line;
}
