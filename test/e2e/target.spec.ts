import { expect, test } from '@playwright/test';

test('asks by keyboard for at most 65 % of refined cobalt in one country, applies the answer and takes it back', async ({
  page,
}) => {
  await page.goto('./?map=equal-area&v=1');
  const measures = page.getByRole('complementary', { name: 'Who holds each stage' });
  const panel = page.getByRole('complementary', { name: 'What could change' });
  const open = panel.getByRole('button', { name: 'Ask for a target' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ask for a target' });
  await dialog.getByLabel('Percent').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('65');
  await page.keyboard.press('Tab');
  await page.keyboard.type('refin');
  await expect(dialog.getByLabel('Stage')).toHaveValue('processing');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2030');
  await page.keyboard.press('Enter');

  await expect(dialog.getByText(/^Not reached by any choice of these options/)).toBeVisible();
  const now = dialog.getByTestId('target-now');
  await expect(now).toHaveText(/^78\.\d% · China, refining$/);
  const promised = await dialog.locator('dd.strong').innerText();
  const apply = dialog.getByRole('button', { name: 'Apply the nearest choice' });
  await apply.focus();
  await page.keyboard.press('Enter');
  await expect(now).toHaveText(promised);
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(page).toHaveURL(/scenario=africa/);
  await page.keyboard.press('Escape');
  await expect(measures).toContainText('Refined · China 74%');
  await expect(panel.getByRole('switch', { name: 'DR Congo cobalt quota' })).toBeChecked();
  await expect(panel.getByText(/^Effect on the target: \+4\.\d points$/)).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(measures).toContainText('Refined · China 78%');
  await expect(page).not.toHaveURL(/scenario=/);
  await expect(open).toBeFocused();
});
