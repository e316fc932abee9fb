/**
 * What a scene shows, as it stands in a file, and back into a reader's choice. Every part may be left out and is then
 * as in a plain address. What lies over the picture (a traced place, a profile, the passport, a dialog) is no scene's.
 */
import * as v from 'valibot';
import { Country, Id, Latitude, Longitude, StageName } from '#domain/published/shared.ts';
import { SPECIALS } from '#domain/ids.ts';
import { Lever } from '#domain/lever.ts';
import { PARAMETERS, type EngineParameters } from '#engine/parameters.ts';
import {
  COMPARE_MODES,
  LEAVING,
  PICTURES,
  PROJECTIONS,
  publishedWorld,
  TABLE_COLUMNS,
  WORLD,
  type Choice,
  type World,
} from '#state/choice.ts';

const words = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

const ParameterChange = v.strictObject(
  Object.fromEntries(
    Object.entries(PARAMETERS).map(([name, { min, max }]) => [
      name,
      v.optional(v.pipe(v.number(), v.minValue(min), v.maxValue(max))),
    ]),
  ),
);

/** What makes a world another than today's. */
const world = {
  scenario: v.optional(Id),
  toggled: v.optional(v.pipe(v.array(Id), v.maxLength(40))),
  levers: v.optional(v.pipe(v.array(Lever), v.maxLength(60))),
  parameters: v.optional(ParameterChange),
};
/** The world compared with; `commodity` is the one that changes of its author are about. */
const OtherWorld = v.strictObject({ ...world, name: v.optional(words(120)), commodity: v.optional(Id) });

export const SceneView = v.strictObject({
  commodity: Id,
  ...world,
  picture: v.optional(v.picklist(PICTURES)),
  projection: v.optional(v.picklist(PROJECTIONS)),
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099))),
  stages: v.optional(v.array(v.pipe(StageName, v.picklist(LEAVING)))),
  estimatedLegs: v.optional(v.boolean()),
  only: v.optional(v.pipe(v.array(v.union([Country, v.picklist(SPECIALS)])), v.maxLength(60))),
  find: v.optional(words(80)),
  order: v.optional(v.strictObject({ column: v.picklist(TABLE_COLUMNS), down: v.boolean() })),
  /** The leg that the matrix shows, as an address names it. */
  leg: v.optional(v.pipe(words(80), v.regex(/^[a-z]+>[a-z]+(~[a-z0-9-]+)?$/))),
  range: v.optional(v.boolean()),
  flipped: v.optional(v.pipe(v.array(words(120)), v.maxLength(60))),
  selected: v.optional(words(120)),
  against: v.optional(OtherWorld),
  compare: v.optional(v.picklist(COMPARE_MODES)),
});
export type SceneView = v.InferOutput<typeof SceneView>;

/** `null` = where the picture starts by itself. */
export const SceneCamera = v.nullable(
  v.strictObject({
    longitude: Longitude,
    latitude: Latitude,
    zoom: v.pipe(v.number(), v.minValue(-2), v.maxValue(8)),
  }),
);
export interface Shown {
  readonly view: SceneView;
  readonly camera: v.InferOutput<typeof SceneCamera>;
}

/** Everything that a scene chooses; how to look is as in `initial` where the scene does not say. */
export function choiceOf({ view, camera }: Shown, initial: Choice): Choice {
  return {
    ...initial,
    commodity: view.commodity,
    scenario: view.scenario ?? initial.scenario,
    picture: view.picture ?? initial.picture,
    projection: view.projection ?? initial.projection,
    year: view.year ?? initial.year,
    stages: view.stages ?? initial.stages,
    estimatedLegs: view.estimatedLegs ?? false,
    only: view.only ?? [],
    find: view.find ?? '',
    order: view.order ?? initial.order,
    leg: view.leg ?? null,
    range: view.range ?? initial.range,
    flipped: view.flipped ?? [],
    selected: view.selected ?? null,
    toggled: view.toggled ?? [],
    levers: view.levers ?? [],
    parameters: (view.parameters ?? {}) as Partial<EngineParameters>,
    against: worldOf(view.against),
    compare: view.compare ?? initial.compare,
    camera,
  };
}

function worldOf(other: SceneView['against']): World {
  const plain = publishedWorld(other?.scenario ?? WORLD);
  if (!other) return plain;
  const { toggled, levers, parameters, name, commodity } = other;
  return {
    ...plain,
    ...(toggled ? { toggled } : {}),
    ...(levers ? { levers } : {}),
    ...(parameters ? { parameters: parameters as Partial<EngineParameters> } : {}),
    name: name ?? null,
    commodity: commodity ?? null,
  };
}

/** What a scene has to say to show a choice again. Defaults are left out, as in the address. */
export function shownIn(choice: Choice, initial: Choice): Shown {
  const { commodity, stages, picture, projection, year, estimatedLegs, only, find, order } = choice;
  const { leg, range, flipped, selected, against, compare, camera } = choice;
  const isSorted = order.column !== initial.order.column || order.down !== initial.order.down;
  const other = saidOf(against);
  const isNamed = against.name !== null || against.commodity !== null;
  return {
    view: {
      commodity,
      ...saidOf(choice),
      ...(picture === initial.picture ? {} : { picture }),
      projection,
      ...(year === initial.year ? {} : { year }),
      stages: [...stages],
      ...(estimatedLegs ? { estimatedLegs } : {}),
      ...(only.length === 0 ? {} : { only: [...only] }),
      ...(find.trim() === '' ? {} : { find }),
      ...(isSorted ? { order: { ...order } } : {}),
      ...(leg === null ? {} : { leg }),
      ...(range ? { range } : {}),
      ...(flipped.length === 0 ? {} : { flipped: [...flipped] }),
      ...(selected === null ? {} : { selected }),
      ...(Object.keys(other).length === 0 && !isNamed
        ? {}
        : {
            against: {
              ...other,
              ...(against.name === null ? {} : { name: against.name }),
              ...(against.commodity === null ? {} : { commodity: against.commodity }),
            },
          }),
      ...(compare === initial.compare ? {} : { compare }),
    },
    camera: camera && { ...camera },
  };
}

function saidOf({ scenario, toggled, levers, parameters }: Omit<World, 'name' | 'commodity'>) {
  return {
    ...(scenario === WORLD ? {} : { scenario }),
    ...(toggled.length === 0 ? {} : { toggled: [...toggled] }),
    ...(levers.length === 0 ? {} : { levers: [...levers] }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters: { ...parameters } }),
  };
}
