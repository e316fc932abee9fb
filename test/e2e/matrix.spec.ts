import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { CommodityFile } from '#domain/published/commodity.ts';

async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).exclude('svg').analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

test('walks the matrix by keyboard, and narrows every view with one filter', async ({ page }) => {
  await page.goto('./?view=matrix&map=equal-area&v=1');
  const grid = page.getByRole('grid', { name: /Matrix of origins and destinations/ });
  await expect(grid).toBeVisible({ timeout: 30_000 });
  expect(await violations(page, '.pictures')).toEqual([]);

  // The first cell is the largest origin by the largest destination.
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(grid.locator(':focus')).toHaveAttribute(
    'aria-label',
    /DR Congo → China: 157.kt, 52% of the leg/,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/selected=cobalt%3ACOD%3Aextraction%3ECHN%3Aprocessing/);
  await expect(page.getByRole('article', { name: 'DR Congo → China' })).toBeVisible();

  await page.getByLabel('Show only flows from or to').selectOption('MEX');
  await expect(page).toHaveURL(/only=MEX/);
  const count = page.getByRole('search', { name: 'Filter' }).getByRole('status');
  await expect(count).toHaveText(/^\d+ of 366 flows$/);
  const kept = Number.parseInt(await count.innerText(), 10);
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  const table = page.getByRole('grid', { name: 'Flows as a table' });
  await expect(table).toHaveAttribute('aria-rowcount', String(kept + 1));
  await page.getByRole('radio', { name: 'Map', exact: true }).check({ force: true });
  await expect(page.locator('.stage')).toContainText(`${Math.min(40, kept)} of 366 flows · `);
  await page.getByRole('button', { name: 'Remove the filter “Mexico”' }).click();
  await expect(page).not.toHaveURL(/only=/);
});

test('traces what a country takes in to its mines, with what is certain', async ({ page }) => {
  await page.goto('./?view=table&selected=cobalt:USA:manufacturing&v=1');
  await page.getByRole('article').getByRole('button', { name: 'Trace its origins' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^United States takes in 8\.19.kt/)).toBeVisible({ timeout: 30_000 });
  const mined = dialog.getByRole('region', { name: 'Mined in' });
  await expect(mined.getByRole('listitem').filter({ hasText: 'DR Congo' })).toContainText(/% to \d+%/, {
    timeout: 30_000,
  });
  await expect(mined).toContainText('Together 100% of the intake.');
  await expect(dialog.getByRole('img', { name: 'Map of flows' })).toBeVisible();
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await expect(page).toHaveURL(/trace=cobalt%3AUSA%3Amanufacturing/);
  await dialog.getByLabel('Intake of').selectOption('cobalt:JPN:manufacturing');
  await expect(dialog.getByText(/^Japan takes in/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/trace=/);
});

test('samples of every view on screen are the published tonnes', async ({ page }) => {
  const samples = [
    { commodity: 'nickel', scenario: null },
    { commodity: 'cobalt', scenario: 'africa' },
    { commodity: 'lithium', scenario: 'north-america' },
  ] as const;
  for (const { commodity, scenario } of samples) {
    const path = scenario === null ? `commodities/${commodity}` : `scenarios/${scenario}`;
    const file = JSON.parse(readFileSync(`static/data/${path}.geojson`, 'utf8')) as CommodityFile;
    const flows = file.features
      .flatMap(({ properties: p }) => (p.kind === 'flow' && p.commodity === commodity ? [p] : []))
      .filter(({ from }) => from === 'extraction')
      .sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0));
    const [largest] = flows;
    if (!largest?.tonnes) throw new Error(`Expected a flow of ${commodity} in ${path}`);
    const total = flows.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
    const query = `commodity=${commodity}${scenario === null ? '' : `&scenario=${scenario}`}&stages=extraction&estimated=shown&v=1`;

    await page.goto(`./?view=table&${query}`);
    const row = page.getByRole('grid').locator('[data-index="0"]');
    const written = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(largest.tonnes);
    await expect(row).toContainText(written, { timeout: 30_000 });
    await page.getByRole('radio', { name: 'Matrix' }).check({ force: true });
    const share = new RegExp(`, ${Math.round((100 * largest.tonnes) / total)}% of the leg`);
    await expect(page.getByRole('gridcell', { name: share }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'Sankey' }).check({ force: true });
    const kilotonnes = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
    const [divisor, unit] = largest.tonnes >= 999_500 ? [1e6, 'Mt'] : [1e3, 'kt'];
    const amount = `${kilotonnes.format(largest.tonnes / divisor)}\u00a0${unit}`;
    const bands = page.getByRole('listbox', { name: 'Bands of the diagram' });
    await expect(bands.getByRole('option').first()).toContainText(amount);
  }
});
