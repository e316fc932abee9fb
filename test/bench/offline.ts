import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { median, type BenchPart } from './part.ts';
import { serveSite } from './siteServer.ts';

const PORT = 4188;
const ORIGIN = `http://127.0.0.1:${PORT}/`;
const SINGLE = resolve('dist-single/mineral-flows.html');
const RUNS = 3;

/** A usual line to a house or a phone. */
const LINE = {
  downloadThroughput: (10e6 / 8) | 0,
  uploadThroughput: (2e6 / 8) | 0,
  latency: 40,
  offline: false,
};

async function firstFlow(page: Page): Promise<number> {
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('first-flow')[0]?.startTime,
    null,
    { timeout: 120_000 },
  );
  return Number(await mark.jsonValue());
}

interface Visits {
  readonly first: number;
  readonly second: number;
  readonly single: number;
}

/** First visit over the line, second one from what the first has kept, and the single file from the disk. */
async function visits(): Promise<Visits> {
  const browser = await chromium.launch(config.use?.launchOptions);
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await page.goto(ORIGIN);
    const first = await firstFlow(page);
    await page.getByText('everything works without a network now').waitFor({ timeout: 120_000 });
    await page.goto('about:blank');
    await page.goto(ORIGIN);
    const second = await firstFlow(page);
    const file = await context.newPage();
    await file.goto(pathToFileURL(SINGLE).href);
    return { first, second, single: await firstFlow(file) };
  } finally {
    await browser.close();
  }
}

export const part: BenchPart = {
  what: `first flow painted on a first visit (10 Mbit/s, 40 ms, brotli), on a second one with what the first kept, and from the single file; headless Chromium, median of ${RUNS}`,
  measure: async () => {
    if (!existsSync(SINGLE))
      throw new Error(`Expected ${SINGLE}; found none. Run npm run build:single first.`);
    const server = await serveSite('dist', PORT);
    try {
      const all: Visits[] = [];
      for (let run = 0; run < RUNS; run++) all.push(await visits());
      const first = median(all.map((visit) => visit.first));
      const second = median(all.map((visit) => visit.second));
      const single = median(all.map((visit) => visit.single));
      return [
        `first visit   ${first.toFixed(0)} ms`,
        `second visit  ${second.toFixed(0)} ms, ${(second / first).toFixed(2)} of the first (aim: under 0.50)`,
        `single file   ${single.toFixed(0)} ms, ${(statSync(SINGLE).size / 1e6).toFixed(2)} MB (aim: under 6 MB)`,
      ];
    } finally {
      server.close();
    }
  },
};
