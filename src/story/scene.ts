/**
 * A scene: what to look at, what to say about it, and the question behind each number that is said. Built-in decks
 * and decks that a reader saves and opens again have the same shape.
 */
import * as v from 'valibot';
import { Country, Id, Latitude, Longitude, StageName } from '#domain/published/shared.ts';
import { SPECIALS } from '#domain/ids.ts';
import { Lever } from '#domain/lever.ts';
import { PARAMETERS, type EngineParameters } from '#engine/parameters.ts';
import { LEAVING, PROJECTIONS, type Choice } from '#state/choice.ts';
import { Query } from './query.ts';

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

const ParameterChange = v.strictObject(
  Object.fromEntries(
    Object.entries(PARAMETERS).map(([name, { min, max }]) => [
      name,
      v.optional(v.pipe(v.number(), v.minValue(min), v.maxValue(max))),
    ]),
  ),
);

/** What the map shows. A captured view keeps what its author filtered, turned round and tried out. */
const SceneView = v.strictObject({
  commodity: Id,
  scenario: v.optional(Id),
  stages: v.optional(v.array(v.pipe(StageName, v.picklist(LEAVING)))),
  projection: v.optional(v.picklist(PROJECTIONS)),
  estimatedLegs: v.optional(v.boolean()),
  selected: v.optional(words(120)),
  toggled: v.optional(v.pipe(v.array(Id), v.maxLength(40))),
  levers: v.optional(v.pipe(v.array(Lever), v.maxLength(60))),
  parameters: v.optional(ParameterChange),
  only: v.optional(v.pipe(v.array(v.union([Country, v.picklist(SPECIALS)])), v.maxLength(60))),
  find: v.optional(words(80)),
  flipped: v.optional(v.pipe(v.array(words(120)), v.maxLength(60))),
});

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
  /** `null` = where the picture starts by itself. */
  camera: v.nullable(
    v.strictObject({
      longitude: Longitude,
      latitude: Latitude,
      zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(8)),
    }),
  ),
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

/** Everything that a scene chooses; what it leaves open is as in a plain address. */
export function choiceOf({ view, camera }: Pick<Scene, 'view' | 'camera'>, initial: Choice): Choice {
  return {
    ...initial,
    commodity: view.commodity,
    scenario: view.scenario ?? initial.scenario,
    stages: view.stages ?? initial.stages,
    projection: view.projection ?? initial.projection,
    estimatedLegs: view.estimatedLegs ?? false,
    selected: view.selected ?? null,
    toggled: view.toggled ?? [],
    levers: view.levers ?? [],
    parameters: (view.parameters ?? {}) as Partial<EngineParameters>,
    only: view.only ?? [],
    find: view.find ?? '',
    flipped: view.flipped ?? [],
    camera,
  };
}
