/**
 * A scene: what to look at, what to say about it, and the question behind each number that is said. Built-in decks
 * and decks that a reader saves and opens again have the same shape.
 */
import * as v from 'valibot';
import { Id } from '#domain/published/shared.ts';
import { Query } from './query.ts';
import { SceneCamera, SceneView } from './sceneView.ts';

/** Raised when a saved deck changes shape; a file of another version is refused. */
export const DECK_VERSION = 1;

const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const localised = (most: number) =>
  v.strictObject({ en: words(most), es: v.optional(words(most)), fr: v.optional(words(most)) });

const SceneNumber = v.strictObject({
  query: Query,
  /** What the author saw when the sentence was written, in the query's own unit. */
  written: v.pipe(v.number(), v.finite()),
  /** Differences up to this do not change the sentence; absent = the rounding on screen. */
  within: v.optional(v.pipe(v.number(), v.minValue(0))),
});
const Numbers = v.record(v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9]{0,30}$/)), SceneNumber);

/** What the figures say about a claim. */
export const VERDICTS = ['supported', 'partly', 'not-supported', 'open', 'untestable'] as const;
export type Verdict = (typeof VERDICTS)[number];
/**
 * How sure that is: from how well the sources agree and how directly they speak to the claim; `single` = one source
 * says so plainly, and there is no second one to agree with it.
 */
export const SURENESS = ['high', 'single', 'medium', 'low'] as const;
export type Sureness = (typeof SURENESS)[number];

export const Scene = v.strictObject({
  id: Id,
  title: localised(120),
  /** A sentence or two; `{name}` stands for a number. */
  text: localised(420),
  /** For the speaker alone. */
  notes: v.optional(localised(2000)),
  view: SceneView,
  camera: SceneCamera,
  numbers: Numbers,
  claim: v.optional(
    v.strictObject({ id: words(8), verdict: v.picklist(VERDICTS), sure: v.optional(v.picklist(SURENESS)) }),
  ),
});
export type Scene = v.InferOutput<typeof Scene>;
export type SceneNumbers = Scene['numbers'];

export const Deck = v.strictObject({
  version: v.literal(DECK_VERSION),
  id: Id,
  title: localised(120),
  /** What has happened since the deck's claims were made; shown over every scene. */
  banner: v.optional(v.strictObject({ text: localised(320), numbers: Numbers })),
  scenes: v.pipe(v.array(Scene), v.minLength(1), v.maxLength(100)),
});
export type Deck = v.InferOutput<typeof Deck>;
