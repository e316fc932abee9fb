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

test('time and context by keyboard: a year at a time, what is in force on a date, what cannot be tested', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('./?map=equal-area&commodity=rare-earths&year=1993&v=1');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', READY);
  await page.getByRole('button', { name: 'Data', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Time and context', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/China: more than half of the known world output/)).toBeVisible();
  const year = dialog.locator('.time-slider output');
  await expect(year).toHaveText('1993');
  await page.keyboard.press('ArrowRight');
  await expect(year).toHaveText('1994');
  await page.keyboard.press('Space');
  await expect(year).not.toHaveText('1994');
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Play' })).toBeVisible();
  await dialog.getByText('Policy', { exact: true }).click();
  await dialog.getByLabel('Date', { exact: true }).fill('2025-05-01');
  await expect(dialog.getByText('1 May 2025: 4 of 5 restrictions in force')).toBeVisible();
  await dialog.getByText('Not testable', { exact: true }).click();
  await expect(dialog.getByText('Environmental standards')).toBeVisible();
});
