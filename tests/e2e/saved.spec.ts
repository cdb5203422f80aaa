import { expect, type Page, test } from '@playwright/test';
import type { DashboardEntry } from '@throughline/server/routes';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

async function boardsNamed(page: Page, name: string): Promise<DashboardEntry[]> {
  const all = await page.request.get(`${serverUrl()}/api/shops/demo/dashboards`);
  return ((await all.json()) as DashboardEntry[]).filter((board) => board.name === name);
}

test('a funnel is filtered, saved, opened again, told as a question, taken along and removed with a way back', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Viewed,Order%20Completed`);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'Value' }).click();
  await page.getByRole('option', { name: /^desktop/u }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(/these=device(~|%7E)desktop/u);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Desktop buyers');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Saved as “Desktop buyers”' })).toBeVisible();

  // Onto a dashboard of its own and back, without leaving the question; then what was filtered since is saved beside it.
  await page.getByRole('button', { name: 'Pin to …' }).click();
  const pin = page.getByTestId('pin');
  await pin.getByLabel('Dashboard', { exact: true }).selectOption({ label: 'A new dashboard' });
  await pin.getByLabel('Name of the dashboard').fill('Desktop board');
  await pin.getByRole('button', { name: 'Pin' }).click();
  const pinned = page.getByText('“Desktop buyers” is on the dashboard “Desktop board”.');
  await expect(pinned).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(pinned).toHaveCount(0);
  expect(await boardsNamed(page, 'Desktop board')).toEqual([]);

  await page.getByText('Show the query').click();
  await expect(page.getByRole('region', { name: 'The question' })).toContainText('"value": "desktop"');
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'CSV: steps' }).click();
  expect((await csv).suggestedFilename()).toBe('demo-funnel-steps.csv');
  const picture = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Take along' }).click();
  await page.getByRole('menuitem', { name: 'SVG picture' }).click();
  expect((await picture).suggestedFilename()).toBe('demo-funnel.svg');

  await page.getByRole('button', { name: 'Take out: device desktop' }).click();
  await page.getByRole('button', { name: 'Pin to …' }).click();
  await expect(pin.getByLabel('Saved as')).toHaveValue('Funnel: Product Viewed → Order Completed');
  await pin.getByLabel('Saved as').fill('All buyers');
  await pin.getByLabel('Dashboard', { exact: true }).selectOption({ label: 'A new dashboard' });
  await pin.getByLabel('Name of the dashboard').fill('Desktop board');
  await pin.getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByText('“All buyers” is on the dashboard “Desktop board”.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Saved as “All buyers”' })).toBeVisible();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('article', { name: 'All buyers' })).toBeVisible();

  await page.goto(`${serverUrl()}/saved?shop=demo`);
  const row = page.getByTestId('saved-answer').filter({ hasText: 'Desktop buyers' });
  await row.getByRole('link').click();
  await expect(page.getByTestId('only')).toContainText('device desktop');
  await page.goBack();
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Pin to …' }).click();
  await pin.getByLabel('Dashboard', { exact: true }).selectOption({ label: 'Desktop board' });
  await pin.getByRole('button', { name: 'Pin' }).click();
  await expect(page.getByText('“Desktop buyers” is on the dashboard “Desktop board”.')).toBeVisible();
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Pin to …' }).click();
  await expect(pin.getByRole('option', { name: 'Desktop board (is on it)' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  const [board] = await boardsNamed(page, 'Desktop board');
  expect(board?.tiles).toHaveLength(1);
  await page.request.delete(`${serverUrl()}/api/shops/demo/dashboards/${board?.id}`);

  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  // The menu is gone for good before the field is written in, which has the focus still.
  await expect(page.getByRole('menu')).toHaveCount(0);
  const renamed = page.getByTestId('saved-answer').getByLabel('Name');
  await expect(renamed).toBeFocused();
  await renamed.fill('Desktop buyers of today');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('link')).toHaveText('Desktop buyers of today');

  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(1);
});

test('the key figures, what is open and the blueprint are pinned from where they stand, and drawn on the dashboard', async ({
  page,
}) => {
  const pin = page.getByTestId('pin');
  const onto = async (board: string): Promise<void> => {
    await pin.getByLabel('Dashboard', { exact: true }).selectOption({ label: board });
    if (board === 'A new dashboard') await pin.getByLabel('Name of the dashboard').fill('Morning board');
    await pin.getByRole('button', { name: 'Pin' }).click();
    await expect(page.getByText('is on the dashboard “Morning board”.').last()).toBeVisible();
  };
  await page.goto(`${serverUrl()}/today?shop=demo&openTurn=carrier`);
  const figures = page.getByRole('region', { name: 'Conversion, day by day' });
  await figures.getByRole('button', { name: 'Pin to …' }).click({ timeout: 60_000 });
  await expect(pin.getByLabel('Saved as')).toHaveValue('Key figures');
  await onto('A new dashboard');
  const now = page.getByTestId('now');
  await now.getByRole('button', { name: 'Pin to …' }).click({ timeout: 60_000 });
  await expect(pin.getByLabel('Saved as')).toHaveValue('Open now');
  await onto('Morning board');
  await expect(now.getByRole('button', { name: 'Saved as “Open now”' })).toBeVisible();
  await expect(figures.getByRole('button', { name: 'Save', exact: true })).toBeVisible();

  await page.goto(`${serverUrl()}/blueprint?shop=demo&last=30d`);
  await page.getByRole('button', { name: 'Keep and send' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Pin to …' }).click();
  await onto('Morning board');
  await page.getByRole('button', { name: 'Tell me when …' }).click();
  const alerts = page.getByTestId('alerts-of');
  await alerts.getByRole('combobox', { name: 'Figure' }).fill('Parcel Packed events');
  await expect(alerts.getByRole('option', { name: /^metrics · events\s*\d/u })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(alerts).toHaveCount(0);

  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('article', { name: 'Key figures' })).toContainText(/Conversion\s*\d/u);
  const open = page.getByRole('article', { name: 'Open now' });
  await expect(open.getByRole('row').nth(1)).toContainText(/order|parcel/u, { timeout: 60_000 });
  const picture = page.getByRole('article', { name: 'Blueprint' }).getByRole('img', { name: 'Blueprint' });
  await expect(picture).toBeVisible({ timeout: 60_000 });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(200);
  await open.getByRole('link', { name: 'Open now' }).click();
  await expect(page).toHaveURL(/\/today\?.*openTurn=carrier/u);
});
