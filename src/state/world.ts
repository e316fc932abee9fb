import type { Lever } from '#domain/lever.ts';
import type { ScenarioOption } from '#domain/published/scenario.ts';
import { publishedWorld, WORLD, type WorldParts } from './choice.ts';
import { encodeLevers, encodeParameters } from './leverCodec.ts';

/** Whether an option is on: as published, unless it is set against that. */
export function isOn(
  { id, defaultOn }: Pick<ScenarioOption, 'id' | 'defaultOn'>,
  toggled: readonly string[],
): boolean {
  return defaultOn !== toggled.includes(id);
}

/** The levers that act on a commodity. */
export function leversOn(commodity: string, levers: readonly Lever[]): readonly Lever[] {
  return levers.filter((lever) => lever.commodity === commodity || lever.commodity === '*');
}

/** Whether a world differs, for a commodity, from the published one that it builds on. */
export function isEdited(world: WorldParts, commodity: string): boolean {
  return !isSameWorld(world, publishedWorld(world.scenario), commodity);
}

/** Whether two worlds are one for a commodity, whatever they are called and in whatever order they were put together. */
export function isSameWorld(a: WorldParts, b: WorldParts, commodity: string): boolean {
  return keyOf(a, commodity) === keyOf(b, commodity);
}

/** Equal for equal worlds. Assumptions without a scenario or a lever change nothing. */
function keyOf({ scenario, toggled, levers, parameters }: WorldParts, commodity: string): string {
  const own = leversOn(commodity, levers).map((lever) => encodeLevers([lever]));
  if (scenario === WORLD && own.length === 0) return WORLD;
  const assumed = Object.entries(parameters).map(([name, value]) => encodeParameters({ [name]: value }));
  return [scenario, ...[toggled, own, assumed].map((parts) => [...parts].sort().join('*'))].join('|');
}
