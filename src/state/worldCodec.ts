/**
 * The world that the shown one is compared with, in an address, and back: a pure pair. A published scenario is its id
 * alone; the reader's changes stand in parameters of their own, written as those of the shown scenario are, so that a
 * link restores a kept scenario in a browser that never saw it.
 */
import { publishedWorld, WORLD, type Known, type World } from './choice.ts';
import { decodeLevers, decodeParameters, encodeLevers, encodeParameters } from './leverCodec.ts';
import { parseIds } from './parseIds.ts';
import type { UrlWarning } from './urlCodec.ts';

/** The parameters of an address that speak of the world compared with. */
export const WORLD_PARAMETERS = [
  'against',
  'against-for',
  'against-toggled',
  'against-levers',
  'against-assume',
  'against-name',
] as const;
type Parameter = (typeof WORLD_PARAMETERS)[number];

/** Longest name that a scenario can be kept under. */
const LONGEST_NAME = 120;

/** Control characters and those that turn the direction of the text around them: no name needs them. */
const NO_NAME = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** The world's parameters; none for today. */
export function encodeWorld(world: World): readonly (readonly [Parameter, string])[] {
  const { scenario, toggled, levers, parameters, name, commodity } = world;
  const isPublished = commodity === null;
  if (isPublished) return scenario === WORLD ? [] : [['against', scenario]];
  const parts: readonly (readonly [Parameter, string])[] = [
    ['against', scenario],
    ['against-for', commodity],
    ['against-toggled', toggled.join(',')],
    ['against-levers', encodeLevers(levers)],
    ['against-assume', encodeParameters(parameters)],
    ['against-name', name ?? ''],
  ];
  return parts.filter(([, text]) => text !== '');
}

/**
 * The world that an address compares with. A world that is read only in part would be another one: where a part cannot
 * be used, it is today's, with a warning; a name that cannot be used is left out.
 */
export function decodeWorld(
  parameters: URLSearchParams,
  known: Known,
): { world: World; warnings: readonly UrlWarning[] } {
  const warnings: UrlWarning[] = [];
  function read<T>(name: Parameter, absent: T, used: string, parse: (text: string) => T | undefined): T {
    const text = parameters.get(name);
    if (text === null) return absent;
    const value = parse(text);
    if (value !== undefined) return value;
    warnings.push({ parameter: name, found: text, used });
    return absent;
  }
  const oneOf = (ids: readonly string[]) => (text: string) => ids.find((id) => id === text);
  const today = publishedWorld(WORLD);
  const commodity = read<string | null>('against-for', null, WORLD, oneOf(known.commodities));
  const parts = {
    scenario: read('against', WORLD, WORLD, oneOf([WORLD, ...known.scenarios])),
    toggled: read('against-toggled', today.toggled, WORLD, parseIds),
    levers: read('against-levers', today.levers, WORLD, decodeLevers),
    parameters: read('against-assume', today.parameters, WORLD, decodeParameters),
  };
  if (warnings.length > 0) return { world: today, warnings };
  const name = read<string | null>('against-name', null, 'no name', nameIn);
  if (commodity !== null) return { world: { ...parts, name, commodity }, warnings };
  // Nobody can tell what changes are about that name no commodity.
  const changed = WORLD_PARAMETERS.filter((part) => part !== 'against' && parameters.has(part));
  const lost = changed.map((part) => ({ parameter: part, found: parameters.get(part) ?? '', used: WORLD }));
  return lost.length > 0
    ? { world: today, warnings: [...warnings, ...lost] }
    : { world: publishedWorld(parts.scenario), warnings };
}

function nameIn(text: string): string | undefined {
  const name = text.trim();
  return name !== '' && name.length <= LONGEST_NAME && !NO_NAME.test(name) ? name : undefined;
}
