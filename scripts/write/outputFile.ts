import * as v from 'valibot';
import { toJson } from './json.ts';
import { SCHEMAS, type SchemaName } from './schemas.ts';

/** A file of static/data before it is text. */
export interface OutputFile {
  /** Path below static/data. */
  readonly path: string;
  readonly schema: SchemaName;
  readonly value: unknown;
}

/**
 * The bytes of a file, after its value passed its own schema.
 * @throws Error naming file, field, expected and found: the pipeline made something it never promised.
 */
export function toText({ path, schema, value }: OutputFile): string {
  const result = v.safeParse(SCHEMAS[schema], value);
  if (!result.success) {
    const issues = result.issues.slice(0, 5).map((issue) => {
      return `  ${v.getDotPath(issue) ?? 'top'}: expected ${issue.expected ?? issue.message}, found ${issue.received}`;
    });
    throw new Error(`Expected ${path} to fit the schema "${schema}":\n${issues.join('\n')}`);
  }
  return toJson(value);
}
