import * as v from 'valibot';
import type { Known } from '#state/choice.ts';
import { Deck, type Scene } from '../scene.ts';

/** Bytes that a file of scenes may have: a hundred long scenes fit many times. */
export const LARGEST_FILE = 500_000;

/** Why a file was not opened. */
export type DeckProblem =
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'json' }
  /** Something that is asked for by its id and is not on this site, or an id that is given twice. */
  | { readonly kind: 'commodity' | 'scenario' | 'repeated'; readonly field: string; readonly found: string }
  /** What the schema expects, in its own signs: `>=1`, `"africa"`. */
  | { readonly kind: 'field'; readonly field: string; readonly expected: string; readonly found: string };

export type OpenedDeck = { readonly deck: Deck } | { readonly problem: DeckProblem };

/** The text of a file that holds a deck. */
export function writeDeck(deck: Deck): string {
  return `${JSON.stringify(deck, null, 2)}\n`;
}

/**
 * Reads a file that anybody may have written. Only what the schema knows is let in, its texts are only ever shown as
 * text, and what it asks for must be there.
 */
export function readDeck(text: string, known: Known): OpenedDeck {
  if (text.length > LARGEST_FILE) return { problem: { kind: 'large', bytes: text.length } };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { problem: { kind: 'json' } };
  }
  const result = v.safeParse(Deck, content, { abortEarly: true });
  if (!result.success) return { problem: problemOf(result.issues[0]) };
  const deck = result.output;
  const strange = repeated(deck.scenes) ?? unknownPart(deck.scenes, known);
  return strange ? { problem: strange } : { deck };
}

function problemOf(issue: v.BaseIssue<unknown>): DeckProblem {
  const field = (issue.path ?? []).map(({ key }) => String(key)).join('.') || '(file)';
  return { kind: 'field', field, expected: issue.expected ?? issue.message, found: shorten(issue.received) };
}

/** A message must not be flooded by what a file holds. */
function shorten(found: string): string {
  return found.length > 60 ? `${found.slice(0, 60)}…` : found;
}

function repeated(scenes: readonly Scene[]): DeckProblem | null {
  const index = scenes.findIndex(({ id }, i) => scenes.findIndex((scene) => scene.id === id) < i);
  const id = scenes[index]?.id;
  if (id === undefined) return null;
  return { kind: 'repeated', field: `scenes.${index}.id`, found: shorten(id) };
}

/** The first thing of this file that the site does not have: in what a scene shows or in what it asks. */
function unknownPart(scenes: readonly Scene[], known: Known): DeckProblem | null {
  for (const [index, { view, numbers }] of scenes.entries()) {
    const asked = Object.entries(numbers).map(
      ([name, { query }]) => [`scenes.${index}.numbers.${name}.query`, query] as const,
    );
    const shown = [
      [`scenes.${index}.view`, view],
      [`scenes.${index}.view.against`, view.against ?? {}],
    ] as const;
    for (const [field, part] of [...shown, ...asked]) {
      const { commodity, scenario } = part as { commodity?: string; scenario?: string };
      if (commodity !== undefined && !known.commodities.includes(commodity)) {
        return { kind: 'commodity', field: `${field}.commodity`, found: shorten(commodity) };
      }
      if (scenario !== undefined && !known.scenarios.includes(scenario)) {
        return { kind: 'scenario', field: `${field}.scenario`, found: shorten(scenario) };
      }
    }
  }
  return null;
}
