import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Kpis {
  readonly figures: Readonly<Record<'visitors' | 'orders', { readonly value: number }>>;
}

test('today: who was there, what to do about what is open, and what is new since the last visit', async ({
  page,
}) => {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'kpis', shop: 'demo', period: { last: '30m', take: 'events' } },
    timeout: 60_000,
  });
  const { figures } = (await response.json()) as Kpis;
  await page.goto(`${serverUrl()}/today?shop=demo`);
  await expect(page.getByTestId('lately')).toContainText(`${figures.visitors.value} visitors`, {
    timeout: 60_000,
  });
  await expect(page.getByTestId('fresh')).toBeVisible();
  const daily = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'kpis', shop: 'demo', period: { last: '7d', take: 'events' }, interval: 'day' },
  });
  const { intervals } = (await daily.json()) as { intervals: readonly Kpis[] };
  const [dayBefore, lastDay] = intervals.slice(-2).map(({ figures: { orders } }) => orders.value);
  await expect(page.getByTestId('since-yesterday')).toContainText(
    new RegExp(`·\\s${lastDay}\\sorders; the day before: .*·\\s${dayBefore}\\sorders`, 'u'),
  );
  await expect(page.getByTestId('now')).toContainText('Tell the customer, with a new date.', {
    timeout: 60_000,
  });
  const since = page.getByTestId('since-last');
  await expect(since).toContainText('first visit', { timeout: 90_000 });
  // As though the last visit had been a day ago, before there was any finding.
  await page.evaluate(() => {
    const at = new Date(Date.now() - 86_400_000).toISOString();
    const visits = { before: null, now: { at, events: 0, findings: ['gone'] } };
    localStorage.setItem('throughline.visits.demo', JSON.stringify(visits));
  });
  await page.reload();
  await expect(since).toContainText('findings are new, 1 no longer raised', { timeout: 90_000 });
  await since.getByRole('link').first().click();
  await expect(page.getByTestId('finding-detail')).toBeVisible({ timeout: 60_000 });
});

test('today: a type is listed alone, then the whole list, and a row opens its journey', async ({ page }) => {
  await page.goto(`${serverUrl()}/today?shop=demo`);
  const now = page.getByTestId('now');
  const rows = now.getByTestId('open-journey');
  await expect(rows).toHaveCount(6, { timeout: 60_000 });
  await expect(now).toContainText('Waits for the carrier. Look after the parcel.');
  await now.getByRole('button', { name: /^parcels open/iu }).click();
  await expect(page).toHaveURL(/openType=parcel/u);
  await expect(rows.first()).toContainText(/parcel/iu);
  const all = now.getByRole('button', { name: /^Show all \d+$/u });
  const count = Number((await all.textContent())?.replace(/\D/gu, ''));
  expect(count).toBeGreaterThan(6);
  await all.click();
  await expect(page).toHaveURL(/openPage=1/u);
  await expect(rows).toHaveCount(Math.min(50, count));
  const id = await rows.last().locator('.open-id').textContent();
  await rows.last().click();
  await expect(page).toHaveURL(/\/journey\?/u);
  await expect(page).toHaveURL(
    new RegExp(`object=parcel.*id=${id ?? ''}|id=${id ?? ''}.*object=parcel`, 'u'),
  );
});

test('today: what has to leave before the cut-off, and whose turn it is, are listed alone and kept in the address', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/today?shop=demo`);
  const now = page.getByTestId('now');
  const rows = now.getByTestId('open-journey');
  const cutOffs = now.getByTestId('cut-offs');
  await expect(cutOffs).toContainText(/To leave by .*17:30:.* left · Packing and returns/u, {
    timeout: 60_000,
  });
  const leaving = cutOffs.getByRole('button', { name: /^List these \d+$/u });
  const count = Number((await leaving.textContent())?.replace(/\D/gu, ''));
  await leaving.click();
  await expect(page).toHaveURL(/openLeaving=yes/u);
  await expect(rows).toHaveCount(Math.min(6, count));
  await expect(now.locator('tbody tr').first()).toContainText(/Cut-off: .* by .*17:30/u);
  await cutOffs.getByRole('button', { name: 'List all that is open' }).click();
  await expect(page).not.toHaveURL(/openLeaving/u);

  const turns = now.getByRole('group', { name: 'Whose turn' });
  await turns.getByRole('button', { name: /^Picking \d+$/u }).click();
  await expect(page).toHaveURL(/openTeam=picking/u);
  await expect(now.locator('tbody tr').filter({ hasNotText: 'by Picking' })).toHaveCount(0);
  await expect(rows.first()).toBeVisible();
  await page.reload();
  await expect(turns.getByRole('button', { name: /^Picking \d+$/u })).toHaveAttribute(
    'aria-pressed',
    'true',
    {
      timeout: 60_000,
    },
  );
  await turns.getByRole('button', { name: /^Carriers \d+$/u }).click();
  await expect(page).toHaveURL(/openTurn=carrier/u);
  await expect(page).not.toHaveURL(/openTeam/u);
  await expect(now).toContainText('Waits for the carrier.');
});
