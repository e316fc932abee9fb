/**
 * Levers and changed assumptions in an address, and back: a pure pair. A lever is its letter and its fields in a fixed
 * order, joined by "_"; levers are joined by "*", the items of a list by ".". These four characters, with "-", are the
 * ones that an address leaves as they are, so that a link stays short and can be read.
 */
import * as v from 'valibot';
import { Lever, type LeverKind } from '#domain/lever.ts';
import { PARAMETERS, type EngineParameters, type ParameterName } from '#engine/parameters.ts';

type How = 'text' | 'number' | 'list' | 'measure' | 'mix';

/** Letter and fields of each kind. Appending a field keeps old links; anything else raises the version of the address. */
const FORMS: Record<LeverKind, readonly [letter: string, fields: readonly (readonly [string, How])[]]> = {
  'export-restriction': [
    'x',
    [
      ['commodity', 'text'],
      ['country', 'text'],
      ['stage', 'text'],
      ['target', 'list'],
      ['measure', 'measure'],
    ],
  ],
  'supplier-loss': [
    'l',
    [
      ['commodity', 'text'],
      ['country', 'text'],
      ['stage', 'text'],
      ['share', 'number'],
    ],
  ],
  'new-capacity': [
    'c',
    [
      ['commodity', 'text'],
      ['country', 'text'],
      ['stage', 'text'],
      ['form', 'text'],
      ['tonnes', 'number'],
      ['startYear', 'number'],
      ['probability', 'number'],
      ['ownerGroup', 'text'],
      ['project', 'text'],
    ],
  ],
  tariff: [
    't',
    [
      ['commodity', 'text'],
      ['stage', 'text'],
      ['importers', 'list'],
      ['exporters', 'list'],
      ['rate', 'number'],
    ],
  ],
  recycling: [
    'r',
    [
      ['commodity', 'text'],
      ['countries', 'list'],
      ['rate', 'number'],
      ['reuse', 'number'],
    ],
  ],
  'content-rule': [
    'o',
    [
      ['commodity', 'text'],
      ['region', 'list'],
      ['threshold', 'number'],
      ['mode', 'text'],
    ],
  ],
  'demand-change': [
    'd',
    [
      ['commodity', 'text'],
      ['countries', 'list'],
      ['factor', 'number'],
      ['use', 'text'],
    ],
  ],
  'chemistry-mix': [
    'b',
    [
      ['commodity', 'text'],
      ['countries', 'list'],
      ['use', 'text'],
      ['mix', 'mix'],
    ],
  ],
  'spare-capacity': [
    's',
    [
      ['commodity', 'text'],
      ['stage', 'text'],
      ['countries', 'list'],
      ['share', 'number'],
    ],
  ],
  stockpile: [
    'p',
    [
      ['commodity', 'text'],
      ['countries', 'list'],
      ['months', 'number'],
    ],
  ],
};

/** Stands for `*`, every commodity, which an address needs as its own mark. */
const EVERY = 'every';

/** More levers than a reader sets by hand; a longer address is a slip or an attack. */
const MOST_LEVERS = 60;

export function encodeLevers(levers: readonly Lever[]): string {
  return levers.map(encodeLever).join('*');
}

/** The levers of an address; `undefined` when any of them cannot be read. */
export function decodeLevers(text: string): readonly Lever[] | undefined {
  const parts = text.split('*');
  if (parts.length > MOST_LEVERS) return undefined;
  const levers = parts.map(decodeLever);
  return levers.every((lever) => lever !== undefined) ? levers : undefined;
}

/** Changed assumptions: `adaptability.5_utilisation.0.9`. */
export function encodeParameters(parameters: Partial<EngineParameters>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}.${value}`)
    .join('_');
}

/** The assumptions of an address; `undefined` for an unknown name or a value outside its range. */
export function decodeParameters(text: string): Partial<EngineParameters> | undefined {
  const values: Partial<Record<ParameterName, number>> = {};
  for (const part of text.split('_')) {
    const [name = '', number = ''] = split(part);
    if (!Object.hasOwn(PARAMETERS, name)) return undefined;
    const known = name as ParameterName;
    const value = number === '' ? NaN : Number(number);
    if (!(value >= PARAMETERS[known].min && value <= PARAMETERS[known].max)) return undefined;
    values[known] = value;
  }
  return values;
}

function encodeLever(lever: Lever): string {
  const [letter, fields] = FORMS[lever.kind];
  const values = lever as unknown as Record<string, unknown>;
  const texts = fields.map(([name, how]) => encodeField(values[name], how));
  while (texts.at(-1) === '') texts.pop();
  return [letter, ...texts].join('_');
}

function decodeLever(text: string): Lever | undefined {
  const [letter, ...texts] = text.split('_');
  const entry = Object.entries(FORMS).find(([, [own]]) => own === letter);
  if (!entry) return undefined;
  const [kind, [, fields]] = entry;
  if (texts.length > fields.length) return undefined;
  const lever: Record<string, unknown> = { kind };
  try {
    fields.forEach(([name, how], at) => {
      const value = texts[at] ?? '';
      if (value !== '') lever[name] = decodeField(value, how);
      else if (name === 'project') lever[name] = null;
    });
  } catch {
    // Broken percent signs.
    return undefined;
  }
  const result = v.safeParse(Lever, lever);
  return result.success ? result.output : undefined;
}

function encodeField(value: unknown, how: How): string {
  if (value === undefined || value === null) return '';
  if (how === 'number') return String(value);
  if (how === 'list') return Array.isArray(value) ? value.join('.') : String(value);
  if (how === 'measure') return encodeMeasure(value as Measure);
  if (how === 'mix') return (value as readonly MixItem[]).map(encodeMixItem).join(',');
  return value === '*' ? EVERY : protect(value as string);
}

function decodeField(text: string, how: How): unknown {
  if (how === 'number') return Number(text);
  if (how === 'list') return text === 'all' ? 'all' : text.split('.');
  if (how === 'measure') return decodeMeasure(text);
  if (how === 'mix') return text.split(',').map(decodeMixItem);
  return text === EVERY ? '*' : decodeURIComponent(text);
}

type Measure = Extract<Lever, { kind: 'export-restriction' }>['measure'];
type MixItem = Extract<Lever, { kind: 'chemistry-mix' }>['mix'][number];

function encodeMeasure(measure: Measure): string {
  if (measure.type === 'quota') return `quota.${measure.tonnes}`;
  return measure.type === 'tax' ? `tax.${measure.rate}` : measure.type;
}

function decodeMeasure(text: string): unknown {
  const [type = '', amount = ''] = split(text);
  if (type === 'quota') return { type, tonnes: Number(amount) };
  return type === 'tax' ? { type, rate: Number(amount) } : { type };
}

function encodeMixItem({ chemistry, kgPerKwh, before, after }: MixItem): string {
  return [protect(chemistry), kgPerKwh, before, after].join('~');
}

function decodeMixItem(text: string): unknown {
  const [chemistry = '', kgPerKwh, before, after] = text.split('~');
  return {
    chemistry: decodeURIComponent(chemistry),
    kgPerKwh: Number(kgPerKwh),
    before: Number(before),
    after: Number(after),
  };
}

/** Before and after the first dot: what follows may be a number with one of its own. */
function split(text: string): readonly [string, string] {
  const at = text.indexOf('.');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Free text with nothing in it that means something here. */
function protect(text: string): string {
  return encodeURIComponent(text).replace(
    /[_*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
