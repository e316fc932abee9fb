import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';

async function start(page: Page): Promise<void> {
  await page.goto('./?map=equal-area&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  // The bundler once fetched the styles of the globe for the flat map, and the graticule filled it with black.
  await expect(page.locator('main .graticule').first()).toHaveCSS('fill', 'none');
}
const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).include('[role=dialog]').analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );

/** Whether the card of the tour lies on what it points at. */
const covers = (page: Page) =>
  page.evaluate(() => {
    const [card, ring] = ['[data-step]', '.ring'].map((part) =>
      document.querySelector(part)?.getBoundingClientRect(),
    );
    if (!card || !ring) throw new Error('Expected a card and a ring');
    return card.x < ring.right && ring.x < card.right && card.y < ring.bottom && ring.y < card.bottom;
  });

test('the tour is taken by keyboard, covers nothing it points at, and gives the focus back', async ({
  page,
}) => {
  await start(page);
  const menu = page.getByRole('button', { name: 'Learn', exact: true });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Tour in five steps' }).focus();
  await page.keyboard.press('Enter');
  const card = page.locator('[data-step]');
  for (const step of ['bar', 'map', 'lists', 'what-if', 'history']) {
    await expect(card).toHaveAttribute('data-step', step);
    await expect(card).toBeFocused();
    expect(await covers(page)).toBe(false);
    if (step === 'lists') expect(await faultsOf(page)).toEqual([]);
    if (step !== 'history') await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  await expect(card).toHaveAttribute('data-step', 'what-if');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(menu).toBeFocused();
});

test('a task is answered by keyboard, with a flow selected in the lists beside it', async ({ page }) => {
  await start(page);
  await openFromBar(page, 'Learn', 'Tasks');
  await expect(page.getByRole('dialog', { name: 'Tasks' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Task', exact: true }).selectOption('cobalt-way');
  await page.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Answer every question first.')).toBeVisible();
  const flow = page.getByRole('option', { name: /DR Congo → China/ }).first();
  await flow.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Selected: DR Congo → China', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Check' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right.')).toBeVisible();
  await expect(page.getByText(/^1 of \d+ solved$/)).toBeVisible();
  const amount = ((await flow.textContent()) ?? '').match(/[\d.]+\s*kt/)?.[0] ?? 'no amount';
  await expect(page.getByTestId('explanation')).toContainText(amount);
  expect(await faultsOf(page)).toEqual([]);
});

test('the worksheet prints the numbers of the screen and nothing else', async ({ page }) => {
  await start(page);
  const bars = page
    .locator('#lists')
    .getByRole('listitem')
    .getByRole('button', { name: /^(Mined|Refined) · / });
  const shown = await bars.evaluateAll((all) => all.map((bar) => bar.textContent?.match(/\d+%/)?.[0]));
  await openFromBar(page, 'Learn', 'Worksheet');
  await expect(page.locator('.worksheet svg .flow').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  const answers = page.locator('[data-task^="leader-"]');
  await expect(answers).toHaveCount(2);
  expect(
    await answers.evaluateAll((all) => all.map((answer) => answer.textContent?.match(/\d+%/)?.[0])),
  ).toEqual(shown);
  await expect(page.locator('#app')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox ?\[0 0 59[45]/g)).toHaveLength(3);
});
