import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

test('a funnel is filtered, saved, opened again, told as a question, taken along and removed with a way back', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Viewed,Order%20Completed`);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'Value' }).click();
  await page.getByRole('option', { name: /^desktop/u }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(/these=device(~|%7E)desktop/u);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Desktop buyers');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved as “Desktop buyers”' })).toBeVisible();

  await page.getByText('Show the query').click();
  await expect(page.getByRole('region', { name: 'The question' })).toContainText('"value": "desktop"');
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'CSV: steps' }).click();
  expect((await csv).suggestedFilename()).toBe('demo-funnel-steps.csv');
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'SVG picture' }).click();
  expect((await picture).suggestedFilename()).toBe('demo-funnel.svg');

  await page.goto(`${serverUrl()}/saved?shop=demo`);
  const row = page.getByTestId('saved-answer').filter({ hasText: 'Desktop buyers' });
  await row.getByRole('link').click();
  await expect(page.getByTestId('only')).toContainText('device desktop');
  await page.goBack();
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});
