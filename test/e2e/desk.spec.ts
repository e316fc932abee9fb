import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

async function open(page: Page, address = './?map=equal-area&v=1'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('[role=dialog]')
    .exclude('svg')
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function dialogOf(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table').first()).toBeVisible({ timeout: 40_000 });
  return dialog;
}

const PANELS = ['Country profile', 'Battery passport', 'All measures'];

// The wide page opens every dialog in both themes in app-access.spec.ts; here they are read on a phone, in the dark.
test.describe('on a phone in the dark', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  for (const name of PANELS) {
    test(`"${name}" has no fault that axe finds, fits, and closes by keyboard`, async ({ page }) => {
      // axe reads hundreds of rows beside a map drawn by software.
      test.slow();
      await open(page);
      await page.getByRole('tab', { name: 'Measures' }).click();
      const dialog = await dialogOf(page, name);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }
});

test("Mexico's profile names its shares of US imports and what it is not named for", async ({ page }) => {
  await open(page);
  const dialog = await dialogOf(page, 'Country profile');
  const imports = dialog.getByRole('table', { name: /US imports/ });
  await expect(imports.getByRole('row', { name: /Antimony.*Ore and concentrates.*86%/ })).toBeVisible();
  await expect(imports.getByRole('row', { name: /Fluorspar.*64%/ })).toBeVisible();
  await dialog.getByText(/Not among the named sources/).click();
  await expect(dialog.getByText('Lithium: All')).toBeVisible();
  await dialog.getByLabel('Country', { exact: true }).selectOption('COD');
  await expect(dialog.getByRole('heading', { level: 2 })).toContainText('DR Congo');
});

test('a link opens the measures, closing them clears the address, and a button names them there again', async ({
  page,
}) => {
  await open(page, './?map=equal-area&open=measures&v=1');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(/open=/);

  const button = page.getByRole('button', { name: 'All measures' });
  await button.click();
  await expect(page).toHaveURL(/open=measures/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(button).toBeFocused();
});

test('a profile opens from the card of a place', async ({ page }) => {
  await open(page, './?map=equal-area&selected=cobalt:COD:extraction&v=1');
  await page.getByRole('article').getByRole('button', { name: 'Country profile' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toContainText('DR Congo');
});

test('a stricter mineral rule is never easier to meet', async ({ page }) => {
  await open(page);
  const dialog = await dialogOf(page, 'Battery passport');
  const content = async () =>
    Number(/content: (\d+)/.exec(await dialog.locator('.verdict').innerText())?.[1]);
  const either = await content();
  await dialog.getByText('extracted AND processed there').click();
  await expect.poll(content).toBeLessThanOrEqual(either);
  await dialog.getByLabel(/Threshold/).fill('80');
  await expect(dialog.getByText('Threshold: 80%')).toBeVisible();
  // A link to the page asks the same, of a whole car, too.
  const asked = () => new URL(page.url()).searchParams.get('passport');
  await expect.poll(asked).toBe('75~NMC 622~MEX~and~80');
  await dialog.getByLabel('Car or pack').selectOption({ label: 'battery electric car (75 kWh NMC622)' });
  await expect(dialog.getByRole('row', { name: /^Copper 53\.2/ })).toBeVisible();
  await expect.poll(asked).toBe('car~battery electric car (75 kWh NMC622)~MEX~and~80');
  await expect(dialog.getByText(/no rule in force tests where their minerals come from/)).toBeVisible();
});

test('the passport speaks of the shown world, beside today', async ({ page }) => {
  await open(page, './?map=equal-area&scenario=north-america&passport=75~NMC+622~MEX~or~60&v=1');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/In the world shown, “.+” \(20\d\d\)/)).toBeVisible({ timeout: 40_000 });
  const contentIn = async (text: string | null) => Number(/(\d+)/.exec(text ?? '')?.[1]);
  const shown = await contentIn(await dialog.locator('.verdict').textContent());
  const today = await contentIn(
    await dialog.getByText(/^Today: \d+.*threshold|^Today: \d+.*decided/).textContent(),
  );
  // A market of the region cannot make a Mexican pack less regional.
  expect(shown).toBeGreaterThan(today);
});
