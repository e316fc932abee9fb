import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import config from '../../playwright.config.ts';
import { measureDrag, type Drag } from './deskDrag.ts';
import type { BenchPart } from './part.ts';
import { serveSite } from './siteServer.ts';

const PORT = 4189;
const ORIGIN = `http://127.0.0.1:${PORT}/`;

/**
 * Puts the page together as Chromium does by itself where there is no graphics card. With the flags of the tests it
 * would do so through SwiftShader, 20 to 50 ms a frame, and the time of that is not ours. Maps are drawn there as ever.
 */
const IN_SOFTWARE = '--disable-gpu-compositing';

const measures = '[data-tour="what-if"] section table';
/** One picture at a time, as the layout has it; the measures stand beside each. */
const VIEWS = [
  { name: 'table', query: 'view=table', hasMap: false, watched: { measures, table: '[role="grid"]' } },
  { name: 'sankey', query: 'view=sankey', hasMap: false, watched: { measures, sankey: '.sankey .room' } },
  { name: 'globe', query: 'map=globe', hasMap: true, watched: { measures } },
  { name: 'flat', query: 'map=flat', hasMap: true, watched: { measures } },
] as const;

/** What the product opens with, and the commodity with the most flows. */
const COMMODITIES = [
  { id: 'cobalt', lever: 'l_cobalt_COD_extraction_0.5' },
  { id: 'aluminium', lever: 'l_aluminium_GIN_extraction_0.5' },
] as const;

const TITLES = ['p50', 'p95', 'p99', 'moves'];

/** The probe as one script without imports, to be run before the app's own. */
async function probeScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./fixtures/deskProbe.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'desk' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [script] = bundle?.output ?? [];
  if (!script) throw new Error(`Expected ${entry} as one script, found none`);
  return script.code;
}

const known = (times: readonly (number | null | undefined)[]): number[] =>
  times.filter((time) => time !== null && time !== undefined);

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(part * values.length) - 1] ?? Number.NaN;
}

function line(name: string, times: readonly number[], note = ''): string {
  const cells = [0.5, 0.95, 0.99].map((part) => quantile(times, part).toFixed(1).padStart(8));
  return `${name.padEnd(36)}${cells.join('')}${String(times.length).padStart(8)}  ${note}`.trimEnd();
}

function report(title: string, watched: readonly string[], { moves, solves, idleFrame }: Drag): string[] {
  const lines = watched.map((name) => {
    const times = known(moves.map(({ at, painted }) => painted[name] && painted[name] - at));
    return line(`${title}: ${name}`, times);
  });
  if (idleFrame !== null) {
    const times = known(moves.map(({ at, map }) => map && map - at));
    const [middle, most] = [0.5, 0.95].map((part) => (quantile(times, part) / idleFrame).toFixed(2));
    const within = times.filter((time) => time <= 2 * idleFrame).length;
    lines.push(
      line(
        `${title}: map`,
        times,
        `idle frame ${idleFrame.toFixed(0)} ms: p50 ${middle}, p95 ${most} of it; ${within} of ${times.length} within two`,
      ),
    );
  }
  const dropped = moves.filter((move) => move.dropped).length;
  const answers = known(moves.map(({ asked, answered }) => answered && asked && answered - asked));
  return [
    ...lines,
    line(`${title}: engine alone`, solves),
    line(`${title}: question to answer`, answers, `of ${moves.length} moves ${dropped} superseded`),
  ];
}

export const part: BenchPart = {
  what:
    'a lever dragged over all its values and back, twice; milliseconds from the mouse to the second frame after ' +
    "the elements have changed, and for the map to its last pixel; the engine's part by itself",
  measure: async () => {
    const script = await probeScript();
    const server = await serveSite('dist', PORT);
    const options = config.use?.launchOptions;
    const browser = await chromium.launch({ ...options, args: [...(options?.args ?? []), IN_SOFTWARE] });
    try {
      const lines = [`${''.padEnd(36)}${TITLES.map((title) => title.padStart(8)).join('')}`];
      for (const { id, lever } of COMMODITIES) {
        for (const view of VIEWS) {
          const query = `?commodity=${id}&scenario=north-america&levers=${lever}&${view.query}&v=1`;
          const drag = await measureDrag(browser, script, ORIGIN + query, view);
          lines.push(...report(`${id}, ${view.name}`, Object.keys(view.watched), drag));
        }
      }
      return [
        ...lines,
        `load of the machine: ${loadavg()[0]?.toFixed(1)}`,
        'aims: measures, table and Sankey p95 under 100 ms, engine under 5 ms, map within two of its idle frames',
      ];
    } finally {
      await browser.close();
      server.close();
    }
  },
};
