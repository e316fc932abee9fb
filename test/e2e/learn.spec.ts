import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';

async function start(page: Page): Promise<void> {
  await page.goto('./?map=equal-area&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  // The bundler once fetched the styles of the globe for the flat map, and the graticule filled it with black.
  await expect(page.locator('main .graticule').first()).toHaveCSS('fill', 'none');
}
/** Opens a line of a phone's one menu without a pointer. */
async function openByKeyboard(page: Page, line: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: line, exact: true }).focus();
  await page.keyboard.press('Enter');
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

test('an order is made by keyboard, and the button that was pressed keeps the focus both ways', async ({
  page,
}) => {
  await start(page);
  await openFromBar(page, 'Learn', 'Tasks');
  await page.getByRole('combobox', { name: 'Task', exact: true }).selectOption('lithium-miners');
  for (const name of ['Move Argentina down', 'Move Argentina up', 'Move China up']) {
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
  }
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

test.describe('on a phone, by keyboard alone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('flows are drawn first, weighed and compared, and the score is in sight', async ({ page }) => {
    await start(page);
    await openByKeyboard(page, 'Draw it first');
    const dialog = page.getByRole('dialog', { name: 'Draw it first' });
    for (const [origin, destination] of [
      ['DR Congo', 'China'],
      ['Indonesia', 'China'],
    ] as const) {
      await dialog.getByLabel('Origin').selectOption(origin);
      await dialog.getByLabel('Destination').selectOption(destination);
      await dialog.getByRole('button', { name: 'Add the arrow' }).focus();
      await page.keyboard.press('Enter');
    }
    const weight = dialog.getByRole('slider', { name: 'How much: Indonesia → China' });
    await weight.focus();
    await page.keyboard.press('Home');
    await expect(weight).toHaveAttribute('aria-valuetext', '2%');
    await dialog.getByRole('button', { name: 'Compare with the data' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByTestId('score')).toHaveText(/^Overlap \d+%\. .* \(2\) is \d+%\.$/);
    await expect(dialog.getByTestId('score')).toBeInViewport({ ratio: 1 });
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a term is explained where it stands, and Escape closes the explanation alone', async ({ page }) => {
    await start(page);
    await page.getByRole('tab', { name: 'Measures' }).focus();
    await page.keyboard.press('Enter');
    const term = page.locator('.term button').filter({ visible: true }).first();
    await term.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('note').filter({ visible: true });
    await expect(note).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    await expect(term).toBeFocused();
  });

  test('the card of a task can be folded away to reach the lists behind it', async ({ page }) => {
    await start(page);
    await openByKeyboard(page, 'Tasks');
    await page.getByRole('combobox', { name: 'Task', exact: true }).selectOption('cobalt-way');
    await page.getByRole('button', { name: 'Fold away' }).focus();
    await page.keyboard.press('Enter');
    const flow = page.getByRole('option', { name: /DR Congo → China/ }).first();
    await flow.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Unfold' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Check' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Right.')).toBeVisible();
  });
});

test('a worksheet without maps fills no page with one sentence, on Letter and in another language', async ({
  page,
}) => {
  await page.goto('./?commodity=gallium&map=equal-area&v=1&lang=es');
  await openFromBar(page, 'Aprender', 'Hoja de trabajo');
  await page.getByText('Carta', { exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-task="leader-processing"]')).toContainText('China');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox ?\[0 0 612 792/g)).toHaveLength(2);
});
