import { expect, test } from '@playwright/test';

const READY = { timeout: 45_000 };

test('why of a flow: the arithmetic ends in the figure of the card, with its rows and a citation', async ({
  page,
}, info) => {
  await page.goto('./?map=equal-area&selected=cobalt:COD:extraction>CHN:processing&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', READY);
  const card = page.getByRole('article');
  const figure = await card.locator('.amount strong').innerText();
  await card.getByRole('button', { name: 'Why this number?' }).click();
  const dialog = page.getByRole('dialog');
  const arithmetic = dialog.getByRole('region', { name: 'The arithmetic, line by line' });
  await expect(arithmetic.locator('.equal')).toContainText(`the card shows ${figure}.`);
  const figures = arithmetic.locator('tbody td:last-child');
  const last = await figures.nth(-2).innerText();
  await expect(figures.last()).toHaveText(last);
  await expect(dialog.getByRole('region', { name: 'What is reported of this pair' })).toContainText(
    'HS 8105',
  );
  await expect(dialog.getByText(/Mineral Flows, computed from/)).toContainText(figure);
  await page.screenshot({ path: info.outputPath('why-1440.png') });
});
