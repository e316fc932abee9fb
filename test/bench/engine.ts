/** The engine against two LP solvers on the shipped networks and on synthetic ones, and a slider under the mouse. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import loadHighs, { type Highs } from 'highs';
import { solve } from 'yalps';
import type { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { CommodityFile } from '#domain/published/commodity.ts';
import { Manifest } from '#domain/published/manifest.ts';
import { allocate } from '#engine/allocate/allocate.ts';
import type { Problem } from '#engine/allocate/problem.ts';
import { roundToFeasible } from '#engine/allocate/roundToFeasible.ts';
import { applyLevers } from '#engine/levers/applyLevers.ts';
import { compile } from '#engine/model/compile.ts';
import type { Draft } from '#engine/model/draft.ts';
import { prepareModel, type Model } from '#engine/model/prepareModel.ts';
import type { WarmStart } from '#engine/scenario/result.ts';
import { runPrepared } from '#engine/scenario/runScenario.ts';
import { decodeCommodity } from '#load/decodeCommodity.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { leastShortage, shortageProgram } from '#test/engine/leastShortage.ts';
import { syntheticNetwork } from '#test/engine/syntheticNetwork.ts';
import { median, type BenchPart } from './part.ts';

/** Times of one network in milliseconds of processor time; `null` where a solver is hopeless at that size and was not run. */
export interface EngineRow {
  readonly name: string;
  readonly routes: number;
  /** Packing, solving and rounding alone: what the LP solvers are asked to do. */
  readonly solve: number;
  /** The whole of `runPrepared`: levers, solving, certificate, report. */
  readonly cold: number;
  readonly coldP99: number;
  readonly warm: number;
  /** 99th percentile of one step of a slider drag, warm start. */
  readonly dragP99: number;
  readonly highs: number | null;
  readonly yalps: number | null;
}

/** Above this many routes yalps takes minutes, above the other HiGHS does. */
const YALPS_ROUTES = 3_000;
const HIGHS_ROUTES = 60_000;
const SOLVES = 10_000;
/** Runs before the clock starts, so that the code is compiled and not the compiler is timed. */
const WARM_UP = 200;

/** Half of the largest supplier is lost and demand grows by 15 %: scarcity everywhere. */
function levers(network: Network, share: number): Lever[] {
  const suppliers = network.places.filter(({ country }) => country !== null);
  const first = network.flows.filter(({ tonnes }) => (tonnes ?? 0) > 0).map(({ originId }) => originId);
  const origins = new Set(first);
  const top = suppliers
    .filter(({ id }) => origins.has(id))
    .sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0))[0];
  const growth: Lever = { kind: 'demand-change', commodity: '*', countries: 'all', factor: 1.15 };
  if (!top?.country) return [growth];
  return [growth, { kind: 'supplier-loss', commodity: '*', country: top.country, stage: top.stage, share }];
}

/** Measures one network: cold and warm runs of the whole of `runPrepared`, then the LPs of the same problem. */
export function measureNetwork(name: string, network: Network, highs: Highs, repeats: number): EngineRow {
  const model = prepareModel(network);
  const byPercent = Array.from({ length: 101 }, (_, percent) => levers(network, percent / 100));
  const run = (percent: number, warm?: WarmStart) =>
    runPrepared(model, { levers: byPercent[percent] ?? [] }, warm);
  collectGarbage();
  for (let i = 0; i < WARM_UP; i++) run(i % 101);
  const cold = times(repeats, () => run(50));
  let { warm } = run(50);
  const steady = times(repeats, (i) => ({ warm } = run(i % 2 === 0 ? 51 : 50, warm)));
  ({ warm } = run(0));
  const drag = times(101, (percent) => ({ warm } = run(percent, warm)));
  const draft = changedDraft(model, network);
  const { problem } = compile(draft);
  const routes = problem.cells.prior.length;
  return {
    name,
    routes,
    solve: median(times(repeats, () => solveOurs(draft))),
    cold: median(cold),
    coldP99: percentile(cold, 0.99),
    warm: median(steady),
    dragP99: percentile(drag, 0.99),
    highs:
      routes > HIGHS_ROUTES
        ? null
        : median(times(routes > 10_000 ? 1 : 5, () => leastShortage(highs, problem))),
    yalps: routes > YALPS_ROUTES ? null : median(times(1, () => solveYalps(problem))),
  };
}

/** All networks of static/data that have flows. */
export function shippedNetworks(): Network[] {
  const read = (path: string): unknown => JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));
  const manifest = parsePublished(Manifest, read('manifest.json'), 'manifest.json');
  return manifest.commodities
    .map((entry) =>
      decodeCommodity(
        parsePublished(CommodityFile, read(entry.file), entry.file),
        entry,
        manifest.referenceYear,
      ),
    )
    .filter(({ flows }) => flows.length > 0);
}

