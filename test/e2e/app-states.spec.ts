import { expect, test } from '@playwright/test';

test('an address that asks for what is not there falls back and says so', async ({ page }) => {
  await page.goto('./?commodity=unobtainium&year=soon&v=1');
  const note = page.getByRole('status').filter({ hasText: 'unobtainium' });
  await expect(note).toContainText('Shown instead: Cobalt');
  await expect(page.locator('.headline')).toContainText('cobalt');
  await note.getByRole('button', { name: 'Close' }).click();
  await expect(note).toBeHidden();
});

test('an address with an unknown place shows the picture without it and says so', async ({ page }) => {
  await page.goto('./?selected=cobalt:ATL:extraction&v=1');
  await expect(page.getByRole('status').filter({ hasText: 'cobalt:ATL:extraction' })).toBeVisible();
  await expect(page.locator('.headline')).toBeVisible();
});

test('a file that fails is named, and loads on another try', async ({ page }) => {
  let broken = true;
  await page.route('**/data/commodities/cobalt.geojson', (route) =>
    broken ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('commodities/cobalt.geojson');
  await expect(alert).toContainText('HTTP 503');
  broken = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.headline')).toContainText('DR Congo');
});

test('files of another version are refused with what was expected and found', async ({ page }) => {
  await page.route('**/data/manifest.json', (route) => route.fulfill({ json: { schemaVersion: 99 } }));
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('schemaVersion');
  await expect(alert).toContainText('99');
});

test('a download shows how far it is', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/data/commodities/cobalt.geojson', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.getByRole('progressbar', { name: 'Loading Cobalt' })).toBeVisible();
  letGo();
  await expect(page.locator('.headline')).toContainText('DR Congo');
});

test('no stage chosen leaves an empty picture that says why', async ({ page }) => {
  await page.goto('./');
  for (const stage of ['a mine', 'a refinery']) await page.getByRole('checkbox', { name: stage }).uncheck();
  await expect(page.locator('.stage')).toContainText('No flow to draw');
  await expect(page.getByText('No flows for this choice.')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('listbox', { name: 'Flows' })).toBeVisible();
});

test('a machine without WebGL gets the equal-area map, the lists and the reason', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      if (kind.startsWith('webgl')) return null;
      return Reflect.apply(original, this, [kind, ...rest]) as null;
    } as typeof original;
  });
  await page.goto('./');
  await expect(page.getByText('cannot draw the globe or the flat map')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Equal area' })).toBeChecked();
  await expect(page.getByRole('listbox', { name: 'Flows' }).getByRole('option').first()).toContainText('→');
});
