import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.ts';
import { median, type BenchPart } from './part.ts';

const PORT = 4187;
const ORIGIN = `http://127.0.0.1:${PORT}/`;
const RUNS = 5;

/** The part of the product that a file belongs to, by its path below dist/. */
function partOf(path: string): string {
  if (path.startsWith('data/')) return 'data';
  if (/\.woff2?$/.test(path)) return 'fonts';
  if (/world|topo/.test(path)) return 'basemap';
  if (/maplibre/.test(path)) return 'maplibre';
  if (/MapView|deck|shell/.test(path)) return 'map';
  return 'shell';
}

interface Visit {
  readonly firstFlowMs: number;
  readonly shellMs: number;
  readonly paths: readonly string[];
}

/** One cold visit in a fresh browser: every file fetched until the first flow is painted, and when. */
async function visit(): Promise<Visit> {
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const paths: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (url.startsWith(ORIGIN)) paths.push(url.slice(ORIGIN.length).split('?')[0] || 'index.html');
    });
    await page.goto(ORIGIN);
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName('first-flow')[0]?.startTime,
      null,
      {
        timeout: 60_000,
      },
    );
    const shellMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return { firstFlowMs: Number(await mark.jsonValue()), shellMs, paths };
  } finally {
    await browser.close();
  }
}

function sizes(paths: readonly string[]): readonly string[] {
  const rows = new Map<string, [raw: number, gzip: number, brotli: number]>();
  for (const path of new Set(paths)) {
    const bytes = readFileSync(join('dist', path));
    // Fonts and images are compressed already.
    const packed = /\.(woff2|png|webp)$/.test(path);
    const entry = [
      bytes.length,
      packed ? bytes.length : gzipSync(bytes).length,
      packed ? bytes.length : brotliCompressSync(bytes).length,
    ] as const;
    for (const name of [partOf(path), 'total']) {
      const [raw, gzip, brotli] = rows.get(name) ?? [0, 0, 0];
      rows.set(name, [raw + entry[0], gzip + entry[1], brotli + entry[2]]);
    }
  }
  const kb = (bytes: number) => (bytes / 1000).toFixed(0).padStart(7);
  return [
    'part          raw kB  gzip kB  brotli kB',
    ...[...rows].map(
      ([name, [raw, gzip, brotli]]) => `${name.padEnd(12)} ${kb(raw)}  ${kb(gzip)}    ${kb(brotli)}`,
    ),
  ];
}

export const part: BenchPart = {
  what: `bytes and time of the first view of the built product in headless Chromium, median of ${RUNS} cold visits`,
  measure: async () => {
    const server = spawn(
      process.execPath,
      [
        'node_modules/vite/bin/vite.js',
        'preview',
        '--port',
        String(PORT),
        '--strictPort',
        '--host',
        '127.0.0.1',
      ],
      { stdio: 'ignore' },
    );
    try {
      await waitFor(ORIGIN);
      const visits: Visit[] = [];
      for (let i = 0; i < RUNS; i++) visits.push(await visit());
      return [
        ...sizes(visits[0]?.paths ?? []),
        `shell painted       ${median(visits.map(({ shellMs }) => shellMs)).toFixed(0)} ms after navigation`,
        `first flow painted  ${median(visits.map(({ firstFlowMs }) => firstFlowMs)).toFixed(0)} ms after navigation`,
        'aims: total under 900 kB brotli, data under 60 kB brotli, shell painted before map code arrives',
      ];
    } finally {
      server.kill();
    }
  },
};

async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // The server is not up yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Expected the built product at ${url}; found no answer. Run npm run build first.`);
}