/** Growth of the heap over many solves, in megabytes per 10,000. */
export function memoryGrowth(network: Network): number {
  const model = prepareModel(network);
  const byPercent = Array.from({ length: 101 }, (_, percent) => levers(network, percent / 100));
  const solveMany = (count: number) => {
    for (let i = 0; i < count; i++) runPrepared(model, { levers: byPercent[i % 101] ?? [] });
  };
  const used = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  solveMany(500);
  const before = used();
  solveMany(SOLVES);
  return used() - before;
}

function changedDraft(model: Model, network: Network): Draft {
  const context = { network, parameters: model.parameters, horizon: null, owners: null };
  return applyLevers(model.draft, levers(network, 0.5), context).draft;
}

function solveOurs(draft: Draft): Float64Array {
  const { problem } = compile(draft);
  return roundToFeasible(problem, allocate(problem).factors);
}

function solveYalps(problem: Problem): number {
  const { cost, upper, rows } = shortageProgram(problem);
  const constraints = new Map<string, object>();
  const variables = new Map<string, Map<string, number>>();
  cost.forEach((price, x) => variables.set(`x${x}`, new Map(price > 0 ? [['unmet', price]] : [])));
  rows.forEach(({ low, high, index, value }, at) => {
    constraints.set(`r${at}`, low === high ? { equal: low } : { max: high });
    index.forEach((x, i) => variables.get(`x${x}`)?.set(`r${at}`, value[i] ?? 0));
  });
  upper.forEach((most, x) => {
    if (most === Infinity) return;
    constraints.set(`u${x}`, { max: most });
    variables.get(`x${x}`)?.set(`u${x}`, 1);
  });
  return solve({ direction: 'minimize', objective: 'unmet', constraints, variables }, { maxPivots: 1e6 })
    .result;
}

function times(count: number, work: (i: number) => unknown): number[] {
  return Array.from({ length: count }, (_, i) => {
    const start = processorTime();
    work(i);
    return processorTime() - start;
  });
}

/** Empties the heap, so that what the set-up left behind is not collected on the clock. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

/**
 * Milliseconds that the processors have worked for this process, the garbage collector's threads included. Unlike the
 * time of day it does not grow while other programs run, which on a shared machine is all that a 99th percentile shows.
 */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const SYNTHETIC: readonly [string, Parameters<typeof syntheticNetwork>[0], number][] = [
  ['synthetic 150, 5 %', { mines: 150, refineries: 150, makers: 150, density: 0.05, seed: 11 }, 50],
  ['synthetic 150, dense', { mines: 150, refineries: 150, makers: 150, density: 1, seed: 11 }, 10],
  ['synthetic 1000, 1 %', { mines: 1000, refineries: 1000, makers: 1000, density: 0.01, seed: 11 }, 10],
];

async function measure(): Promise<string[]> {
  const highs = await loadHighs();
  const shipped = shippedNetworks();
  const rows = shipped.map((network) => measureNetwork(network.commodity, network, highs, 200));
  const all = rows.reduce((sum, { cold }) => sum + cold, 0);
  const synthetic = SYNTHETIC.map(([name, shape, repeats]) =>
    measureNetwork(name, syntheticNetwork(shape), highs, repeats),
  );
  const [largest] = shipped.toSorted((a, b) => b.flows.length - a.flows.length);
  const growth = largest ? memoryGrowth(largest) : 0;
  return [
    'network                  routes   solve    cold     p99    warm  drag p99   HiGHS (ratio)    yalps (ratio)   [ms]',
    ...[...rows, ...synthetic].map(line),
    `all shipped commodities, cold: ${all.toFixed(1)} ms; worst p99 of one: ${Math.max(...rows.map(({ coldP99 }) => coldP99)).toFixed(2)} ms`,
    `heap after ${SOLVES} solves of ${largest?.commodity ?? 'nothing'}: ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MB`,
    'solve: packing, solving to 1e-10 and rounding, and the ratios are against it; LP solvers: building and solving the least-shortage program. cold: levers, certificate and report too. All times are processor time.',
  ];
}

function line(row: EngineRow): string {
  const ms = (value: number, width: number) => value.toFixed(2).padStart(width);
  const against = (value: number | null) =>
    (value === null ? 'not run' : `${value.toFixed(1)} (x${(value / row.solve).toFixed(0)})`).padStart(16);
  return (
    row.name.padEnd(23) +
    String(row.routes).padStart(8) +
    ms(row.solve, 8) +
    ms(row.cold, 8) +
    ms(row.coldP99, 8) +
    ms(row.warm, 8) +
    ms(row.dragP99, 10) +
    against(row.highs) +
    against(row.yalps)
  );
}

export const part: BenchPart = {
  what: 'half of the largest supplier lost and 15 % more demand; ours against HiGHS (wasm) and yalps, and a slider drag of 101 steps',
  measure,
};
