import { expect, test } from '@playwright/test';
import { openFromBar } from './fixtures/openFromBar.ts';

test('a kept change is compared with another scenario in words, in a table and under a slider, and comes back by link', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    const isNoise = message.text().includes('Service Worker registration blocked');
    if (['warning', 'error'].includes(message.type()) && !isNoise) problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto('./?map=equal-area&view=table&scenario=africa&v=1');
  const panel = page.getByRole('complementary', { name: 'What could change' });
  await panel.getByRole('switch').first().click();
  await panel.getByText('Saved scenarios').click();
  await panel.getByLabel('Name of this scenario').fill('No quota');
  await panel.getByRole('button', { name: 'Keep' }).click();
  const worlds = page.getByRole('group', { name: 'Which worlds are compared' });
  await expect(worlds).toContainText('No quota against');
  await page.getByRole('radio', { name: 'North America' }).check({ force: true });

  await openFromBar(page, 'Data', 'Compare two worlds');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('From').selectOption('No quota');
  await expect(
    dialog.getByText('“A North American market” against “No quota”', { exact: true }),
  ).toBeVisible();
  await expect(dialog.getByText(/^To get from one map to the other, \d+/)).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Demand not met/ })).toBeVisible();
  const table = dialog.getByRole('grid', { name: 'Which flows differ' });
  await expect(table.getByRole('columnheader', { name: 'No quota' })).toBeVisible();
  const largest = table.getByRole('row').nth(1);
  await largest.click();
  await expect(dialog.getByText(/^Selected on the map: /)).toBeVisible();
  const said = await largest.getByRole('gridcell').allTextContents();

  await dialog.getByRole('button', { name: 'Swipe' }).click();
  await expect(dialog).toHaveCount(0);
  for (const name of ['No quota', 'A North American market'])
    await expect(
      page.getByRole('region', { name, exact: true }).locator('[data-flow]').first(),
    ).toBeAttached();
  await page.locator('.compare input[type=range]').press('Home');
  await expect(page.getByRole('article')).toContainText(`${said[3]} in “No quota”`);

  await page.goto(page.url());
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
  await expect(page.getByRole('region', { name: 'No quota' }).locator('[data-flow]').first()).toBeAttached();
  await expect(page.getByRole('article')).toContainText(`${said[3]} in “No quota”`);
  await expect(page.getByRole('article')).toContainText(said[4] ?? '');
  expect(problems).toEqual([]);
});

for (const [mode, camera] of [
  ['side-by-side', '110,20,1.4'],
  ['swipe', '20,30,1.4'],
] as const) {
  test(`no name is written under the titles of two maps (${mode})`, async ({ page }) => {
    // From here Russia's name would stand where the titles are.
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`./?scenario=africa&map=equal-area&compare=${mode}&at=${camera}&v=1`);
    const maps = page.locator('.compare section');
    await expect(maps.last().locator('text.place').first()).toBeVisible();
    const hidden = () =>
      maps.evaluateAll((sections, isSwiped) => {
        const titles = sections.flatMap((section) => [...section.querySelectorAll('h3')]);
        const names = sections.flatMap((section) => [...section.querySelectorAll('text.place')]);
        return names.flatMap((name) => {
          const at = name.getBoundingClientRect();
          const isUnder = titles
            .filter((title) => isSwiped || title.parentElement?.contains(name))
            .map((title) => title.getBoundingClientRect())
            .some((title) => at.left < title.right && at.right > title.left && at.top < title.bottom);
          return isUnder ? [name.textContent] : [];
        });
      }, mode === 'swipe');
    await expect.poll(hidden).toEqual([]);
  });
}
