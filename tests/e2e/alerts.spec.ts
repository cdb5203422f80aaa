import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

test('an alert on a saved answer is set, tested in words, removed and had back', async ({ page }) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Viewed,Order%20Completed`);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Watched buyers');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved as “Watched buyers”' })).toBeVisible();

  await page.goto(`${serverUrl()}/saved?shop=demo`);
  const row = page.getByTestId('saved-answer').filter({ hasText: 'Watched buyers' });
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Tell me when' }).click();
  await page.getByLabel('Bound').fill('0.4');
  await page.getByLabel('Address').fill('owner@shop.example');
  await page.getByRole('button', { name: 'Set the alert' }).click();
  const alert = page.getByTestId('alert');
  await expect(alert).toContainText('it is below 0.4');
  await alert.getByRole('button', { name: 'Send a test' }).click();
  await expect(alert.getByRole('listitem')).toContainText('Mail is not set up on this server');
  await alert.getByRole('button', { name: 'Remove' }).click();
  await expect(alert).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(alert).toHaveCount(1);
});
