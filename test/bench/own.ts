import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import config from '../../playwright.config.ts';
import { manyRows } from '../worker/own/manyRows.ts';
import { median, type BenchPart } from './part.ts';
import { serveSite } from './siteServer.ts';

const PORT = 4189;
const ORIGIN = `http://127.0.0.1:${PORT}/`;
const ROWS = 100_000;
const RUNS = 3;

/** Notes, in the page, the longest time in which nothing else could run there. */
function watchPauses(page: Page): Promise<void> {
  return page.evaluate(() => {
    const pauses = { longest: 0, last: performance.now() };
    Object.assign(window, { pauses });
    setInterval(() => {
      pauses.longest = Math.max(pauses.longest, performance.now() - pauses.last);
      pauses.last = performance.now();
    }, 20);
  });
}

/** Milliseconds from the choice of a file until it can be shown, and the longest pause of the page meanwhile. */
async function read(page: Page, path: string): Promise<{ readonly ready: number; readonly pause: number }> {
  await page.goto(`${ORIGIN}?map=equal-area&v=1`);
  await page.locator('.stage[data-ready=true]').waitFor();
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Own data' }).click();
  const panel = page.getByRole('dialog', { name: 'Your own data' });
  await panel.getByLabel('Choose files').last().waitFor({ state: 'attached' });
  await watchPauses(page);
  const start = performance.now();
  await panel.getByLabel('Choose files').last().setInputFiles(path);
  await panel.locator('button:enabled', { hasText: 'Show on the map' }).waitFor({ timeout: 60_000 });
  const ready = performance.now() - start;
  return {
    ready,
    pause: await page.evaluate(() => (window as unknown as { pauses: { longest: number } }).pauses.longest),
  };
}

export const part: BenchPart = {
  what: `a CSV file of ${ROWS.toLocaleString('en')} flows, from its choice until it can be shown, and the longest time in which the page answered nothing; headless Chromium, median of ${RUNS}`,
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-rows-'));
    const path = join(folder, 'rows.csv');
    writeFileSync(path, manyRows(ROWS));
    const server = await serveSite('dist', PORT);
    const browser = await chromium.launch(config.use?.launchOptions);
    try {
      const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
      const all: Awaited<ReturnType<typeof read>>[] = [];
      for (let run = 0; run < RUNS; run++) all.push(await read(page, path));
      return [
        `ready to be shown  ${(median(all.map(({ ready }) => ready)) / 1000).toFixed(2)} s (aim: under 5 s)`,
        `longest pause      ${median(all.map(({ pause }) => pause)).toFixed(0)} ms`,
      ];
    } finally {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    }
  },
};
