/** What can be done with the map besides looking at it, on one page that is opened once. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PROJECTIONS } from '#state/choice.ts';
import { oneMapPage } from './fixtures/oneMapPage.ts';
import { pixelsOf } from './fixtures/pixels.ts';

const map = oneMapPage();

async function useBasemap(address: string): Promise<void> {
  await map.page.getByRole('button', { name: 'Basemap' }).click();
  await map.page.getByLabel(/Address of the style/).fill(address);
  await map.page.getByRole('button', { name: 'Use this style' }).click();
}

test('Equal Earth is moved by keys and buttons, and what is picked out of sight is turned to', async () => {
  await map.visit('at=20,0,3', 'equal-area', 'light');
  const congo = map.page.locator('[data-place="cobalt:COD:extraction"]');
  const left = async () => (await congo.boundingBox())?.x ?? NaN;
  const before = await left();
  await map.page.locator('.canvas [role=region]').press('ArrowRight');
  await expect.poll(left).toBeCloseTo(before - 100, 0);
  await map.page.getByRole('button', { name: /Walk along the flows/ }).press('ArrowDown');
  await expect(map.page).not.toHaveURL(/at=2\d/);
  await expect(map.page.locator('[data-place="cobalt:CHN:processing"]')).toBeInViewport();
  await map.page.getByRole('button', { name: 'Closer' }).click();
  await expect(map.page).toHaveURL(/at=[^&]*%2C4(&|$)/);
  await map.page.getByRole('button', { name: 'Whole world' }).click();
  await expect(map.page).toHaveURL(/at=11%2C0%2C0/);
});

test('sites are found by their words without a pointer, with who says so, and the map goes to them', async () => {
  await map.visit('', 'equal-area', 'light');
  await map.page.getByRole('button', { name: 'Sites', exact: true }).press('Enter');
  const dialog = map.page.getByRole('dialog', { name: 'Sites: Cobalt' });
  await dialog.getByRole('searchbox').fill('kansanshi');
  const row = dialog.getByRole('listitem').filter({ hasText: 'Kansanshi' }).first();
  await expect(row).toContainText(/operated by/);
  await expect(row).toContainText(/Sources: (?!SITE_)/);
  const { violations } = await new AxeBuilder({ page: map.page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await row.getByRole('button').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(map.page).toHaveURL(/at=26\.\d+%2C-12\.\d+%2C5/);
  await expect(map.page.locator('[data-site]').first()).toBeAttached();
});

test('the tip of a site stays when a finger is lifted, and dims no flow', async () => {
  await visitSites();
  const tip = map.page.getByRole('tooltip');
  await map.page.locator('[data-site]').first().hover({ force: true });
  await expect(tip).toBeVisible();
  const frame = map.page.locator('.frame');
  await frame.dispatchEvent('pointerleave', { pointerType: 'touch' });
  await expect(tip).toBeVisible();
  await expect(map.page.locator('[data-flow][opacity="0.22"]')).toHaveCount(0);
  await frame.dispatchEvent('pointerleave', { pointerType: 'mouse' });
  await expect(tip).toHaveCount(0);
});

async function visitSites(): Promise<void> {
  await map.visit('at=26.5,-11,5', 'equal-area', 'light');
  await expect(map.page.locator('[data-site]').first()).toBeAttached();
}

test('two flows are pinned by keyboard, stand side by side and are let go', async () => {
  await map.visit('', 'equal-area', 'light');
  await map.page.getByRole('button', { name: /Walk along the flows/ }).focus();
  for (const key of ['ArrowDown', 'p', 'ArrowDown', 'p']) await map.page.keyboard.press(key);
  const cards = map.page.getByRole('list', { name: 'Pinned for comparison' }).getByRole('listitem');
  await expect(cards).toHaveCount(2);
  await cards
    .first()
    .getByRole('button', { name: /^Unpin/ })
    .press('Enter');
  await expect(cards).toHaveCount(1);
  await cards
    .first()
    .getByRole('button', { name: /^Unpin/ })
    .click();
  await expect(cards).toHaveCount(0);
});

test('an online basemap is asked for by the reader alone, and one that is not there says so', async () => {
  await map.visit('', 'flat', 'light');
  await map.page.route('**/served.json', (route) =>
    route.fulfill({
      json: {
        version: 8,
        sources: {},
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#123456' } }],
      },
    }),
  );
  const ground = async () =>
    (await pixelsOf(map.page, map.page.locator('.canvas'))).count([0x12, 0x34, 0x56]);
  await useBasemap(new URL('served.json', map.page.url()).href);
  await expect.poll(ground).toBeGreaterThan(50_000);
  await useBasemap('http://127.0.0.1:4/style.json');
  await expect(map.page.getByRole('alert')).toContainText(
    'http://127.0.0.1:4/style.json could not be used: the server did not answer',
  );
  await expect.poll(ground).toBe(0);
  await map.page.getByRole('button', { name: 'Basemap' }).click();
  await map.page.getByRole('button', { name: 'Back to the outlines' }).click();
  // The browser itself notes that nobody answered.
  map.forget('Failed to load');
});

test('a map left while it opens, or while its basemap is on its way, gives its graphics back and warns of nothing', async () => {
  for (const projection of ['equal-area', 'flat', 'equal-area', 'globe'])
    await map.visit('', projection, 'light');
  await expect(map.page.locator('.canvas text.place').first()).toBeAttached();
  let refuse = () => {};
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  await map.page.route('**/late.json', (route) => refused.then(() => route.abort()));
  const asked = map.page.waitForRequest('**/late.json');
  await useBasemap(new URL('late.json', map.page.url()).href);
  await asked;
  const contexts = await map.page
    .locator('.canvas')
    .evaluateHandle((canvas) =>
      [...canvas.querySelectorAll('canvas')].map((drawn) => drawn.getContext('webgl2')),
    );
  await map.visit('', 'equal-area', 'light');
  await expect
    .poll(() => contexts.evaluate((all) => all.map((gl) => gl?.isContextLost())))
    .toEqual([true, true]);
  refuse();
  await map.visit('', 'flat', 'light');
  await expect(map.page.getByRole('alert')).toContainText('late.json could not be used');
  await map.page.getByRole('button', { name: 'Basemap' }).click();
  await map.page.getByRole('button', { name: 'Back to the outlines' }).click();
  // The browser itself notes that nobody answered.
  map.forget('Failed to load');
});

for (const projection of PROJECTIONS) {
  test(`axe finds nothing on the ${projection} map with its controls`, async () => {
    await map.visit('range=shown', projection, 'dark');
    await expect(map.page.locator('.canvas text.place').first()).toBeAttached();
    const { violations } = await new AxeBuilder({ page: map.page })
      .include('.stage')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
