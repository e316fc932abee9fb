import { expect, test, type Page } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';
import { openSite } from './fixtures/openSite.ts';

test('what is selected is said aloud', async ({ page }) => {
  await openSite(page);
  await page.getByRole('option', { name: /DR Congo → China/ }).click();
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Selected:' })).toContainText(
    'DR Congo → China',
  );
});

test('on a phone one menu lists what the bar of a desk offers, and a tap on the map opens its card', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSite(page);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.locator('[data-place="cobalt:COD:extraction"]').click({ position: { x: 3, y: 11 } });
  await expect(page.getByRole('article', { name: 'DR Congo' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  for (const name of ['Present', 'Glossary', 'Sources', 'Compare two worlds'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
});

test('the appearance follows the system until it is chosen, and is then kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSite(page);
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Appearance: System' }).click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('at 200 % zoom nothing is cut off sideways and the chain of choices is done by keyboard alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await openSite(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const focus = page.locator(':focus');
  /** Presses Tab until the focus is on what is looked for; every stop on the way must be in sight. */
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab');
      await expect(focus).toBeInViewport();
      const text = await focus.evaluate(
        (element) =>
          element.getAttribute('aria-label') ??
          (element as HTMLInputElement).labels?.[0]?.textContent ??
          element.textContent,
      );
      if (name.test(text ?? '')) return;
    }
    throw new Error(`Expected a stop named ${name} within sixty presses of Tab`);
  };
  await tabTo(/^\s*World\s*$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/scenario=africa/);
  await tabTo(/^Language$/);
  await page.keyboard.press('f');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByLabel('Langue')).toBeFocused();
  await tabTo(/^Flux$/);
  await page.keyboard.press('ArrowRight');
  await tabTo(/^Quota de cobalt/);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/toggled=/);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

/** Walks on with Tab and names every stop of which no point is in sight: under something else, or off the screen. */
async function coveredStops(page: Page, stops: number): Promise<string[]> {
  const covered: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab');
    // The page may make room for what now has the focus.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return null;
      const { left, top, width, height } = focused.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) => [left + x * width, top + y * height]),
      );
      const labels = [...((focused as HTMLInputElement).labels ?? [])];
      const isSeen = points.some(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(x, y);
        return (
          hit &&
          (focused.contains(hit) || hit.contains(focused) || labels.some((label) => label.contains(hit)))
        );
      });
      return isSeen ? null : focused.outerHTML.slice(0, 120);
    });
    if (name !== null) covered.push(name);
  }
  return covered;
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`the card of the tasks once lay on what had the focus, and the tour let it go under its own, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSite(page, './?map=equal-area&only=COD&v=1');
    const menu = width < 760 ? 'Menu' : 'Learn';
    await openFromBar(page, menu, 'Tasks');
    await expect(page.getByRole('dialog')).toBeFocused();
    expect(await coveredStops(page, 45)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
    await expect(page.getByRole('button', { name: menu, exact: true })).toBeFocused();

    await openFromBar(page, menu, 'Tour in five steps');
    await expect(page.getByRole('dialog')).toBeFocused();
    for (let press = 0; press < 4; press++) {
      await page.keyboard.press(press < 2 ? 'Tab' : 'Shift+Tab');
      await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: menu, exact: true })).toBeFocused();
  });
}
