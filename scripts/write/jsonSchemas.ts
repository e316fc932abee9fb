import { toJsonSchema } from '@valibot/to-json-schema';
import { toJson } from './json.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

/** JSON has no NaN and no infinity, so every number of a file is finite without saying so. */
const IMPLIED_BY_JSON = ['finite'];

/**
 * The schemas as JSON Schema (draft 7), by path below static/data.
 * @throws Error when a schema uses what JSON Schema cannot say.
 */
export function jsonSchemas(): Map<string, string> {
  const names = Object.keys(SCHEMAS) as SchemaName[];
  return new Map(
    names.sort().map((name) => {
      const schema = toJsonSchema(SCHEMAS[name], { errorMode: 'throw', ignoreActions: IMPLIED_BY_JSON });
      return [`schema/${name}.json`, toJson({ ...schema, title: name })];
    }),
  );
}
