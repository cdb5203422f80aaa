import { join } from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axe.js';
import { serverUrl } from './server.js';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly metrics: { readonly events: number; readonly journeys: number };
}

async function stepsOf(page: Page, shop: string): Promise<readonly Step[]> {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'blueprint', shop },
  });
  expect(response.status()).toBe(200);
  const answer = (await response.json()) as { readonly steps: readonly Step[] };
  return answer.steps;
}

const grouped = (count: number): string => new Intl.NumberFormat('en-GB').format(count);

test('start, demo, blueprint, click a step, read its figures', async ({ page }) => {
  await page.goto(serverUrl());
  const canvas = page.getByTestId('blueprint-canvas');
  await expect(canvas).toBeVisible({ timeout: 90_000 });
  await expect(page.getByTestId('shop-name')).toContainText('Demo', { ignoreCase: true });

  const steps = await stepsOf(page, 'demo');
  const paid = steps.find((step) => step.name === 'Order Completed');
  expect(paid, 'the demo shop sells').toBeDefined();
  if (!paid) return;
  await page.getByTestId(`step-${paid.id}`).click();

  const panel = page.getByTestId('step-panel');
  await expect(panel).toContainText('Order Completed');
  await expect(panel).toContainText(grouped(paid.metrics.events));
  await expect(page).toHaveURL(/step=/u);

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the map of the demo shop, and back by the browser', async ({ page }) => {
  const canvas = page.getByTestId('blueprint-canvas');
  await page.goto(serverUrl());
  // Prices come last: what this page asks is all asked by then.
  await expect(page.getByText('What costs most')).toBeVisible({ timeout: 60_000 });
  // Once more, now that the shop is surely stored: what the page asked while the app was on its way is asked no second time.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  let refuse: () => void = () => undefined;
  const refused = new Promise<void>((resolve) => {
    refuse = resolve;
  });
  const menu = /\/assets\/menu-[^/]*\.js$/u;
  await page.route(menu, async (route) => {
    await refused;
    await route.abort();
  });
  // The page was loaded anew just now, so that one whose part is missing is not once more.
  await page.evaluate(() => sessionStorage.setItem('throughline.reloaded', String(Date.now())));
  const ahead = ['GET /api/access', 'GET /api/shops', 'POST /api/questions'];
  const askedAhead = (): string[] => asked.filter((each) => ahead.includes(each)).slice(0, 3);
  // The app itself is held back: what is asked before it comes, it cannot have asked.
  const app = /\/assets\/index-[^/]*\.js$/u;
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(app, async (route) => {
    await released;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expect.poll(askedAhead).toEqual(ahead);
  release();
  await expect(canvas.locator('.is-ready')).toBeVisible();
  await page.unroute(app);
  expect(askedAhead()).toEqual(ahead);
  expect(asked.filter((each) => each === ahead[0] || each === ahead[1])).toHaveLength(2);
  // A menu that is wanted and does not come says so; wanted again, it opens when it comes, and gives the focus back to its button.
  const button = page.getByRole('button', { name: 'Download' });
  await button.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  refuse();
  await expect(page.getByRole('alert')).toContainText('does not answer');
  await page.unroute(menu);
  await button.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.getByRole('link', { name: 'Map' }).click();
  await expect(page.getByTestId('map-canvas')).toBeVisible();
  await page.goBack();
  await expect(page.getByTestId('blueprint-canvas')).toBeVisible();
});

test('a server that does not answer is told in the place of a view, which comes once it does', async ({
  page,
}) => {
  await page.route('**/api/**', (route) => route.abort());
  await page.goto(`${serverUrl()}/settings`);
  await expect(page.getByRole('alert')).toContainText('The server does not answer.', { timeout: 15_000 });
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('The server does not answer.', { timeout: 15_000 });
  await page.unroute('**/api/**');
  await expect(page.getByTestId('settings')).toBeVisible();
});

const SHOP_CSV = `order_id,step,happened_at,total
A-1,Cart filled,2026-03-02T09:00:00Z,
A-1,Order placed,2026-03-02T09:10:00Z,20.50
A-1,Box sent,2026-03-03T15:00:00Z,
A-2,Cart filled,2026-03-02T10:00:00Z,
A-2,Order placed,2026-03-02T10:30:00Z,99.99
A-2,Box sent,2026-03-04T08:00:00Z,
A-3,Cart filled,2026-03-05T10:00:00Z,
`;

test('drop a CSV, match its columns, see its map', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-drop-'));
  const file = join(folder, 'orders.csv');
  writeFileSync(file, SHOP_CSV);
  try {
    await page.goto(serverUrl());
    await expect(page.getByTestId('blueprint-canvas')).toBeVisible();
    await page.getByTestId('see-your-own').click();
    await page.locator('input[type=file]').first().setInputFiles(file);
    await expect(page.getByTestId('matcher')).toBeVisible();
    await expect(page.getByTestId('matcher')).toContainText('happened_at');
    await page.getByTestId('matcher-import').click();
    await expect(page.getByTestId('shop-name')).toContainText('My shop');
    await expect(page.getByTestId('blueprint-canvas')).toBeVisible();
    await page.getByRole('link', { name: 'Map' }).click();
    await expect(page.getByTestId('map-canvas')).toContainText('Order placed');
    await expect(page.getByTestId('map-canvas')).toContainText('Box sent');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
