import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Locator, type Page, type Worker } from '@playwright/test';
import { build } from 'vite';
import config from '../../playwright.config.ts';
import type { DeskProbe, Move, Watched } from './fixtures/deskFigures.ts';
import { median, type BenchPart } from './part.ts';
import { serveSite } from './siteServer.ts';

const PORT = 4189;
const ORIGIN = `http://127.0.0.1:${PORT}/`;
/**
 * Puts the page together as Chromium does by itself where there is no graphics card. With the flags of the tests it
 * would do so through SwiftShader, 20 to 50 ms a frame, and the time of that is not ours. Maps are drawn there as ever.
 */
const IN_SOFTWARE = '--disable-gpu-compositing';
/** There and back twice over all values of a slider. */
const SWEEPS = 4;
/** Of the mouse; one sweep takes a reader about a second and a half. */
const EVENTS_PER_SWEEP = 90;
const EVENT_MS = 1000 / 60;

const MEASURES = '[data-tour="what-if"] section table';
const VIEWS: readonly { readonly name: string; readonly query: string; readonly watched: Watched }[] = [
  { name: 'table', query: 'view=table', watched: { measures: MEASURES, table: '[role="grid"]' } },
  { name: 'sankey', query: 'view=sankey', watched: { measures: MEASURES, sankey: '.sankey .room' } },
  { name: 'globe', query: '', watched: { measures: MEASURES } },
  { name: 'flat map', query: 'map=flat', watched: { measures: MEASURES } },
];

/** The commodity that the product opens with, and the one with the most flows. */
const COMMODITIES: readonly { readonly id: string; readonly lever: string }[] = [
  { id: 'cobalt', lever: 'l_cobalt_COD_extraction_0.5' },
  { id: 'aluminium', lever: 'l_aluminium_GIN_extraction_0.5' },
];

/** In the engine's thread: an answer leaves in the turn in which its solve began. */
const ENGINE_PROBE = `
  const post = self.postMessage.bind(self), later = self.setTimeout.bind(self);
  let turn = 0;
  self.solves = [];
  self.setTimeout = (run, ms) => later(() => { turn = performance.now(); run(); }, ms);
  self.postMessage = (message) => {
    if (message.type === 'answer') self.solves.push(performance.now() - turn);
    post(message);
  };
`;

interface Drag {
  readonly moves: readonly Move[];
  readonly solves: readonly number[];
  /** Milliseconds of a frame of the map in which nothing but the pulse along its flows changes. */
  readonly idleFrame: number | null;
}

async function probeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('./fixtures/deskProbe.ts', import.meta.url)),
        formats: ['iife'],
        name: 'desk',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const [script] = bundle?.output ?? [];
  if (!script) throw new Error('Expected the probe of the desk as one script, found none');
  return script.code;
}

const probe = <K extends keyof DeskProbe>(page: Page, what: K, given?: Watched) =>
  page.evaluate(
    ([name, watched]) => {
      const { deskProbe } = window as unknown as { deskProbe: DeskProbe };
      return (deskProbe[name as keyof DeskProbe] as (watched: unknown) => unknown)(watched);
    },
    [what, given] as const,
  ) as Promise<ReturnType<DeskProbe[K]>>;

async function measureView(browser: Browser, script: string, url: string, watched: Watched): Promise<Drag> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  try {
    await page.addInitScript({ content: script });
    const workers: Worker[] = [];
    page.on('worker', (worker) => workers.push(worker));
    await page.goto(url);
    const slider = page.getByRole('list', { name: 'Levers of your own' }).getByRole('slider');
    await slider.waitFor({ timeout: 60_000 });
    await slider.scrollIntoViewIfNeeded();
    const isMap = Object.keys(watched).length === 1;
    if (isMap) await page.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
    else for (const selector of Object.values(watched)) await page.locator(selector).first().waitFor();
    await page.waitForTimeout(1500);
    const idleFrame = isMap ? await idle(page) : null;

    const engine = workers.find((worker) => worker.url().includes('engine.worker'));
    if (!engine) throw new Error('Expected the engine in a thread of its own, found none');
    await engine.evaluate(ENGINE_PROBE);
    await probe(page, 'watch', watched);
    await drag(page, slider, 1);
    await probe(page, 'take');
    await engine.evaluate('self.solves.length = 0');
    await drag(page, slider, SWEEPS);
    const moves = await probe(page, 'take');
    return { moves, solves: (await engine.evaluate('self.solves')) as number[], idleFrame };
  } finally {
    await page.close();
  }
}

