import { expect, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

test('what is said about a step is seen by who has it open, can be changed, taken away and had back', async ({
  browser,
}) => {
  await demoStored();
  const page = await browser.newPage();
  await page.goto(`${serverUrl()}/blueprint?shop=demo`);
  await page
    .getByTestId('blueprint-canvas')
    .getByRole('button', { name: /^Checkout Started/u })
    .first()
    .click();
  const comments = page.getByTestId('step-panel').getByTestId('comments');
  await expect(comments).toBeVisible();

  const other = await browser.newPage();
  await other.goto(page.url());
  const seen = other.getByTestId('comment').filter({ hasText: 'Why do they stop here?' });
  await expect(other.getByTestId('step-panel')).toBeVisible();

  await comments.locator('summary').click();
  await comments.getByLabel('Comment', { exact: true }).fill('Why do they stop here?');
  await comments.getByRole('button', { name: 'Comment' }).click();
  const said = comments.getByTestId('comment');
  await expect(said).toContainText('You');
  await expect(said).toContainText('Why do they stop here?');
  await expect(seen).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);

  await said.getByRole('button', { name: 'Remove' }).click();
  await expect(seen).toBeHidden();
  await comments.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('Why do they stop here?');
  await said.getByRole('button', { name: 'Remove' }).click();
  await expect(said).toBeHidden();
  await other.close();
  await page.close();
});

test('a line is talked about in its panel', async ({ page }) => {
  await demoStored();
  await page.goto(`${serverUrl()}/map?shop=demo&line=order~Order%20Completed~Order%20Confirmed`);
  const comments = page.getByTestId('line-panel').getByTestId('comments');
  await expect(comments).toBeVisible({ timeout: 90_000 });
  await comments.locator('summary').click();
  await comments.getByLabel('Comment', { exact: true }).fill('Confirmed late at night.');
  await comments.getByRole('button', { name: 'Comment' }).click();
  const said = comments.getByTestId('comment');
  await expect(said).toContainText('Confirmed late at night.');
  await page.reload();
  await expect(said).toContainText('Confirmed late at night.');
  await said.getByRole('button', { name: 'Remove' }).click();
  await expect(said).toHaveCount(0);
});
