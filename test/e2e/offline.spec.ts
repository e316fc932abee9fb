import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from './fixtures/serveFolder.ts';

const SINGLE = pathToFileURL(resolve('dist-single/mineral-flows.html')).href;

const flows = (page: Page) => page.getByRole('listbox', { name: 'Flows' }).getByRole('option');

test.describe('with what keeps the site', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after one visit commodities never opened and a deck work with the network off', async ({
    page,
    context,
  }) => {
    await page.goto('./?map=equal-area&v=1');
    await expect(page.getByText('everything works without a network now')).toBeVisible({ timeout: 45_000 });
    // It lies over a corner of the page, and is gone when the reader goes on.
    await page.getByRole('button', { name: 'Learn', exact: true }).click();
    await expect(page.getByText('everything works without a network now')).toBeHidden();
    await context.setOffline(true);
    await page.goto('./?commodity=lithium&scenario=china&map=equal-area&v=1');
    await expect(flows(page).first()).toContainText('China');
    await page.goto('./?deck=north-america&lang=fr');
    await expect(page.locator('main.present')).toHaveAttribute('data-loaded', 'true', { timeout: 45_000 });
    await page.keyboard.press('PageDown');
    await expect(page.locator('main.present')).not.toContainText(/[{}…]|NaN/);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a new version announces itself and takes over when the reader says so', async ({ page }) => {
    const site = await serveFolder('dist');
    try {
      await page.goto(`${site.address}?map=equal-area&v=1`);
      await expect(page.getByText('everything works without a network now')).toBeVisible({ timeout: 45_000 });
      site.change('sw.js', '\n// another version');
      await page.reload();
      await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 45_000 });
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: 'Reload' }).click();
      await loaded;
      await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
      await expect(page.getByText('A new version is ready.')).toHaveCount(0);
    } finally {
      site.close();
    }
  });
});

test('the single file opens from a disk, asks for nothing and shows the figures of the site', async ({
  page,
  context,
}) => {
  const asked: string[] = [];
  const faults: string[] = [];
  await context.route('**/*', (route) =>
    route.request().url().split('?')[0] === SINGLE ? route.continue() : route.abort(),
  );
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(SINGLE);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await expect(flows(page).nth(1)).toContainText('DR Congo → China');
  await page.getByRole('radio', { name: 'China' }).check({ force: true });
  await expect(page.getByRole('heading', { name: /China/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Trace its origins' }).click();
  await expect(page.getByText('This single file carries no solver for exact bounds')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Present: China stops exporting' }).click();
  await expect(page.getByTestId('headline')).not.toHaveText('…');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByTestId('now')).toHaveText((await page.getByTestId('headline').textContent()) ?? '');
  await notes.keyboard.press('PageDown');
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'stays-at-home');
  await expect(page.getByTestId('headline')).not.toHaveText('…');
  await expect(notes.getByTestId('now')).toHaveText((await page.getByTestId('headline').textContent()) ?? '');
  expect({ asked, faults }).toEqual({ asked: [], faults: [] });
});

test('an embedding page scrolls past the picture, and nothing is stored', async ({ page }) => {
  await page.route('**/embedding.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<body style="height:3000px"><iframe title="Cobalt" style="width:800px;height:600px" src="./?embed&map=equal-area&v=1"></iframe>',
    }),
  );
  await page.goto('./embedding.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await expect(frame.getByRole('heading', { name: 'Cobalt in 2024' })).toBeVisible();
  await expect(frame.getByRole('banner').getByText('DR Congo mines')).toBeVisible();
  await page.mouse.move(400, 300);
  // A wheel turned while the frame is still busy may be lost; readers turn it again.
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 500);
      return page.evaluate(() => scrollY);
    })
    .toBeGreaterThan(100);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(frame.getByRole('link', { name: 'Open in Mineral Flows' })).toHaveAttribute(
    'href',
    '?map=equal-area&v=1',
  );
});
