import { expect, test, type Page } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';

/** Without the graphics card, which software draws slowly. */
const ON_PAPER = './?map=equal-area&v=1';

/** The first picture is complete: map drawn, lists filled. */
async function open(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

const flows = (page: Page) => page.getByRole('listbox', { name: 'Flows' });

test('opens with cobalt from the Congo to China', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle('Cobalt · Mineral Flows');
  await expect(page.locator('.headline')).toContainText('DR Congo mines');
  await expect(flows(page).getByRole('option', { name: /DR Congo → China/ })).toBeVisible();
  await expect(page.locator('.stage')).toContainText(/\d+ of \d+ flows/);
});

test('no flow is drawn before its canvas has as many pixels as it fills', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { drawnOn: () => [...seen] });
    const { drawArraysInstanced } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawArraysInstanced = function (...args) {
      const { clientWidth, clientHeight } = this.canvas as HTMLCanvasElement;
      if (this.getParameter(this.FRAMEBUFFER_BINDING) === null)
        seen.add(`${this.drawingBufferWidth}x${this.drawingBufferHeight} in ${clientWidth}x${clientHeight}`);
      drawArraysInstanced.apply(this, args);
    };
  });
  await open(page);
  const drawn = () => page.evaluate(() => (window as unknown as { drawnOn(): string[] }).drawnOn());
  await expect.poll(async () => (await drawn()).length).toBeGreaterThan(0);
  for (const one of await drawn()) expect(one).toMatch(/^(\d+x\d+) in \1$/);
});

test('tells what a flow is, how sure it is and where the figure comes from', async ({ page }) => {
  await open(page, ON_PAPER);
  await flows(page)
    .getByRole('option', { name: /DR Congo → China/ })
    .first()
    .click();
  const card = page.getByRole('article', { name: 'DR Congo → China' });
  await expect(card).toContainText('reconciled');
  await expect(card).toContainText('scaled by');
  await expect(card.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await expect(page).toHaveURL(/selected=cobalt/);
  await page.reload();
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();
  await expect(page).not.toHaveURL(/selected/);
});

test('reaches every flow by keyboard', async ({ page }) => {
  await open(page, ON_PAPER);
  await flows(page).getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(flows(page).getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article')).toBeHidden();
});

test('changes the commodity by keyboard and comes back with the browser', async ({ page }) => {
  await open(page, ON_PAPER);
  await page.locator('.chooser').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Lith');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/commodity=lithium/);
  await expect(page.locator('.headline')).toContainText('lithium');
  await page.goBack();
  await expect(page.locator('.headline')).toContainText('cobalt');
  await expect(page).not.toHaveURL(/commodity/);
});

test('sets a scenario beside today and recomputes it with other options', async ({ page }) => {
  await open(page, ON_PAPER);
  await page.getByRole('radio', { name: 'Africa' }).check({ force: true });
  const options = page.getByRole('list', { name: 'Options' }).getByRole('switch');
  await expect(options.first()).toBeVisible();
  await expect(page.getByText('As published, with')).toBeVisible();
  await expect(page).toHaveURL(/scenario=africa/);
  await options.first().click();
  await expect(page.getByText('Recomputed here')).toBeVisible();
  await expect(page).toHaveURL(/toggled=/);
  await expect(page.getByRole('table')).toContainText('HHI');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('As published, with')).toBeVisible();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page.getByText('Recomputed here')).toBeVisible();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page.getByText('As published, with')).toBeVisible();
});

test('names the owner of a project, and of a measure none', async ({ page }) => {
  await open(page, `${ON_PAPER}&scenario=north-america`);
  const options = page.getByRole('list', { name: 'Options' });
  const rule = options.getByRole('listitem').filter({ hasText: 'Mineral rule of origin' });
  await expect(rule).toContainText('60%');
  await expect(rule).not.toContainText('owner');
  await expect(rule).not.toContainText('owned');
  await expect(options.getByRole('listitem').filter({ hasText: 'Temiskaming' })).toContainText(
    'western owner',
  );
});

test('draws the same flows in every projection', async ({ page }) => {
  await open(page);
  const count = await page
    .locator('.stage')
    .getByText(/^\d+ of \d+ flows/)
    .textContent();
  for (const name of ['Flat', 'Equal area', 'Globe']) {
    await page.getByRole('radio', { name }).check({ force: true });
    await expect(page.locator('.stage').getByText(/^\d+ of \d+ flows/)).toHaveText(count ?? '');
  }
});

test('moves through the years while the flows stay at the reference year', async ({ page }) => {
  await open(page, ON_PAPER);
  await page.getByRole('slider', { name: 'Year' }).fill('2010');
  await expect(page.getByRole('heading', { name: 'In 2010' })).toBeVisible();
  await expect(page.getByText('The flows on the map stay those of 2024.')).toBeVisible();
  await expect(page).toHaveURL(/year=2010/);
});

test('shows its method with the evidence of each leg, and its sources with their licences', async ({
  page,
}) => {
  await open(page, ON_PAPER);
  await openFromBar(page, 'Data', 'Method');
  const method = page.getByRole('dialog', { name: 'How the figures are made' });
  await expect(method.getByRole('row').nth(1)).toContainText('%');
  await page.keyboard.press('Escape');
  await openFromBar(page, 'Data', 'Sources');
  const sources = page.getByRole('dialog', { name: 'Sources and licences' });
  await expect(sources).toContainText('Gaulier');
  await expect(sources).toContainText('Licence:');
});

test('asks nobody but its own server', async ({ page, baseURL }) => {
  const others: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(baseURL ?? '') && !/^(data|blob):/.test(address)) others.push(address);
  });
  await open(page);
  await page.getByRole('radio', { name: 'China' }).check({ force: true });
  await expect(page.getByRole('list', { name: 'Options' })).toBeVisible();
  expect(others).toEqual([]);
});
