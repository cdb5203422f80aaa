import { expect, type Page, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { axeFinds } from './axe.js';
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

/** The card of the person who is shown, by its link, within a page of another site that the shop names. */
async function cardStandsInADesk(page: Page): Promise<void> {
  let shown = '';
  const desk = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(shown);
  });
  await new Promise<void>((done) => void desk.listen(0, '127.0.0.1', done));
  const site = `http://localhost:${(desk.address() as AddressInfo).port}`;
  await page.request.put(`${serverUrl()}/api/shops/${SHOP}/card-desk`, { data: { sites: [site] } });
  await page.getByRole('button', { name: 'Embed card' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const embed = page.getByTestId('make-link');
  await expect(embed).toContainText(`May be embedded by ${site}.`);
  const link = await embed.locator('code').first().innerText();
  shown = await embed.locator('code').last().innerText();
  const given = embed.getByTestId('card-links');
  await expect(given.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(embed).toBeHidden();

  const stranger = await page
    .context()
    .browser()
    ?.newPage({ viewport: { width: 360, height: 640 } });
  if (stranger === undefined) throw new Error('this page has no browser');
  await stranger.goto(site);
  const card = stranger.frameLocator('iframe').getByTestId('card');
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('bob', { timeout: 60_000 });
  await expect(card.getByRole('region', { name: 'Last steps' })).toContainText('€20.50');
  await stranger.goto(link.replace('customer=bob', 'customer=eve'));
  await expect(stranger.getByText('This card shows nothing')).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await stranger.emulateMedia({ colorScheme });
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('bob');
    expect(await axeFinds(stranger)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Embed card' }).click();
  await given.getByRole('button', { name: 'Take back' }).click();
  await expect(given.getByRole('status')).toContainText('is taken back');
  await stranger.reload();
  await expect(stranger.getByText('This link was taken back')).toBeVisible();
  await given.getByRole('button', { name: 'Undo' }).click();
  await expect(given.getByRole('listitem')).toHaveCount(1);
  await stranger.reload();
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('bob');
  await page.keyboard.press('Escape');
  await stranger.close();
  await new Promise((done) => desk.close(done));
}

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
  await cardStandsInADesk(page);
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
  await expect(page.getByRole('heading', { name: `Nobody by “${ADDRESS}”` })).toBeVisible({
    timeout: 60_000,
  });
  await find('NO-1');
  await expect(page.getByTestId('person')).toContainText('bob', { timeout: 60_000 });
});
