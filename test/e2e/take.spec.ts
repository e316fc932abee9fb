import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import type { CommodityFile } from '#domain/published/commodity.ts';
import { openFromBar } from './fixtures/openFromBar.ts';

async function openPanel(page: Page, search: string): Promise<Locator> {
  await page.goto(`./${search}`);
  await expect(page.locator('.stage, .table, .sankey, .matrix table').first()).toBeVisible({
    timeout: 30_000,
  });
  await openFromBar(page, 'Take away', 'Export, link and citation');
  return page.getByRole('dialog', { name: 'Take it away' });
}

/** Clicks, waits for the file, and gives back its name and content. */
async function take(page: Page, panel: Locator, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(panel.getByRole('status').first()).toHaveText(`Saved: ${name}.`);
  return { name, content: readFileSync(await download.path()) };
}

test('each data file holds what the table shows', async ({ page }) => {
  const panel = await openPanel(page, '?view=table&map=equal-area&only=COD');
  const count = Number((await page.getByRole('grid').getAttribute('aria-rowcount')) ?? 0) - 1;
  expect(count).toBeGreaterThan(5);
  await expect(panel).toContainText(`${count} flows with `);
  await expect(panel).toContainText('only flows from or to DR Congo');
  await expect(panel).toContainText(/flows? is left out/);

  const csv = await take(page, panel, 'Table (CSV)');
  expect(csv.name).toBe('mineral-flows-cobalt-2024.csv');
  const { data } = Papa.parse<Record<string, string>>(csv.content.toString('utf8').trimEnd(), {
    header: true,
  });
  expect(data).toHaveLength(count);
  expect(data.every(({ origin, destination }) => origin === 'COD' || destination === 'COD')).toBe(true);

  const xlsx = await take(page, panel, 'Excel (XLSX)');
  const sheets = await readXlsx(xlsx.content);
  const [header = [], ...lines] = sheets.find(({ sheet }) => sheet === 'flows')?.data ?? [];
  expect(lines.map((line) => String(line[header.indexOf('tonnes')] ?? ''))).toEqual(
    data.map(({ tonnes }) => tonnes),
  );

  const geojson = await take(page, panel, 'Map data (GeoJSON)');
  const { about, features } = JSON.parse(geojson.content.toString('utf8')) as CommodityFile;
  expect(features.filter(({ properties }) => properties.kind === 'flow').map(({ id }) => id)).toEqual(
    data.map(({ id }) => id),
  );
  expect(about?.address).toContain('only=COD');

  // What the screen says of its first row is what the file says.
  await panel.getByRole('button', { name: 'Close' }).click();
  const first = await page.locator('[data-index="0"] td').allInnerTexts();
  expect(first.slice(0, 2)).toEqual([data[0]?.['originName'], data[0]?.['destinationName']]);
  const shown = Number(first[4]?.replaceAll(',', ''));
  expect(Math.abs(shown - Number(data[0]?.['tonnes'])) / shown).toBeLessThan(0.001);
});

test('the picture on paper has the flows and the legend of the screen, as SVG and as PNG of 300 dpi', async ({
  page,
}) => {
  const panel = await openPanel(page, '?scenario=china&map=equal-area');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  const ids = await page
    .locator('.canvas [data-flow]')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => (mark as SVGElement).dataset['flow']))]);
  const svg = (await take(page, panel, 'To edit (SVG)')).content.toString('utf8');
  const drawn = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (picture.querySelector('parsererror')) throw new Error(picture.documentElement.textContent ?? '');
    return [
      ...new Set([...picture.querySelectorAll('[data-flow]')].map((mark) => mark.getAttribute('data-flow'))),
    ];
  }, svg);
  expect(drawn).toEqual(ids);
  expect(svg).toContain('scenario “');
  const png = (await take(page, panel, 'For print (PNG)')).content;
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3508, 2480]);
  expect(png.indexOf('pHYs')).toBe(37);
  // A blank page of this size is a few kilobytes.
  expect(png.length).toBeGreaterThan(200_000);
});

test('the matrix on paper says of each pair what the screen says', async ({ page }) => {
  const panel = await openPanel(page, '?view=matrix&leg=processing>manufacturing&scenario=africa');
  const said = await page
    .locator('[role=gridcell]')
    .evaluateAll((cells) => cells.flatMap((cell) => cell.getAttribute('title') ?? []));
  const pairs = said.filter((text) => text.includes('→') && !text.includes('Other:'));
  expect(pairs.length).toBeGreaterThan(20);
  const svg = (await take(page, panel, 'To edit (SVG)')).content.toString('utf8');
  const drawn = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (picture.querySelector('parsererror')) throw new Error(picture.documentElement.textContent ?? '');
    return [...picture.querySelectorAll('g > title')].map(({ textContent }) => textContent);
  }, svg);
  expect(drawn).toEqual(expect.arrayContaining(pairs));
  expect(svg).toContain('Rows sell, columns take in');
  expect((await take(page, panel, 'For print (PNG)')).content.length).toBeGreaterThan(100_000);
});

test('the link shows the same again, and the citation names it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const search =
    '?scenario=africa&stages=extraction&map=equal-area&view=sankey&selected=cobalt:COD:extraction';
  const panel = await openPanel(page, search);
  await panel.getByRole('button', { name: 'Copy: Link' }).click();
  await expect(panel.getByRole('status').first()).toHaveText('Copied: Link.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('commodity=cobalt');
  expect(link).toContain('v=1');
  await expect(panel.getByRole('textbox', { name: 'Reference (APA)' })).toHaveValue(/Cobalt flows.*https?:/);
  await expect(panel.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(
    /@misc\{mineralflows-cobalt-2030,/,
  );
  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.locator('.sankey .node').first()).toBeVisible({ timeout: 30_000 });
  const address = new URL(page.url()).searchParams;
  for (const [name, value] of new URLSearchParams(search)) expect(address.get(name)).toBe(value);
});
