import { createHmac } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { serverUrl } from './server.js';

const SHOP = 'hooked';
const [FIRST, SECOND] = ['shpss_first_secret', 'shpss_second_secret'] as const;

async function deliver(page: Page, secret: string, id = 1): Promise<number> {
  const data = JSON.stringify({ id, created_at: '2026-03-01T10:00:00Z', total_price: '20', currency: 'EUR' });
  const answer = await page.request.post(`${serverUrl()}/hooks/${SHOP}/shopify`, {
    data,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': 'orders/create',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(data).digest('base64'),
    },
  });
  return answer.status();
}

test('a shop system is connected, watched, given a new secret, removed and had back', async ({ page }) => {
  const event = { id: '1', time: new Date().toISOString(), activity: 'Order Completed', system: 'till' };
  await page.request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, {
    data: [{ ...event, objects: [{ type: 'order', id: '1' }] }],
  });
  const shops = async () => await (await page.request.get(`${serverUrl()}/api/shops`)).text();
  await expect.poll(shops).toContain(`"${SHOP}"`);

  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=webhooks`);
  const view = page.getByTestId('webhooks');
  await expect(view).toContainText(`${serverUrl()}/hooks/${SHOP}/shopify`);
  await expect(view).toContainText('orders/paid');
  await view.getByLabel('Secret that it signs with').fill(FIRST);
  await view.getByRole('button', { name: 'Connect' }).click();
  const state = page.getByTestId('hook-state');
  await expect(state).toContainText('Waiting for the first delivery');
  expect(await page.content()).not.toContain(FIRST);

  expect(await deliver(page, FIRST)).toBe(200);
  expect(await deliver(page, SECOND)).toBe(401);
  await expect(state).toContainText('The first delivery since the server started came', { timeout: 10_000 });
  await expect(state).toContainText('the signature is not that of this body');

  await state.getByRole('button', { name: 'Replace the secret' }).click();
  await state.getByLabel('New secret').fill(SECOND);
  await state.getByRole('button', { name: 'Set it' }).click();
  await expect(state.getByRole('button', { name: 'End the old secret' })).toBeVisible();
  expect([await deliver(page, FIRST), await deliver(page, SECOND)]).toEqual([200, 200]);
  await state.getByRole('button', { name: 'End the old secret' }).click();
  await state.getByRole('button', { name: 'End the old secret' }).click();
  await expect(state.getByRole('button', { name: 'End the old secret' })).toBeHidden();
  expect([await deliver(page, FIRST), await deliver(page, SECOND)]).toEqual([401, 200]);

  await state.getByRole('button', { name: 'Remove' }).click();
  await expect(state).toContainText('refused from now on');
  await state.getByRole('button', { name: 'Remove' }).click();
  await expect(state).toBeHidden();
  expect(await deliver(page, SECOND)).toBe(404);
  await view.getByRole('button', { name: 'Undo' }).click();
  await expect(state).toBeVisible();
  expect(await deliver(page, SECOND)).toBe(200);
});

test('a past is not read from a private network, and the screen says why', async ({ page }) => {
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=webhooks&hook=zendesk`);
  const past = page.getByTestId('past');
  await past.getByLabel('Address of its API').fill('localhost');
  await past.getByLabel('Token').fill('me@example.com/token:1');
  await past.getByRole('button', { name: 'Read it' }).click();
  await expect(past.getByRole('alert')).toContainText('in a private network');
});

test('a further sender cannot take the name of one that is there', async ({ page }) => {
  await page.request.put(`${serverUrl()}/api/shops/${SHOP}/hooks/other`, {
    data: { kind: 'signed', secrets: ['whsec_of_the_first'], mapping: { activity: 'type' } },
  });
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=webhooks`);
  const view = page.getByTestId('webhooks');
  await view.getByRole('button', { name: 'Another sender' }).click();
  await view.getByLabel('Secret that it signs with').fill('whsec_of_the_second');
  for (const name of ['other', 'shopify']) {
    await view.getByRole('textbox', { name: 'Name' }).fill(name);
    await view.getByRole('button', { name: 'Connect' }).click();
    await expect(view).toContainText('A sender of this name is in the list');
  }
  const change = page.waitForRequest((request) => request.method() === 'PUT');
  await view.getByRole('textbox', { name: 'Name' }).fill('other-2');
  await view.getByRole('button', { name: 'Connect' }).click();
  expect((await change).url()).toMatch(/\/hooks\/other-2$/u);
  await expect(page.getByTestId('hook-state')).toBeVisible();
});
