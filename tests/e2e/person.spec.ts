import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { serverUrl } from './server.js';

const SHOP = 'persons';
const ADDRESS = 'Ann@Example.com';
/** Customers who are known by their address are kept under its hash. */
const ANN = createHash('sha256').update(ADDRESS.toLowerCase()).digest('hex');

/** Two customers with an order each, of whom one is known by her address. */
const events = [ANN, 'bob'].flatMap((customer, at) =>
  ['Product Viewed', 'Order Completed'].map((activity, step) => ({
    id: `e${at}-${step}`,
    activity,
    time: new Date(Date.UTC(2026, 2, 2 + at, 9 + step)).toISOString(),
    objects: [{ type: 'customer', id: customer }, ...(step === 1 ? [{ type: 'order', id: `NO-${at}` }] : [])],
    ...(step === 1 && { amount: { value: '20.50', currency: 'EUR' } }),
  })),
);

test.beforeAll(async ({ request }) => {
  const saved = await request.put(`${serverUrl()}/api/shops/${SHOP}/settings`, { data: { name: SHOP } });
  expect(saved.status(), await saved.text()).toBe(200);
  const taken = await request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, { data: events });
  expect(taken.status(), await taken.text()).toBe(200);
  const stored = async (): Promise<number> => {
    const shops = (await (await request.get(`${serverUrl()}/api/shops`)).json()) as {
      readonly id: string;
      readonly events: number;
    }[];
    return shops.find(({ id }) => id === SHOP)?.events ?? 0;
  };
  await expect.poll(stored, { timeout: 30_000 }).toBe(events.length);
});

test.afterAll(async ({ request }) => {
  await request.delete(`${serverUrl()}/api/shops/${SHOP}`);
});

test('a person is found by an order and by an address, taken along as a file, and deleted for good', async ({
  page,
}) => {
  const find = async (said: string): Promise<void> => {
    await page.getByRole('search').getByRole('textbox').fill(said);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
  };
  await page.goto(`${serverUrl()}/customers?shop=${SHOP}`);
  await find('NO-1');
  await expect(page.getByTestId('person')).toContainText('bob', { timeout: 60_000 });
  await find(ADDRESS);
  const kept = page.getByTestId('person-kept');
  await expect(page.getByTestId('person')).toContainText(ANN, { timeout: 60_000 });

  const coming = page.waitForEvent('download');
  await kept.getByRole('button').first().click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`${ANN}.json`);
  expect(await readFile(await download.path(), 'utf8')).toContain('NO-0');

  await kept.getByRole('textbox').fill(ANN);
  await kept.getByRole('button', { name: 'Delete for good' }).click();
  await expect(kept.getByRole('status')).toBeVisible({ timeout: 60_000 });
  await kept.getByRole('status').getByRole('button').click();
  await find(ADDRESS);
  await expect(page.getByText('This could not be shown')).toBeVisible({ timeout: 60_000 });
  await find('NO-1');
  await expect(page.getByTestId('person')).toContainText('bob', { timeout: 60_000 });
});
