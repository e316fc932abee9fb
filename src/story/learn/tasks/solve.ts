import { assertNever } from '#domain/assertNever.ts';
import { SPECIALS, type SourceId } from '#domain/ids.ts';
import type { Flow } from '#domain/network.ts';
import { rankedFlows } from '#state/ranking.ts';
import { evaluate } from '../../evaluate.ts';
import type { Library } from '../../Library.ts';
import { unitOf, type Unit } from '../../query.ts';
import { sourcesOfQuery } from '../../sourcesOfQuery.ts';
import type { Ask, FlowAsk, Task, TaskOption } from './task.ts';

/** An option with its value from the data; `null` = the data do not say. */
export interface Valued {
  readonly option: TaskOption;
  readonly value: number | null;
}

/** What is right, as computed from the published files. */
export type Solution =
  | {
      readonly kind: 'choice' | 'ranking';
      /** What is right first; options without a value last. */
      readonly order: readonly Valued[];
      readonly unit: Unit;
    }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly within: number }
  /** Every flow that counts as right; the largest first. */
  | { readonly kind: 'flow'; readonly flows: readonly Flow[] };

export interface SolvedTask {
  readonly task: Task;
  /** One for each question of the task. */
  readonly solutions: readonly Solution[];
  readonly numbers: ReadonlyMap<string, { readonly value: number | null; readonly unit: Unit }>;
  /** Who published the rows behind the answer and its explanation. */
  readonly sources: readonly SourceId[];
}

/**
 * Computes the answers of a task.
 * @throws LoadError when a file cannot be read, Error when the data do not hold what the task asks for.
 */
export async function solveTask(task: Task, library: Library): Promise<SolvedTask> {
  const solutions: Solution[] = [];
  for (const ask of task.asks) solutions.push(await solveAsk(task, ask, solutions.at(-1) ?? null, library));
  const numbers = new Map<string, { value: number | null; unit: Unit }>();
  for (const [name, query] of Object.entries(task.numbers ?? {})) {
    numbers.set(name, { value: await evaluate(query, library), unit: unitOf(query) });
  }
  return { task, solutions, numbers, sources: await sourcesBehind(task, solutions, library) };
}

async function sourcesBehind(
  task: Task,
  solutions: readonly Solution[],
  library: Library,
): Promise<readonly SourceId[]> {
  const asked = task.asks.flatMap((ask) => {
    if (ask.kind === 'number') return ask.query === null ? [] : [ask.query];
    return ask.kind === 'flow' ? [] : ask.options.map(({ query }) => query);
  });
  const queries = [...asked, ...Object.values(task.numbers ?? {})];
  const found = await Promise.all(queries.map((query) => sourcesOfQuery(query, library)));
  // Of the flows that count as right the largest is the one told of.
  const flows = solutions.flatMap((solution) => (solution.kind === 'flow' ? solution.flows.slice(0, 1) : []));
  return [...new Set([...flows.flatMap(({ sources }) => sources), ...found.flat()])];
}

async function solveAsk(task: Task, ask: Ask, before: Solution | null, library: Library): Promise<Solution> {
  switch (ask.kind) {
    case 'choice':
    case 'ranking':
      return solveOptions(task, ask.kind, ask, library);
    case 'number': {
      const [value, unit] =
        ask.query === null ? valueBefore(before) : [await evaluate(ask.query, library), unitOf(ask.query)];
      if (value === null) throw unsolvable(task, 'a number in the data', 'none');
      return { kind: 'number', value, unit, within: ask.within };
    }
    case 'flow': {
      const flows = flowsThatFit((await library.network(ask.world)).flows, ask);
      if (flows.length === 0) throw unsolvable(task, 'a flow in the data', 'none');
      return { kind: 'flow', flows };
    }
    default:
      return assertNever(ask);
  }
}

async function solveOptions(
  task: Task,
  kind: 'choice' | 'ranking',
  ask: { readonly options: readonly TaskOption[]; readonly wanted?: 'largest' | 'smallest' },
  library: Library,
): Promise<Solution> {
  const valued = await Promise.all(
    ask.options.map(async (option): Promise<Valued> => ({
      option,
      value: await evaluate(option.query, library),
    })),
  );
  const sign = ask.wanted === 'smallest' ? -1 : 1;
  const rank = ({ value }: Valued) => (value === null ? -Infinity : sign * value);
  const order = [...valued].sort((a, b) => rank(b) - rank(a));
  const [first, second] = order;
  if (!first || first.value === null) throw unsolvable(task, 'an option with a value', 'none');
  if (second && second.value === first.value) {
    throw unsolvable(task, 'one right option', `${first.option.id} and ${second.option.id}`);
  }
  return { kind, order, unit: unitOf(first.option.query) };
}

function valueBefore(before: Solution | null): readonly [value: number | null, unit: Unit] {
  if (before?.kind !== 'choice' && before?.kind !== 'ranking') return [null, 'share'];
  return [before.order[0]?.value ?? null, before.unit];
}

/** Scrap and what is of unknown origin leave no place that could be found on a map. */
function isCountry(end: string): boolean {
  return !(SPECIALS as readonly string[]).includes(end);
}

function flowsThatFit(all: readonly Flow[], ask: FlowAsk): readonly Flow[] {
  const fit = all.filter(
    (flow) =>
      flow.from === ask.from &&
      flow.tonnes !== null &&
      (ask.origins?.includes(flow.origin) ?? isCountry(flow.origin)) &&
      (ask.destinations?.includes(flow.destination) ?? true),
  );
  const ranked = rankedFlows({ flows: fit });
  return ask.wanted === 'largest' ? ranked.slice(0, 1) : ranked.filter(({ basis }) => basis === 'estimated');
}

function unsolvable({ id }: Task, expected: string, found: string): Error {
  return new Error(
    `Task "${id}": expected ${expected}, found ${found}. Change the task, or rebuild the data.`,
  );
}
