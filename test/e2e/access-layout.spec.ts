import { expect, test } from '@playwright/test';
import { dialogs, openSite } from './fixtures/openSite.ts';

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`nothing is wider than the page, and every control is at least 24 pixels, at ${width}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openSite(page);
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
    await openSite(page, './?map=equal-area&lang=fr&v=1');
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
    await openSite(page, `./?map=equal-area&${query}&v=1`);
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

test('on a short screen the map keeps more room than what explains it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openSite(page, './?map=equal-area&scenario=africa&v=1');
  const height = await page.locator('.canvas').evaluate((canvas) => canvas.clientHeight);
  expect(height).toBeGreaterThan(300);
  await page.getByText('History', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'About this series' })).toBeVisible();
});

test('at 1024 the figures open as a drawer', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openSite(page);
  await expect(page.getByRole('listbox', { name: 'Flows' })).toBeHidden();
  await page.getByRole('button', { name: 'Figures' }).click();
  await expect(page.getByRole('dialog').getByRole('listbox', { name: 'Flows' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('at 320 pixels every dialog keeps its controls at 24 pixels and nothing runs out sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openSite(page);
  for await (const name of dialogs(page)) {
    const found = await page.getByRole('dialog').evaluate((dialog) => ({
      small: [...dialog.querySelectorAll('button, select, summary, input:not(label input)')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
        .map(({ element }) => element.outerHTML.slice(0, 90)),
      wide: document.documentElement.scrollWidth - innerWidth,
    }));
    expect([name, found]).toEqual([name, { small: [], wide: 0 }]);
  }
});

/** WCAG 1.4.12. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

test('letters, words and lines set apart cut no text', async ({ page }) => {
  await openSite(page, './?map=equal-area&scenario=africa&selected=cobalt:COD:extraction&lang=fr&v=1');
  await page.addStyleTag({ content: SPACED });
  const cut = await page
    .locator('body :is(button, label, p, h1, h2, h3, li, summary, td, th, dd)')
    .evaluateAll((all) =>
      all
        .filter((one) => !one.closest('.unseen') && getComputedStyle(one).overflowX !== 'visible')
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .map((one) => one.outerHTML.slice(0, 120)),
    );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
