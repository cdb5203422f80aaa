import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test, type Page } from '@playwright/test';
import { serverUrl } from './server.js';

/*
 * Every view that the rail leads to, on shops that are nothing like the demo: one with a handful of events, one
 * without any, and one of real tables. The rail itself says which views there are, so that no view can be forgotten here.
 */

const STEPS = ['Product Viewed', 'Product Added', 'Order Completed', 'Parcel Delivered'];

/** Seven orders of seven customers, of which every other one is delivered. */
function smallShop(): readonly object[] {
  return Array.from({ length: 7 }, (_, order) =>
    STEPS.slice(0, order % 2 === 0 ? 4 : 3).map((activity, step) => ({
      id: `e${order}-${step}`,
      activity,
      time: new Date(Date.UTC(2026, 2, 2 + order, 9 + step)).toISOString(),
      objects: [
        { type: 'customer', id: `c${order}` },
        { type: 'order', id: `o${order}` },
      ],
      ...(activity === 'Order Completed' && { amount: { value: '20.50', currency: 'EUR' } }),
    })),
  ).flat();
}

const OLIST = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'olist');

test.beforeAll(async ({ request }) => {
  for (const id of ['bare', 'small']) {
    const saved = await request.put(`${serverUrl()}/api/shops/${id}/settings`, { data: { name: id } });
    expect(saved.status(), await saved.text()).toBe(200);
  }
  const taken = await request.post(`${serverUrl()}/v1/events?shop=small`, { data: smallShop() });
  expect(taken.status(), await taken.text()).toBe(200);
});

test.afterAll(async ({ request }) => {
  for (const id of ['bare', 'small', 'olist']) await request.delete(`${serverUrl()}/api/shops/${id}`);
});

/** What the page complained of while it was looked at. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() < 400) return;
    complaints.push(
      `${response.status()} ${response.url()} ${response.request().postData() ?? ''} on ${page.url()}`,
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

async function walk(page: Page, shop: string): Promise<void> {
  const complaints = complaintsOf(page);
  await page.goto(`${serverUrl()}/today?shop=${shop}`);
  const links = page.locator('nav.rail a');
  // On a narrow screen they are in a sheet, which is closed.
  await expect(links.first()).toBeAttached();
  const paths = await links.evaluateAll((found) =>
    found.map((link) => link.getAttribute('href')?.split('?')[0] ?? ''),
  );
  for (const path of paths) {
    await page.goto(`${serverUrl()}${path}?shop=${shop}`);
    // A heading alone says little: what stands below it has to be there too, and not be waited for.
    await expect.poll(async () => (await page.locator('main').innerText()).length, path).toBeGreaterThan(40);
    await expect(page.locator('main [aria-busy=true]'), path).toHaveCount(0);
    await expect(page.locator('main .notice-wrong'), path).toHaveCount(0);
    expect(await page.locator('main').innerText(), path).not.toMatch(/NaN|undefined|Infinity/u);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  expect(complaints).toEqual([]);
}

test('every view of a shop with a handful of events', async ({ browser }) => {
  const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });
  await walk(page, 'small');
  await page.close();
});

test('every view of a shop without events, narrow and in the dark', async ({ browser }) => {
  const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await walk(page, 'bare');
  await page.close();
});

async function importTables(request: APIRequestContext): Promise<void> {
  const uploads: string[] = [];
  for (const name of readdirSync(OLIST).filter((each) => each.endsWith('.csv'))) {
    const sent = await request.post(`${serverUrl()}/api/uploads?name=${name}`, {
      data: readFileSync(join(OLIST, name)),
    });
    expect(sent.ok(), await sent.text()).toBe(true);
    uploads.push(((await sent.json()) as { readonly upload: string }).upload);
  }
  const begun = await request.post(`${serverUrl()}/api/imports`, {
    data: { shop: 'olist', uploads, preset: 'olist' },
  });
  expect(begun.status(), await begun.text()).toBe(202);
  const { import: id } = (await begun.json()) as { readonly import: string };
  const phase = async (): Promise<string> => {
    const told = await request.get(`${serverUrl()}/api/imports/${id}`);
    return ((await told.json()) as { readonly phase: string }).phase;
  };
  await expect.poll(phase, { timeout: 60_000 }).toBe('done');
}

test('every view of a shop of real tables, in the dark', async ({ browser, request }) => {
  test.skip(
    !existsSync(OLIST),
    'the data set is not ours to ship: it is tried where it lies beside the repository',
  );
  await importTables(request);
  const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
  await walk(page, 'olist');
  await page.close();
});
