import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { formatTonnes, formatTonnesChange } from '#format/quantity.ts';
import { openFromBar } from './fixtures/openFromBar.ts';

test('halves the cobalt of DR Congo, adds a refinery in Canada, saves, compares, exports and reopens it by link and by file', async ({
  page,
  browser,
}) => {
  await page.goto('./?map=equal-area&view=table&v=1');
  const panel = page.getByRole('complementary', { name: 'What could change' });
  await panel.getByText('Levers of your own').click();
  await panel.getByLabel('Country').selectOption('COD');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  const levers = panel.getByRole('list', { name: 'Levers of your own' });
  await expect(levers).toContainText('DR Congo loses 50%');
  await expect(page.getByRole('listbox', { name: 'Flows' })).toContainText('modelled');
  await panel.getByLabel('Lever', { exact: true }).selectOption('capacity');
  await panel.getByLabel('Stage').selectOption('processing');
  await panel.getByLabel('Country').selectOption('CAN');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByText('What you changed')).toBeVisible();

  await panel.getByText('Saved scenarios').click();
  await panel.getByLabel('Name of this scenario').fill('Half');
  await panel.getByRole('button', { name: 'Keep' }).click();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save Half to a file' }).click();
  const saved = readFileSync(await (await download).path());
  expect(JSON.parse(saved.toString())).toMatchObject({ name: 'Half', commodity: 'cobalt' });

  await openFromBar(page, 'Data', 'Compare two worlds');
  const compared = page.getByRole('dialog');
  await expect(compared.getByText('“Half” against today', { exact: true })).toBeVisible();
  const largest = compared.getByRole('grid', { name: 'Which flows differ' }).getByRole('row').nth(1);
  const [origin, destination, , before, after, change] = await largest
    .getByRole('gridcell')
    .allTextContents();
  await compared.getByRole('button', { name: 'Close' }).click();

  await openFromBar(page, 'Take away', 'Export, link and citation');
  const taken = page.getByRole('dialog');
  const csv = page.waitForEvent('download');
  await taken.getByRole('button', { name: 'Table (CSV)', exact: true }).click();
  const text = readFileSync(await (await csv).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  const row = data.toSorted(
    (a, b) => Math.abs(Number(b['changeTonnes'])) - Math.abs(Number(a['changeTonnes'])),
  )[0];
  expect([row?.['originName'], row?.['destinationName']]).toEqual([origin, destination]);
  const figures = ['todayTonnes', 'tonnes'].map((id) => formatTonnes(Number(row?.[id]), 'en'));
  expect([...figures, formatTonnesChange(Number(row?.['changeTonnes']), 'en')]).toEqual([
    before,
    after,
    change,
  ]);
  const link = await taken.getByRole('textbox', { name: 'Link' }).inputValue();
  await taken.getByRole('button', { name: 'Close' }).click();

  // A browser that never saw the scenario.
  const elsewhere = await browser.newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('list', { name: 'Levers of your own' }).getByRole('listitem')).toHaveCount(
    2,
  );
  const first = (of: typeof page) => of.locator('.table [data-index="0"]');
  await expect(first(elsewhere)).toContainText('modelled');
  expect(await first(elsewhere).innerText()).toBe(await first(page).innerText());
  await elsewhere.close();

  await page.goto(page.url());
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: /^Remove: Canada/ }).click();
  await expect(levers.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: /^Remove: Canada/ }).click();
  await panel.getByText('Saved scenarios').click();
  await panel
    .getByLabel('Open a scenario file')
    .setInputFiles({ name: 'half.scenario.json', mimeType: 'application/json', buffer: saved });
  await expect(levers.getByRole('listitem')).toHaveCount(2);
});
