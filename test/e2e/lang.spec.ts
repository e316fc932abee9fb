import { expect, test, type Locator } from '@playwright/test';

const style = (element: Locator, name: 'backgroundColor' | 'outlineStyle') =>
  element.evaluate((node, key) => getComputedStyle(node)[key], name);

test('in the colours of the reader what is chosen and what a colour says are still told apart', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  // The appearance that was chosen once gives way: the ink must fit the ground that the reader chose.
  await page.addInitScript(() => localStorage.setItem('mineral-flows:theme', 'light'));
  await page.goto('./?view=matrix&scenario=africa&v=1');
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const pictures = page.getByRole('group', { name: 'View' });
  const [chosen, other] = ['Matrix', 'Table'].map((text) => pictures.locator('label', { hasText: text }));
  expect(await style(chosen as Locator, 'backgroundColor')).not.toBe(
    await style(other as Locator, 'backgroundColor'),
  );

  const cells = page.getByRole('gridcell');
  const darkest = await style(cells.filter({ hasText: '%' }).first(), 'backgroundColor');
  expect(darkest).not.toBe(await style(cells.filter({ hasNotText: /./ }).first(), 'backgroundColor'));

  const track = page.locator('.track').first();
  expect(await style(track.locator('.bar'), 'backgroundColor')).not.toBe(
    await style(track, 'backgroundColor'),
  );
  await expect(page.getByRole('switch', { checked: true }).first()).toBeVisible();

  const flow = page.getByRole('listbox', { name: 'Flows' }).getByRole('option').first();
  expect(await style(flow, 'outlineStyle')).toBe('none');
  await flow.click();
  await page.mouse.move(0, 0);
  await flow.evaluate((node) => node.blur());
  expect(await style(flow, 'outlineStyle')).toBe('solid');
});
