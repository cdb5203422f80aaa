import { expect, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

test('the tour leads by keyboard from today to the finding that costs most, and gives the focus back', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/today?shop=demo&tour=1`);
  const card = page.getByTestId('tour');
  await expect(card).toHaveAttribute('data-stop', 'today');
  await expect(page.getByTestId('today')).toBeVisible();
  const next = card.getByRole('button', { name: 'Next' });
  await expect(next).toBeFocused();
  expect(await axeFinds(page)).toEqual([]);

  for (const [stop, view] of [
    ['line', /\/blueprint/u],
    ['step', /\/blueprint/u],
    ['map', /\/map/u],
    ['findings', /\/findings.*finding=/u],
    ['price', /\/findings.*finding=/u],
    ['whatIf', /\/findings.*finding=/u],
    ['own', /\/findings.*finding=/u],
  ] as const) {
    await page.keyboard.press('Enter');
    await expect(card).toHaveAttribute('data-stop', stop);
    await expect(page).toHaveURL(view);
  }
  await expect(card.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(page.locator('#main')).toBeFocused();
  await expect(page.getByTestId('finding-detail')).toContainText('How the price was come by');

  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});
