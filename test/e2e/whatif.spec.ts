import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

test('halves the cobalt of DR Congo, adds a refinery in Canada, keeps, saves and reopens it by link and by file', async ({
  page,
}) => {
  await page.goto('./?map=equal-area&v=1');
  const panel = page.getByRole('complementary', { name: 'What could change' });
  await panel.getByText('Levers of your own').click();
  await panel.getByLabel('Country').selectOption('COD');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  const levers = panel.getByRole('list', { name: 'Levers of your own' });
  await expect(levers).toContainText('DR Congo loses 50%');
  await expect(page.getByRole('listbox', { name: 'Flows' })).toContainText('modelled');
  await panel.getByLabel('Lever', { exact: true }).selectOption('capacity');
  await panel.getByLabel('Stage').selectOption('processing');
  await panel.getByLabel('Country').selectOption('CAN');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await expect(panel.getByText('What you changed')).toBeVisible();

  await panel.getByText('Saved scenarios').click();
  await panel.getByLabel('Name of this scenario').fill('Half');
  await panel.getByRole('button', { name: 'Keep' }).click();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Save Half to a file' }).click();
  const saved = readFileSync(await (await download).path());
  expect(JSON.parse(saved.toString())).toMatchObject({ name: 'Half', commodity: 'cobalt' });

  await page.goto(page.url());
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: /^Remove: Canada/ }).click();
  await expect(levers.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(levers.getByRole('listitem')).toHaveCount(2);
  await panel.getByRole('button', { name: /^Remove: Canada/ }).click();
  await panel.getByText('Saved scenarios').click();
  await panel
    .getByLabel('Open a scenario file')
    .setInputFiles({ name: 'half.scenario.json', mimeType: 'application/json', buffer: saved });
  await expect(levers.getByRole('listitem')).toHaveCount(2);
});
