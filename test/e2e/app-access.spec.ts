import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, address = './?map=equal-area&v=1'): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}

/** Rows that are made like the three before them. */
const REPEATED = ['tbody tr:nth-child(n+4)', 'li:nth-child(n+4)', 'option:nth-child(n+4)'].join(', ');

/**
 * What axe finds wrong on the page, or in one part of it. One frame needs no second page to gather results in, which
 * takes as long as the search itself.
 */
async function violations(page: Page, part?: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(REPEATED);
  if (part !== undefined) axe.include(part);
  if (rules) axe.withRules(rules);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Opens every dialog that the page offers, one after the other, and closes it again by keyboard. */
async function* dialogs(page: Page): AsyncGenerator<string> {
  const opened = async function* (name: string, press: () => Promise<void>): AsyncGenerator<string> {
    await press();
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    // Loaded, not just open.
    await expect(page.getByRole('dialog').getByRole('progressbar')).toHaveCount(0);
    yield name;
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  for (const menu of await page.locator('.tools [popovertarget]').all()) {
    const lines = page.locator(`#${await menu.getAttribute('popovertarget')} button`);
    for (let index = 0; index < (await lines.count()); index++) {
      yield* opened((await lines.nth(index).textContent()) ?? '', async () => {
        await menu.click();
        await lines.nth(index).click();
      });
    }
  }
  for (const button of await page.locator('.desk button, .tools > button:not([popovertarget])').all()) {
    const name = ((await button.textContent()) ?? '').trim();
    // The switch of appearance opens nothing.
    if (name.length > 1) yield* opened(name, () => button.click());
  }
}

test('the wide page and every dialog have no fault that axe finds, in light and in dark', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await open(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&v=1');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, undefined, ['color-contrast'])).toEqual([]);
  // Few flows behind the dialogs: axe reads all of the page before it looks at a part.
  await open(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&only=MEX&v=1');
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
  await open(page, './?map=equal-area&lang=es&v=1');
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

test('the bar cuts and covers none of its choices between 760 pixels and a wide screen, in the longest language', async ({
  page,
}) => {
  for (const width of [800, 1024, 1280]) {
    await page.setViewportSize({ width, height: 768 });
    await open(page, './?map=equal-area&lang=fr&v=1');
    const boxes = await page
      .locator('header :is(h1, .choices, .tools)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
    const meeting = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect([width, meeting]).toEqual([width, []]);
    const cut = await page
      .locator('header :not(.unseen)')
      .evaluateAll((all) =>
        all
          .filter(
            (one) => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1,
          )
          .map((one) => one.outerHTML.slice(0, 120)),
      );
    expect([width, cut]).toEqual([width, []]);
  }
});

const PHONE_STATES = [
  ['the world', ''],
  ['a scenario, in the longest language', 'scenario=north-america&lang=fr'],
  ['two worlds, one above the other', 'scenario=africa&compare=side-by-side'],
  ['a filter', 'only=CHN&find=congo'],
  ['a filter and two worlds', 'scenario=china&commodity=graphite&only=CHN'],
  ['a selection', 'selected=cobalt:COD:extraction'],
  ['two units', 'commodity=rare-earths'],
] as const;

test('on a phone the map has half of the screen in every state, and nothing is cut or wider than the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, query] of PHONE_STATES) {
    await open(page, `./?map=equal-area&${query}&v=1`);
    const measured = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('header *, .switch *, .against *, .top *')].filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && !one.closest('[popover]') && (left < -0.5 || right > innerWidth + 0.5);
      });
      return {
        map: document.querySelector('.canvas')?.getBoundingClientRect().height ?? 0,
        sheet: document.querySelector('.sheet')?.getBoundingClientRect().height ?? 0,
        page: document.documentElement.scrollWidth,
        wide: wide.map((one) => one.outerHTML.slice(0, 90)),
      };
    });
    expect([name, measured.map >= 422, measured.sheet >= 200]).toEqual([name, true, true]);
    expect([name, measured.page, measured.wide]).toEqual([name, 390, []]);
  }
});

test('on a phone one menu lists what the bar of a desk offers, and a tap on the map opens its card', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.locator('[data-place="cobalt:COD:extraction"]').click({ position: { x: 3, y: 11 } });
  await expect(page.getByRole('article', { name: 'DR Congo' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  for (const name of ['Present', 'Glossary', 'Sources', 'Compare two worlds'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
});

test('on a short screen the map keeps more room than what explains it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, './?map=equal-area&scenario=africa&v=1');
  const height = await page.locator('.canvas').evaluate((canvas) => canvas.clientHeight);
  expect(height).toBeGreaterThan(300);
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'About this series' })).toBeVisible();
});

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

test('at 200 % zoom nothing is cut off sideways and the chain of choices is done by keyboard alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page);
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
