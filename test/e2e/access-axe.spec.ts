import { expect, test } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';
import { dialogs, openSite } from './fixtures/openSite.ts';
import { violations } from './fixtures/violations.ts';

test('the wide page and every dialog have no fault that axe finds, in light and in dark', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSite(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&v=1');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, undefined, ['color-contrast'])).toEqual([]);
  // Few flows behind the dialogs: axe reads all of the page before it looks at a part.
  await openSite(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&only=MEX&v=1');
  const seen: string[] = [];
  for await (const name of dialogs(page)) {
    expect([name, await violations(page, '[role=dialog]')]).toEqual([name, []]);
    seen.push(name);
  }
  expect(seen.length).toBeGreaterThanOrEqual(7);
});

test('the narrow page has no fault that axe finds in any tab, in Spanish, in light and in dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSite(page, './?map=equal-area&lang=es&v=1');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(await violations(page)).toEqual([]);
  for (const tab of ['¿Y si…?', 'Medidas', 'Historia', 'Flujos']) {
    await page.getByRole('tab', { name: tab }).click();
    expect([tab, await violations(page, '.sheet')]).toEqual([tab, []]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, undefined, ['color-contrast'])).toEqual([]);
});

test('the globe has no fault that axe finds', async ({ page }) => {
  await openSite(page, './');
  expect(await violations(page)).toEqual([]);
});

/** Pictures, modes and states that no dialog of the bar shows, each by its address. */
const STATES = [
  ['Sankey', 'view=sankey&scenario=africa'],
  ['table', 'view=table&scenario=africa'],
  ['side by side', 'scenario=africa&compare=side-by-side'],
  ['trace', 'trace=cobalt:CHN:processing'],
  ['a wrong address', 'colour=red&year=soon'],
  ['embedded', 'embed'],
] as const;

test('no picture, comparison, trace, remark or embedded view has a fault that axe finds', async ({
  page,
}) => {
  for (const [name, query] of STATES) {
    await page.goto(`./?map=equal-area&only=COD&${query}&v=1`);
    await expect(page.locator('main').first()).toBeVisible();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.locator('main svg').or(page.locator('main table')).first()).toBeVisible();
    expect([name, await violations(page)]).toEqual([name, []]);
  }
});

test('what a dialog answers has no fault that axe finds: a task, a drawing, a number explained, a file refused', async ({
  page,
}) => {
  await openSite(page, './?map=equal-area&only=COD&selected=cobalt:COD:extraction&v=1');
  const dialog = page.getByRole('dialog');
  const expectNone = async (name: string) =>
    expect([name, await violations(page, '[role=dialog]')]).toEqual([name, []]);
  await page.getByRole('article').getByRole('button', { name: 'Why this number?' }).click();
  await expect(dialog.getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expectNone('why');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About this series' }).click();
  await expectNone('series');
  await page.keyboard.press('Escape');
  await openFromBar(page, 'Learn', 'Draw it first');
  await dialog.getByRole('button', { name: 'Add the arrow' }).click();
  await dialog.getByRole('button', { name: 'Compare with the data' }).click();
  await expectNone('drawing');
  await page.keyboard.press('Escape');
  await openFromBar(page, 'Data', 'Own data');
  const text = 'origin,destination,tonnes\nCHL,CHN,=cmd\nCongo,CHN,5\n';
  await dialog
    .getByLabel('Choose files')
    .last()
    .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(dialog.getByText('own.csv, row 2')).toBeVisible();
  await expectNone('own file');
  await page.keyboard.press('Escape');
  await openFromBar(page, 'Learn', 'Tasks');
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('textbox').fill('12');
  await dialog.getByRole('button', { name: 'Check' }).click();
  await dialog.getByRole('button', { name: 'Show the answer' }).click();
  await dialog.getByText('Sources').click();
  await expectNone('task');
});
