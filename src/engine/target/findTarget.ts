import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import type { RemarkReason } from '#engine/levers/remark.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { RankedOption, TargetAnswer, TargetReason } from './answer.ts';
import { tonnesMissing, type Goal } from './goal.ts';
import { isReached, leastChange, mostTrials, REACHED_WITHIN } from './leastChange.ts';
import { actsOn, isLate, sizeOf, type TargetOption } from './option.ts';
import { trialsOf, type Trial, type Try } from './trials.ts';

export interface TargetQuestion {
  readonly goal: Goal;
  /** By when: projects that start later do not count. */
  readonly year: number;
  /** What may be done. */
  readonly options: readonly TargetOption[];
  /** What happens anyway. */
  readonly base?: readonly Lever[];
  readonly parameters?: Partial<EngineParameters>;
}

/** Called after each world that was worked out; `most` = more than so many will not be needed. */
export type OnTrial = (done: number, most: number) => void;

/**
 * The least change that reaches a goal: which options, how many tonnes, projects and years they take, what
 * each does per tonne, and why nothing smaller, or nothing at all, will do. "Least" counts the tonnes a year
 * of capacity that the options are expected to add (measures that build nothing: the flows they move).
 * @throws RangeError when the goal's figure is no fraction, or two options share an id.
 */
export function findTarget(network: Network, question: TargetQuestion, ontrial?: OnTrial): TargetAnswer {
  const { goal, year, options, base = [], parameters = {} } = question;
  checkIds(options);
  const late = options.filter((option) => isLate(option, network.commodity, year));
  const inTime = options.filter((option) => !late.includes(option));
  const acting = inTime.filter((option) => actsOn(option, network.commodity));
  const most = 1 + inTime.length + 2 * late.length + mostTrials(acting.length);
  const attempt = trialsOf(network, goal, base, parameters, (done) => ontrial?.(done, most));
  const start = attempt([], year);
  const ranking = rank(inTime, late, attempt, year, base.length);
  const sizes = new Map(ranking.map(({ id, tonnes }) => [id, tonnes]));
  const { trial, exact } = isReached(start)
    ? { trial: start, exact: true }
    : leastChange(
        acting,
        ({ id }) => sizes.get(id) ?? 0,
        (chosen) => attempt(chosen, year),
      );
  const taken = ranking.filter(({ id }) => trial.options.some((option) => option.id === id));
  const years = taken.flatMap(({ startYear }) => (startYear === null ? [] : [startYear]));
  return {
    goal,
    year,
    reached: isReached(trial),
    reason: reasonOf(start, trial, options, late, attempt),
    before: start.value,
    after: trial.value,
    unmet: { before: start.result.unmetShare, after: trial.result.unmetShare },
    chosen: trial.options.map(({ id }) => id),
    tonnes: taken.reduce((sum, { tonnes }) => sum + tonnes, 0),
    projects: taken.reduce((sum, { projects }) => sum + projects, 0),
    lastStart: years.length > 0 ? Math.max(...years) : null,
    tonnesMissing: trial.value === null ? 0 : tonnesMissing(goal, trial.value),
    ranking,
    limits: trial.result.binding,
    exact,
    assumptions: trial.result.assumptions,
  };
}

function checkIds(options: readonly TargetOption[]): void {
  const seen = new Set<string>();
  for (const { id } of options) {
    if (seen.has(id)) throw new RangeError(`Expected one option of each id, found ${id} twice`);
    seen.add(id);
  }
}

function rank(
  inTime: readonly TargetOption[],
  late: readonly TargetOption[],
  attempt: Try,
  year: number,
  baseLevers: number,
): readonly RankedOption[] {
  const ranked = (option: TargetOption, isTooLate: boolean): RankedOption => {
    // A late project is judged in the first year in which it stands.
    const at = isTooLate ? lastStartOf([option], year) : year;
    const alone = attempt([option], at);
    const without = attempt([], at);
    const size = sizeOf(option, alone.result);
    const isDefined = without.value !== null && alone.value !== null;
    const effect = isDefined ? without.distance - alone.distance : null;
    return {
      id: option.id,
      ...size,
      effect,
      effectPerTonne: effect !== null && size.tonnes > 0 ? effect / size.tonnes : null,
      late: isTooLate,
      remarks: remarksOn(alone, baseLevers),
    };
  };
  return [
    ...inTime.map((option) => ranked(option, false)),
    ...late.map((option) => ranked(option, true)),
  ].sort(
    (a, b) =>
      Number(a.late) - Number(b.late) ||
      (b.effectPerTonne ?? -Infinity) - (a.effectPerTonne ?? -Infinity) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Remarks on the levers that an option adds to those that are there anyway. */
function remarksOn(alone: Trial, baseLevers: number): readonly RemarkReason[] {
  return alone.result.remarks.filter(({ lever }) => lever >= baseLevers).map(({ reason }) => reason);
}

function lastStartOf(options: readonly TargetOption[], year: number): number {
  const starts = options.flatMap(({ levers }) =>
    levers.flatMap((lever) => (lever.kind === 'new-capacity' ? [lever.startYear] : [])),
  );
  return Math.max(year, ...starts);
}

function reasonOf(
  start: Trial,
  end: Trial,
  options: readonly TargetOption[],
  late: readonly TargetOption[],
  attempt: Try,
): TargetReason {
  if (start.value === null && end.value === null) return { kind: 'not-defined' };
  if (isReached(start)) return { kind: 'already-met' };
  if (isReached(end)) return { kind: 'reached' };
  const years = [...new Set(late.map((option) => lastStartOf([option], 0)))].sort((a, b) => a - b);
  for (const year of years) {
    const standing = options.filter((option) => lastStartOf([option], 0) <= year);
    if (isReached(attempt(standing, year))) {
      return {
        kind: 'too-late',
        options: late.filter((option) => standing.includes(option)).map(({ id }) => id),
        year,
      };
    }
  }
  return { kind: end.distance < start.distance - REACHED_WITHIN ? 'not-enough' : 'no-effect' };
}