/** Takes the slider at its left end and moves it to the right, back, and so on, as evenly as a hand does. */
async function drag(page: Page, slider: Locator, sweeps: number): Promise<void> {
  await slider.fill('0');
  await page.waitForTimeout(500);
  // That was no move of the mouse.
  await probe(page, 'take');
  const box = await slider.boundingBox();
  if (!box) throw new Error('Expected a slider in sight, found none');
  const thumb = 8;
  const [left, width, y] = [box.x + thumb, box.width - 2 * thumb, box.y + box.height / 2];
  await page.mouse.move(left, y);
  await page.mouse.down();
  const start = performance.now();
  for (let event = 0; event <= sweeps * EVENTS_PER_SWEEP; event++) {
    const late = performance.now() - start - event * EVENT_MS;
    // A mouse does not wait: events that would come late are left out.
    if (late > EVENT_MS) continue;
    if (late < 0) await new Promise((resolve) => setTimeout(resolve, -late));
    const at = event / EVENTS_PER_SWEEP;
    const part = Math.floor(at) % 2 === 0 ? at % 1 : 1 - (at % 1);
    await page.mouse.move(left + part * width, y);
  }
  await page.waitForTimeout(800);
  await page.mouse.up();
  await page.waitForTimeout(800);
}

/** The pulse changes one number of the flow layer, and the map draws anew with every frame. */
async function idle(page: Page): Promise<number> {
  await probe(page, 'frames');
  await page.getByRole('button', { name: 'Show direction in motion' }).click();
  await page.waitForTimeout(6000);
  return median((await probe(page, 'frames')).map(({ took }) => took));
}

const quantile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(part * values.length) - 1] ?? Number.NaN;

function line(name: string, times: readonly (number | null | undefined)[], note = ''): string {
  const known = times.filter((time) => time !== null && time !== undefined);
  const cells = [0.5, 0.95, 0.99].map((part) => quantile(known, part).toFixed(1).padStart(8));
  return [name.padEnd(34), ...cells, String(known.length).padStart(7), note && `   ${note}`].join('');
}

function report(title: string, watched: Watched, { moves, solves, idleFrame }: Drag): string[] {
  const dropped = moves.filter((move) => move.dropped).length;
  const parts = Object.keys(watched).map((name) =>
    line(
      `${title}: ${name}`,
      moves.map((move) => move.painted[name] && move.painted[name] - move.at),
    ),
  );
  const maps = moves.map(({ at, map }) => map && map - at);
  const p95 = quantile(
    maps.filter((time) => time !== null),
    0.95,
  );
  return [
    ...parts,
    ...(idleFrame === null
      ? []
      : [
          line(
            `${title}: map`,
            maps,
            `idle frame ${idleFrame.toFixed(1)} ms; p50 ${(median(maps.filter((time) => time !== null)) / idleFrame).toFixed(2)}, p95 ${(p95 / idleFrame).toFixed(2)} of it`,
          ),
        ]),
    line(`${title}: engine`, solves),
    line(
      `${title}: question to answer`,
      moves.map(({ asked, answered }) => answered && asked && answered - asked),
      `${moves.length} moves, ${dropped} superseded`,
    ),
  ];
}

export const part: BenchPart = {
  what: '',
  measure: async () => {
    const script = await probeScript();
    const server = await serveSite('dist', PORT);
    const options = config.use?.launchOptions;
    const browser = await chromium.launch({ ...options, args: [...(options?.args ?? []), IN_SOFTWARE] });
    try {
      const lines = [
        `${'milliseconds'.padEnd(34)}${['p50', 'p95', 'p99', 'moves'].map((title) => title.padStart(8)).join('')}`,
      ];
      for (const { id, lever } of COMMODITIES.filter(({id}) => (process.env['ONLY'] ?? id).includes(id))) {
        for (const { name, query, watched } of VIEWS) {
          const url = `${ORIGIN}?commodity=${id}&scenario=north-america&levers=${lever}&${query}&v=1`;
          lines.push(...report(`${id}, ${name}`, watched, await measureView(browser, script, url, watched)));
        }
      }
      return lines;
    } finally {
      await browser.close();
      server.close();
    }
  },
};
