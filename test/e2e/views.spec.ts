import { expect, test } from '@playwright/test';

test('keeps one selection through table, diagram and address', async ({ page }) => {
  await page.goto('./?view=table&v=1');
  const grid = page.getByRole('grid', { name: 'Flows as a table' });
  await expect(grid.getByRole('gridcell').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('searchbox').fill('dr congo china');
  await grid.locator('[data-index="0"]').click();
  await expect(page).toHaveURL(/selected=cobalt/);
  await expect(page.getByRole('article', { name: 'DR Congo → China' })).toBeVisible();

  await page.getByRole('radio', { name: 'Sankey' }).check({ force: true });
  await expect(page).toHaveURL(/view=sankey/);
  const bands = page.getByRole('listbox', { name: 'Bands of the diagram' });
  await expect(bands.getByRole('option', { selected: true })).toContainText('DR Congo → China');
  await expect(page.locator('path.lit')).toHaveCount(1);
});
