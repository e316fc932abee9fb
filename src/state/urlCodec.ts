/**
 * The address of the page and back: a pure pair. Defaults are left out, so that the plain address is the plain
 * picture; whatever cannot be read falls back to its default and is named in a warning.
 */
import {
  decodeCamera,
  decodeOrder,
  encodeCamera,
  encodeOrder,
  oneOf,
  parseEnds,
  parseFlows,
  parseLeg,
  parseStages,
  parseYear,
} from './addressParts.ts';
import {
  COMPARE_MODES,
  defaultChoice,
  DIALOG_IDS,
  LEAVING,
  PICTURES,
  PROJECTIONS,
  WORLD,
  type Choice,
  type Known,
} from './choice.ts';
import { decodeLevers, decodeParameters, encodeLevers, encodeParameters } from './leverCodec.ts';
import { decodePassport, encodePassport } from './passportChoice.ts';
import { parseIds } from './parseIds.ts';
import { decodeWorld, encodeWorld, WORLD_PARAMETERS } from './worldCodec.ts';

/** Nobody types more; an address may hold anything. */
const LONGEST_TEXT = 80;

/** Raised when a parameter changes its meaning. An address without a version is read as this one. */
export const URL_VERSION = '1';

/** One part of an address that could not be used. */
export interface UrlWarning {
  readonly parameter: string;
  readonly found: string;
  /** What is shown instead, as the address would say it. */
  readonly used: string;
}

/** The query of the address that shows this choice, without "?"; empty for the default. */
export function encode(choice: Choice, known: Known): string {
  const initial = defaultChoice(known);
  const parameters = new URLSearchParams();
  if (choice.commodity !== initial.commodity) parameters.set('commodity', choice.commodity);
  if (choice.scenario !== initial.scenario) parameters.set('scenario', choice.scenario);
  if (!sameList(choice.stages, LEAVING)) parameters.set('stages', choice.stages.join(',') || 'none');
  if (choice.picture !== initial.picture) parameters.set('view', choice.picture);
  if (choice.projection !== initial.projection) parameters.set('map', choice.projection);
  if (choice.year !== initial.year) parameters.set('year', String(choice.year));
  if (choice.estimatedLegs) parameters.set('estimated', 'shown');
  if (choice.only.length > 0) parameters.set('only', choice.only.join(','));
  if (choice.find !== '') parameters.set('find', choice.find);
  if (encodeOrder(choice.order) !== encodeOrder(initial.order))
    parameters.set('sort', encodeOrder(choice.order));
  if (choice.leg !== null) parameters.set('leg', choice.leg);
  if (choice.range) parameters.set('range', 'shown');
  if (choice.flipped.length > 0) parameters.set('flipped', choice.flipped.join(','));
  if (choice.toggled.length > 0) parameters.set('toggled', choice.toggled.join(','));
  if (choice.levers.length > 0) parameters.set('levers', encodeLevers(choice.levers));
  if (Object.keys(choice.parameters).length > 0)
    parameters.set('assume', encodeParameters(choice.parameters));
  for (const [name, text] of encodeWorld(choice.against)) parameters.set(name, text);
  if (choice.compare !== initial.compare) parameters.set('compare', choice.compare);
  if (choice.selected !== null) parameters.set('selected', choice.selected);
  // A link that is taken away opens the picture, not the dialog in which it was taken.
  if (choice.dialog !== null && choice.dialog !== 'take') parameters.set('open', choice.dialog);
  if (choice.trace !== null) parameters.set('trace', choice.trace);
  if (choice.profile !== null) parameters.set('country', choice.profile);
  if (choice.passport) parameters.set('passport', encodePassport(choice.passport));
  if (choice.camera) parameters.set('at', encodeCamera(choice.camera));
  if (parameters.size > 0) parameters.set('v', URL_VERSION);
  return parameters.toString();
}

