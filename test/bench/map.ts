import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import type { AddressInfo } from 'node:net';
import config from '../../playwright.config.ts';
import type { Case, Figures } from './fixtures/mapBench.ts';
import { median, type BenchPart } from './part.ts';

const FULL = { width: 1100, height: 640, rounds: 5, frames: true } as const;
/** So small that filling pixels costs nothing: what is left is the processor's part. */
const TINY = { width: 160, height: 100, rounds: 7, frames: false } as const;

const CASES: readonly Omit<Case, 'kind'>[] = [
  { flows: 60, globe: true, ...FULL, rounds: 9 },
  { flows: 60, globe: false, ...FULL, rounds: 9 },
  { flows: 1_000, globe: true, ...FULL },
  { flows: 10_000, globe: false, ...FULL, rounds: 3 },
  { flows: 1_000, globe: false, ...TINY },
  { flows: 10_000, globe: false, ...TINY },
  { flows: 100_000, globe: false, ...TINY },
];

const ms = (value: number | null) => (value === null ? '-' : value.toFixed(value < 10 ? 2 : 0)).padStart(8);

function line(of: Omit<Case, 'kind'>, kind: string, figures: Figures): string {
  const frames = figures.panFrame.filter((frame) => frame !== null);
  const { heap } = figures;
  return [
    `${of.flows} ${of.globe ? 'globe' : 'flat'} ${of.width}x${of.height}`.padEnd(26),
    kind.padEnd(9),
    ms(figures.first),
    ms(figures.firstFrame),
    ms(median(figures.toggle)),
    ms(median(figures.pan)),
    ms(frames.length === 0 ? null : median(frames)),
    heap === null ? '' : `${((heap[1] - heap[0]) / 1024).toFixed(0)} kB`.padStart(9),
  ].join('');
}

async function measure(): Promise<readonly string[]> {
  const server = await createServer({
    server: { host: '127.0.0.1', port: 0, hmr: false },
    logLevel: 'error',
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  const options = config.use?.launchOptions;
  const flags = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ ...options, args: [...(options?.args ?? []), ...flags] });
  const lines = [
    [
      'flows, view, pixels'.padEnd(26),
      'layer'.padEnd(9),
      ...['first', 'frame', 'toggle', 'pan', 'frame'].map((title) => title.padStart(8)),
      '1k tog.'.padStart(9),
    ].join(''),
  ];
  try {
    for (const of of CASES) {
      // The two side by side in one page, so that both meet the same machine in the same mood.
      const page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
      await page.goto(`http://127.0.0.1:${port}/test/bench/fixtures/mapBench.html`);
      await page.waitForFunction(() => 'measure' in window);
      for (const kind of ['arcs', 'ours'] as const) {
        const figures = await page.evaluate(
          (input) => (window as unknown as { measure(of: Case): Promise<Figures> }).measure(input),
          { ...of, kind },
        );
        lines.push(line(of, kind === 'ours' ? 'ours' : 'ArcLayer', figures));
      }
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
    'the flow layer (casing, arrowheads, dashes, bands) beside the plain ArcLayer; median milliseconds of ' +
    "the processor's part and of whole frames in software rendering",
  measure,
};
