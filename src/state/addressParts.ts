/** The values of single parameters of an address; `undefined` where nothing can be made of a text. */
import { SPECIALS } from '#domain/ids.ts';
import { LEAVING, TABLE_COLUMNS, type Camera, type Choice, type TableOrder } from './choice.ts';

export function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text);
}

/** Any of the stages in the order of the chain, or the word "none". */
export function parseStages(text: string): Choice['stages'] | undefined {
  if (text === 'none') return [];
  const names = text.split(',');
  const stages = LEAVING.filter((stage) => names.includes(stage));
  return stages.length === names.length ? stages : undefined;
}

export function parseYear(text: string): number | undefined {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : undefined;
}

/** Countries by their three letters, or ends that close a balance. */
export function parseEnds(text: string): Choice['only'] | undefined {
  const ends = [...new Set(text.split(','))];
  const isEnd = (end: string) => /^[A-Z]{3}$/.test(end) || (SPECIALS as readonly string[]).includes(end);
  return ends.every(isEnd) ? ends : undefined;
}

/** Two stages and perhaps a form; whether this commodity has such a leg is seen when its flows are there. */
export function parseLeg(text: string): string | undefined {
  return /^[a-z]+>[a-z]+(~[a-z0-9-]+)?$/.test(text) ? text : undefined;
}

export function parseFlows(text: string): readonly string[] | undefined {
  const ids = text.split(',');
  return ids.every((id) => /^[^\s:>]+:[^\s>]+>[^\s>]+$/.test(id)) ? ids : undefined;
}

/** The column by its name, with a minus where the largest comes first. */
export function encodeOrder({ column, down }: TableOrder): string {
  return down ? `-${column}` : column;
}

export function decodeOrder(text: string): TableOrder | undefined {
  const down = text.startsWith('-');
  const column = TABLE_COLUMNS.find((name) => name === (down ? text.slice(1) : text));
  return column && { column, down };
}

/** Longitude, latitude, zoom: two decimals are about a kilometre, finer than any label. */
export function encodeCamera({ longitude, latitude, zoom }: Camera): string {
  return [longitude, latitude, zoom].map((value) => String(Number(value.toFixed(2)))).join(',');
}

export function decodeCamera(text: string): Camera | undefined {
  const [longitude, latitude, zoom, ...rest] = text
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  if (longitude === undefined || latitude === undefined || zoom === undefined || rest.length > 0)
    return undefined;
  const inRange = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && Math.abs(zoom) <= 22;
  return inRange ? { longitude, latitude, zoom } : undefined;
}
