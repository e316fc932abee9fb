import { localised } from '#format/names.ts';
import { formatTonnes } from '#format/quantity.ts';
import { formatNumber } from '../../sentence.ts';
import type { Solution, SolvedTask } from './solve.ts';
import type { OptionKind } from './task.ts';

/** How the app names what an option stands for. */
export type NameOf = (kind: OptionKind, id: string) => string;

/** The sentence that explains the answer, its numbers computed and its names in the language of the screen. */
export function explain({ task, solutions, numbers }: SolvedTask, nameOf: NameOf, locale: string): string {
  const [first] = solutions;
  const [ask] = task.asks;
  const kind = ask && 'of' in ask ? ask.of : 'country';
  const words = new Map<string, string>(first ? answerWords(first, (id) => nameOf(kind, id), locale) : []);
  for (const [name, { value, unit }] of numbers) words.set(name, formatNumber(value, unit, locale));
  return localised(task.explanation, locale).replace(
    /\{([a-zA-Z0-9]+)\}/g,
    (whole, name: string) => words.get(name) ?? whole,
  );
}

function answerWords(
  solution: Solution,
  nameOf: (id: string) => string,
  locale: string,
): readonly (readonly [string, string])[] {
  if (solution.kind === 'number') return [['value', formatNumber(solution.value, solution.unit, locale)]];
  if (solution.kind === 'flow') {
    const [flow] = solution.flows;
    if (!flow) return [];
    return [
      ['answer', `${nameOf(flow.origin)} → ${nameOf(flow.destination)}`],
      ['value', formatTonnes(flow.tonnes, locale)],
    ];
  }
  const { order, unit } = solution;
  const amount = (value: number | null) => formatNumber(value, unit, locale);
  const list = order.map(({ option, value }) => `${nameOf(option.id)} ${amount(value)}`);
  return [
    ['answer', nameOf(order[0]?.option.id ?? '')],
    ['value', amount(order[0]?.value ?? null)],
    ['order', list.join(', ')],
  ];
}