/** The choice that a query asks for, with a warning for each part that could not be used. */
export function decode(search: string, known: Known): { choice: Choice; warnings: readonly UrlWarning[] } {
  const initial = defaultChoice(known);
  const parameters = new URLSearchParams(search);
  const warnings: UrlWarning[] = [];

  /** Reads one parameter; `parse` answers `undefined` where it can make nothing of the text. */
  function read<T>(name: string, fallback: T, shown: string, parse: (text: string) => T | undefined): T {
    const text = parameters.get(name);
    if (text === null) return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    warnings.push({ parameter: name, found: text, used: shown });
    return fallback;
  }

  const version = read('v', URL_VERSION, URL_VERSION, (text) => (text === URL_VERSION ? text : undefined));
  if (warnings.length > 0 || version !== URL_VERSION) return { choice: initial, warnings };

  const scenarios = [WORLD, ...known.scenarios];
  const against = decodeWorld(parameters, known);
  warnings.push(...against.warnings);
  const choice: Choice = {
    commodity: read('commodity', initial.commodity, initial.commodity, oneOf(known.commodities)),
    scenario: read('scenario', WORLD, WORLD, oneOf(scenarios)),
    stages: read('stages', initial.stages, LEAVING.join(','), parseStages),
    picture: read('view', initial.picture, initial.picture, oneOf(PICTURES)),
    projection: read('map', initial.projection, initial.projection, oneOf(PROJECTIONS)),
    year: read('year', initial.year, String(initial.year), parseYear),
    estimatedLegs: read('estimated', false, 'hidden', (text) => (text === 'shown' ? true : undefined)),
    only: read('only', initial.only, 'all countries', parseEnds),
    find: read('find', '', 'every flow', (text) => text.slice(0, LONGEST_TEXT)),
    order: read('sort', initial.order, encodeOrder(initial.order), decodeOrder),
    leg: read('leg', null, 'the first', parseLeg),
    range: read('range', false, 'hidden', (text) => (text === 'shown' ? true : undefined)),
    flipped: read('flipped', initial.flipped, 'none', parseFlows),
    selected: read('selected', null, 'nothing', (text) => text || undefined),
    dialog: read('open', null, 'nothing', oneOf(DIALOG_IDS)),
    trace: read('trace', null, 'nothing', (text) => text || undefined),
    profile: read('country', null, 'nothing', (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined)),
    passport: read('passport', null, 'closed', decodePassport),
    levers: read('levers', initial.levers, 'none', decodeLevers),
    parameters: read('assume', initial.parameters, 'the defaults', decodeParameters),
    toggled: read('toggled', initial.toggled, 'none', parseIds),
    against: against.world,
    compare: read('compare', initial.compare, initial.compare, oneOf(COMPARE_MODES)),
    camera: read('at', null, 'the whole world', decodeCamera),
  };
  for (const name of new Set(parameters.keys())) {
    if (!PARAMETERS.has(name))
      warnings.push({ parameter: name, found: parameters.get(name) ?? '', used: '' });
  }
  return { choice, warnings };
}

const PARAMETERS = new Set<string>([
  'v',
  'commodity',
  'scenario',
  'stages',
  'view',
  'map',
  'year',
  'estimated',
  'only',
  'find',
  'sort',
  'leg',
  'range',
  'flipped',
  'selected',
  'toggled',
  'levers',
  'assume',
  'open',
  'trace',
  'country',
  'passport',
  'compare',
  ...WORLD_PARAMETERS,
  'at',
  // Read by deckAddress.ts.
  'deck',
  'scene',
  // Read by languageAddress.ts.
  'lang',
  'embed',
]);

/** Whether going from one choice to the other is a step that a reader would want to go back over. */
export function isStep(from: Choice, to: Choice): boolean {
  return (
    from.commodity !== to.commodity ||
    from.scenario !== to.scenario ||
    from.picture !== to.picture ||
    from.projection !== to.projection ||
    from.compare !== to.compare ||
    String(encodeWorld(from.against)) !== String(encodeWorld(to.against)) ||
    !sameList(from.stages, to.stages) ||
    !sameList(from.only, to.only)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
