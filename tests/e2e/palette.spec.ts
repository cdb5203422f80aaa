import { expect, test } from '@playwright/test';
import type { JourneysAnswer } from '@throughline/model';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

/** The newest order of the demo shop. */
async function anOrder(): Promise<string> {
  const answer = await fetch(`${serverUrl()}/api/questions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'journeys', shop: 'demo', object: 'order', limit: 1 }),
  });
  const { journeys } = (await answer.json()) as JourneysAnswer;
  return journeys[0]?.id ?? '';
}

test('the palette finds a step by letters of its name and an order by its id, by keyboard alone', async ({
  page,
}) => {
  await demoStored();
  await page.goto(`${serverUrl()}/today?shop=demo`);
  await expect(page.getByTestId('today')).toBeVisible();

  await page.keyboard.press('Control+k');
  const palette = page.getByTestId('palette');
  await expect(palette.getByRole('option', { name: 'Blueprint' })).toBeVisible();
  expect(await axeFinds(page)).toEqual([]);

  await page.keyboard.type('paym fail');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Payment Failed');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('step-panel')).toContainText('Payment Failed');

  const order = await anOrder();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(order);
  await expect(palette.getByRole('option', { selected: true })).toContainText(`order ${order}`);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('journey-told')).toContainText('Order Completed');
  await page.goBack();
  await expect(page.getByTestId('step-panel')).toBeVisible();
});
