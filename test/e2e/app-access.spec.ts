import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';

async function open(page: Page, address = './?map=equal-area&v=1'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the wide page has no fault that axe finds', async ({ page }) => {
      await open(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&v=1');
      await expect(page.getByRole('article')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the narrow page has no fault that axe finds in any tab', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      for (const tab of ['Flows', 'What if', 'Measures', 'History']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

test('both dialogs have no fault that axe finds', async ({ page }) => {
  await open(page);
  for (const name of ['Method', 'Sources']) {
    await openFromBar(page, 'Data', name);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('the globe has no fault that axe finds', async ({ page }) => {
  await open(page, './');
  expect(await violations(page)).toEqual([]);
});

test('what is selected is said aloud', async ({ page }) => {
  await open(page);
  await page.getByRole('option', { name: /DR Congo → China/ }).click();
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Selected:' })).toContainText(
    'DR Congo → China',
  );
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`nothing is wider than the page, and every control is at least 24 pixels, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'button, select, summary, [role=option], [role=tab], [role=switch], label',
        ),
      ]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        // A text label beside its own switch is a second, not the only, target.
        .filter(({ element }) => !(element instanceof HTMLLabelElement && element.htmlFor))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`),
    );
    expect(small).toEqual([]);
  });
}

test('at 1024 the figures open as a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  await expect(page.getByRole('listbox', { name: 'Flows' })).toBeHidden();
  await page.getByRole('button', { name: 'Figures' }).click();
  await expect(page.getByRole('dialog').getByRole('listbox', { name: 'Flows' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the appearance follows the system until it is chosen, and is then kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Appearance: System' }).click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'light');
});
