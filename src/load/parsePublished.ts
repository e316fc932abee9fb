import * as v from 'valibot';
import { FlowFeature, PlaceFeature } from '#domain/published/commodity.ts';
import { LoadError, REBUILD } from './LoadError.ts';

/**
 * Checks the content of a published file against its schema.
 * @param file path below static/data, for the message.
 * @throws LoadError naming the first feature and field that break the contract.
 */
export function parsePublished<Schema extends v.GenericSchema>(
  schema: Schema,
  content: unknown,
  file: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, content, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const problem = innermost(issue);
  const place = locate(content, problem.path);
  throw new LoadError({
    fault: 'contract',
    file,
    ...place,
    expected: problem.issue.expected ?? problem.issue.message,
    found: problem.issue.received,
    remedy: REBUILD,
  });
}

type Path = readonly (string | number)[];
interface Located {
  readonly issue: v.BaseIssue<unknown>;
  readonly path: Path;
}

function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map((item) => item.key as string | number);
}

/**
 * A feature that is neither a good place nor a good flow is reported by valibot as "no branch fits". Its own
 * `kind` says which one it means to be, so that branch is asked again for the field at fault.
 */
function innermost(issue: v.BaseIssue<unknown>): Located {
  const path = pathOf(issue);
  if (issue.type !== 'union' || path.at(-2) !== 'features') return { issue, path };
  const kind = (issue.input as { properties?: { kind?: unknown } } | null)?.properties?.kind;
  const schema = kind === 'flow' ? FlowFeature : PlaceFeature;
  const result = v.safeParse(schema, issue.input, { abortEarly: true });
  if (result.success) return { issue, path };
  return { issue: result.issues[0], path: [...path, ...pathOf(result.issues[0])] };
}

/** Splits a path into the feature (by its id where it has one) and the field inside it. */
function locate(content: unknown, path: Path): { feature: string | null; field: string | null } {
  const [head, index, ...rest] = path;
  if (head !== 'features' || typeof index !== 'number') {
    return { feature: null, field: path.length > 0 ? path.join('.') : null };
  }
  const feature = (content as { features: { id?: unknown }[] }).features[index];
  return {
    feature: typeof feature?.id === 'string' ? feature.id : `feature ${index}`,
    field: rest.length > 0 ? rest.join('.') : null,
  };
}
