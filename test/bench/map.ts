import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { AddressInfo } from 'node:net';
import config from '../../playwright.config.ts';
import { KINDS, type Kind } from './fixtures/kinds.ts';
import type { Case, Figures } from './fixtures/mapBench.ts';
import { median, type BenchPart } from './part.ts';

const FULL = { width: 1100, height: 640, rounds: 41, frames: 5, toggles: 0 } as const;
/** So small that filling pixels costs nothing: what is left is the processor's part. */
const TINY = { width: 160, height: 100, rounds: 41, frames: 0, toggles: 0 } as const;

const CASES: readonly Omit<Case, 'kind'>[] = [
  { flows: 60, globe: true, ...FULL },
  { flows: 60, globe: false, ...FULL, toggles: 1000 },
  { flows: 1_000, globe: true, ...FULL },
  { flows: 1_000, globe: false, ...FULL, toggles: 1000 },
  { flows: 10_000, globe: false, ...FULL, frames: 3 },
  { flows: 1_000, globe: false, ...TINY },
  { flows: 10_000, globe: false, ...TINY },
  { flows: 100_000, globe: false, ...TINY },
];
const NAMES: Readonly<Record<Kind, string>> = {
  widths: 'ArcLayer, widths only',
  arcs: 'ArcLayer, new rows',
  flowmap: 'flowmap.gl',
  ours: 'ours',
};

const cell = (text: string) => text.padStart(9);
const ms = (value: number | null) =>
  cell(value === null || Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 2 : 0));
const middle = (values: readonly number[]) => (values.length === 0 ? null : median(values));
const kb = (bytes: number | null) => cell(bytes === null ? '-' : (bytes / 1024).toFixed(0));

function line(of: Omit<Case, 'kind'>, kind: Kind, figures: Figures): string {
  return [
    `${of.flows} ${of.globe ? 'globe' : 'flat'} ${of.width}x${of.height}`.padEnd(24),
    NAMES[kind].padEnd(22),
    ms(figures.first),
    ms(figures.firstFrame),
    ms(median(figures.toggle)),
    ms(middle(figures.toggleFrame)),
    ms(middle(figures.panFrame)),
    kb(figures.heap),
    kb(figures.growth),
    ms(middle(figures.prepared)),
  ].join('');
}

/** "toggle 0.8x ArcLayer, 0.1x flowmap.gl": ours against the others of one case. */
function verdict(found: ReadonlyMap<Kind, Figures>): string {
  const against = (what: string, read: (figures: Figures) => number | null) =>
    (['widths', 'arcs', 'flowmap'] as const).flatMap((kind) => {
      const [other, own] = [found.get(kind), found.get('ours')].map((one) => (one ? read(one) : null));
      if (other === null || other === undefined || own === null || own === undefined) return [];
      return [`${what} ${(own / other).toFixed(2)} x ${NAMES[kind]}`];
    });
  return `    ours: ${[
    ...against('toggle', ({ toggle }) => median(toggle)),
    ...against('rows and toggle', ({ toggle, prepared }) => (middle(prepared) ?? 0) + median(toggle)),
    ...against('first', ({ first }) => first),
    ...against('pan', ({ panFrame }) => middle(panFrame)),
  ].join(', ')}`;
}

async function measure(): Promise<readonly string[]> {
  const server = await createServer({
    server: { host: '127.0.0.1', port: 0, hmr: false },
    // Found before the first page asks: a dependency found later would load the page again.
    optimizeDeps: { entries: ['test/bench/fixtures/mapBench.html'] },
    logLevel: 'error',
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  const options = config.use?.launchOptions;
  const flags = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ ...options, args: [...(options?.args ?? []), ...flags] });
  const titles = ['first', '+frame', 'toggle', '+frame', 'pan', 'kB', '1k kB', 'rows'];
  const lines = [['flows, view, pixels'.padEnd(24), ''.padEnd(22), ...titles.map(cell)].join('')];
  try {
    for (const of of CASES) {
      // Side by side in one page, so that all meet the same machine in the same mood.
      const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
      await page.goto(`http://127.0.0.1:${port}/test/bench/fixtures/mapBench.html`);
      await page.waitForFunction(() => 'measure' in window);
      const found = new Map<Kind, Figures>();
      // flowmap.gl draws on flat maps only.
      for (const kind of KINDS.filter((one) => one !== 'flowmap' || !of.globe)) {
        const figures = await page.evaluate(
          (input) => (window as unknown as { measure(of: Case): Promise<Figures> }).measure(input),
          { ...of, kind },
        );
        found.set(kind, figures);
        lines.push(line(of, kind, figures));
      }
      lines.push(verdict(found));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return lines;
}

export const part: BenchPart = {
  what:
    'all layers of the map (casing, heads, dashes, ranges, places) beside a plain ArcLayer and flowmap.gl; ' +
    "median milliseconds of the processor's part and, after +, until the last pixel in software rendering; " +
    'kB of heap, its growth over 1,000 toggles after 1,000 that warm it up, and the rows that layers are given after a scenario: ours with lanes, ' +
    "shares, ranks, what is hidden; the ArcLayer's ends and widths alone; flowmap.gl makes its own within a toggle",
  measure,
};
