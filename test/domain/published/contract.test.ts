import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '#scripts/write/jsonSchemas.ts';
import { SCHEMAS, type SchemaName } from '#scripts/write/schemas.ts';

const FOLDER = 'test/fixtures/contract';
const ajv = new Ajv({ strict: true, strictTuples: false, allErrors: true });
const emitted = jsonSchemas();
const names = Object.keys(SCHEMAS) as SchemaName[];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function fixture(name: SchemaName): Json {
  return JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Json;
}

/** Both readers of a schema: the JSON Schema as shipped (by ajv) and the valibot schema the app uses. */
function readers(name: SchemaName): { ajv: (value: Json) => boolean; valibot: (value: Json) => boolean } {
  const text = emitted.get(`schema/${name}.json`);
  if (text === undefined) throw new Error(`Expected an emitted schema "${name}"`);
  const validate = ajv.compile(JSON.parse(text) as object);
  return { ajv: (value) => validate(value), valibot: (value) => v.is(SCHEMAS[name], value) };
}

interface Change {
  readonly what: string;
  readonly value: Json;
}

/** Every copy of the value in which one member of one object is gone, or another type, or one too many. */
function changes(value: Json, path = ''): Change[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) =>
      changes(entry, `${path}[${index}]`).map(({ what, value: changed }) => ({
        what,
        value: value.with(index, changed),
      })),
    );
  }
  const own = Object.keys(value).flatMap((key): Change[] => {
    const { [key]: _gone, ...rest } = value;
    return [
      { what: `${path}.${key} is gone`, value: rest },
      { what: `${path}.${key} is a list in a list`, value: { ...value, [key]: [[]] } },
      { what: `${path}.${key} is -1`, value: { ...value, [key]: -1 } },
      { what: `${path}.${key} is empty text`, value: { ...value, [key]: '' } },
      { what: `${path}.${key} is null`, value: { ...value, [key]: null } },
    ];
  });
  const deeper = Object.entries(value).flatMap(([key, member]) =>
    changes(member, `${path}.${key}`).map(({ what, value: changed }) => ({
      what,
      value: { ...value, [key]: changed },
    })),
  );
  return [...own, { what: `${path} has one more`, value: { ...value, surplus: [[]] } }, ...deeper];
}

test('every schema has one fixture and every fixture a schema', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(names.map((name) => `${name}.json`).sort());
});

describe.each(names)('the schema %s', (name) => {
  const reader = readers(name);
  const whole = fixture(name);

  test('accepts its fixture in both forms', () => {
    expect(reader.ajv(whole)).toBe(true);
    expect(reader.valibot(whole)).toBe(true);
  });

  test('says the same in both forms of every broken copy of the fixture', () => {
    const split = changes(whole).filter(({ value }) => reader.ajv(value) !== reader.valibot(value));
    expect(split.map(({ what }) => what)).toEqual([]);
  });

  test('refuses each copy in which a list stands inside a list', () => {
    const nested = changes(whole).filter(({ what }) => what.endsWith('a list in a list'));
    expect(nested.length).toBeGreaterThan(3);
    expect(nested.filter(({ value }) => reader.valibot(value)).map(({ what }) => what)).toEqual([]);
  });

  test('refuses a member too many at the top, and each member missing there', () => {
    const top = changes(whole).filter(({ what }) => /^( has one more|\.\w+ is gone)$/.test(what));
    expect(top.length).toBeGreaterThan(1);
    expect(top.filter(({ value }) => reader.ajv(value)).map(({ what }) => what)).toEqual([]);
  });
});
