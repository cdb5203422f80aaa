import { expect, test } from '@playwright/test';
import { startServer } from './server.js';

const ADA = { name: 'Ada', email: 'ada@boots.example', password: 'correct horse battery' };

/** A server that others can reach, as a proxy’s name makes it, and what it said where it was started. */
test('the first account by its code, an invitation, keys, and the way out', async ({ browser }) => {
  const server = await startServer(['--allow-host', 'shop.example']);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}/today`);
    await expect(page.getByRole('heading', { name: 'The first account' })).toBeVisible();
    await page.getByLabel('Code').fill('AAAA-AAAA-AAAA');
    await page.getByLabel('Name').fill(ADA.name);
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByLabel('Password').fill(ADA.password);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await expect(page.getByRole('alert')).toContainText('That is not the code.');
    await page.getByLabel('Code').fill(/code (\S+)/u.exec(server.said())?.[1] ?? '');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByTestId('settings')).toContainText('You are Ada');

    await page.getByLabel('Invite').fill('Bo');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = (await page.getByRole('status').locator('code').textContent()) ?? '';
    await page.getByLabel('A key for').fill('web');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await expect(page.getByText(/^tl_(write|api)_[0-9a-f]{40}$/u)).toBeVisible();

    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await other.getByLabel('Name').fill('Bo');
    await other.getByLabel('E-mail').fill('bo@boots.example');
    await other.getByLabel('Password').fill('staple staple staple');
    await other.getByRole('button', { name: 'Join' }).click();
    await other.waitForURL(/blueprint/u);
    await other.goto(`${server.url}/settings`);
    await expect(other.getByTestId('settings')).toContainText('You are Bo');
    await expect(other.getByRole('heading', { name: 'Keys', exact: true })).toHaveCount(0);
    await expect(other.getByTestId('settings')).toContainText('You see every view');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByLabel('Password').fill(`${ADA.password}!`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('E-mail and password do not fit.');
    await page.getByLabel('Password').fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
  } finally {
    await server.stop();
  }
});
