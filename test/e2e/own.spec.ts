import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { manyRows } from '#test/worker/own/manyRows.ts';
import { openFromBar } from './fixtures/openFromBar.ts';

async function openPanel(page: Page) {
  await page.goto('./?map=equal-area&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await openFromBar(page, 'Data', 'Own data');
  return page.getByRole('dialog', { name: 'Your own data' });
}

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('own flows are matched, asked about, shown and saved again without leaving the browser', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  const panel = await openPanel(page);
  const text =
    'Exportador;Importador;Toneladas;Fuente\nCongo;China;1.000,5;<b onclick=alert(1)>mine</b>\nChile;China;500;\n';
  await panel.getByLabel('Choose files').last().setInputFiles(csv('flujos.csv', text));
  await expect(panel.getByLabel('origin', { exact: true })).toHaveValue('0');
  await expect(panel.getByText('<b onclick=alert(1)>mine</b>')).toBeVisible();
  const show = panel.getByRole('button', { name: 'Show on the map' });
  await expect(show).toBeDisabled();
  await panel.getByLabel('Congo', { exact: true }).selectOption('COD');
  await expect(show).toBeEnabled();
  await show.click();
  await expect(page).toHaveTitle('Own data · Mineral Flows');
  await expect(page).toHaveURL(/commodity=own-data/);
  const flows = page.getByRole('listbox', { name: 'Flows' });
  await expect(flows.getByRole('option').first()).toContainText('DR Congo → China');
  await flows.getByRole('option').first().click();
  const card = page.getByRole('article', { name: 'DR Congo → China' });
  await expect(card).toContainText('<b onclick=alert(1)>mine</b>');
  await openFromBar(page, 'Data', 'Own data');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save shown data (CSV)' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toContain('COD,CHN,extraction,processing,1000.5,');
  expect(sent).toEqual([]);
  await page.reload();
  await expect(page.locator('.bar').getByRole('status')).toContainText('own-data');
});

test('a file dropped on the map is read there, and one dropped beside an open dialog does not take the page away', async ({
  page,
}) => {
  await page.goto('./?map=equal-area&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['origin,destination,tonnes\nCHL,CHN,500\n'], 'flows.csv', { type: 'text/csv' }),
    );
    return transfer;
  });
  const map = page.locator('.canvas');
  const panel = page.getByRole('dialog', { name: 'Your own data' });
  await map.dispatchEvent('dragover', { dataTransfer: files });
  await expect(page.getByText('Drop the files to read them here')).toBeVisible();
  await map.dispatchEvent('drop', { dataTransfer: files });
  await expect(panel.getByText('flows.csv').first()).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Show on the map' })).toBeEnabled();
  await page.locator('.panel-overlay').dispatchEvent('dragover', { dataTransfer: files });
  const kept = await page
    .locator('.panel-overlay')
    .evaluate(
      (overlay, dataTransfer) =>
        !overlay.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })),
      files,
    );
  expect(kept).toBe(true);
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('while 100,000 rows are read the page shows how far it is and answers, and reading can be cancelled', async ({
  page,
}) => {
  const panel = await openPanel(page);
  const choose = async (rows: number) => {
    // From disk, as a reader does: a buffer would be handed over by way of the page's own thread.
    const path = test.info().outputPath(`${rows}.csv`);
    writeFileSync(path, manyRows(rows));
    await panel.getByLabel('Choose files').last().setInputFiles(path);
  };
  await choose(400_000);
  await panel.getByRole('button', { name: 'Cancel' }).dispatchEvent('click');
  const bar = panel.getByRole('progressbar');
  await expect(bar).toBeHidden();
  await choose(100_000);
  await expect(bar).toBeVisible();
  // Each question is answered by the page's own thread, which a reading of its own would hold until the end.
  let answers = 0;
  while (await bar.isVisible()) answers += 1;
  expect(answers).toBeGreaterThan(3);
  await expect(panel.getByRole('button', { name: 'Show on the map' })).toBeEnabled({ timeout: 20_000 });
});

test('rows that cannot be used are listed with the fix, and a broken file with what is wrong', async ({
  page,
}) => {
  const panel = await openPanel(page);
  const rows = csv('own.csv', 'origin,destination,tonnes\nCHL,CHN,=cmd\nPER,CHN,5\n');
  await panel.getByLabel('Choose files').last().setInputFiles(rows);
  await expect(panel.getByText('own.csv, row 2, tonnes: expected a number, found =cmd.')).toBeVisible();
  await panel.getByLabel('Leave rows with problems out').check();
  await expect(panel.getByRole('button', { name: 'Show on the map' })).toBeEnabled();
  await panel.getByRole('button', { name: 'Choose other files' }).click();
  const zip = { name: 'own.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004 broken') };
  await panel.getByLabel('Choose files').last().setInputFiles(zip);
  await expect(panel.getByRole('alert')).toContainText('a broken archive');
});

test('the XLSX template opens again as two tables', async ({ page }) => {
  const panel = await openPanel(page);
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Template: both (XLSX)' }).click();
  const buffer = readFileSync(await (await download).path());
  await panel
    .getByLabel('Choose files')
    .last()
    .setInputFiles({ name: 'template.xlsx', mimeType: 'application/zip', buffer });
  await expect(panel.getByRole('heading', { name: 'template.xlsx, places' })).toBeVisible();
  await panel.getByRole('button', { name: 'Show on the map' }).click();
  await expect(page).toHaveTitle('Own data · Mineral Flows');
});
