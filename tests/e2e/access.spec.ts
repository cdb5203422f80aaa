import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
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
    await viewerReads(other, server.url);
    await mentioned({ page, other, url: server.url });

    await page.getByRole('link', { name: 'Settings' }).click();
    await changesPassword(page, 'another horse');
    await asksOnce(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.getByLabel('E-mail').fill(ADA.email);
    await page.getByLabel('Password').fill(ADA.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('E-mail and password do not fit.');
    await page.getByLabel('Password').fill('another horse');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
  } finally {
    await server.stop();
  }
});

/** By the one of today, and not by another. */
async function changesPassword(page: Page, password: string): Promise<void> {
  await page.getByText('Change the password').first().click();
  const form = page.getByTestId('password');
  await form.getByLabel('Current password').fill('not the one');
  await form.getByLabel('New password').fill(password);
  await form.getByRole('button').click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel('Current password').fill(ADA.password);
  await form.getByRole('button').click();
  await expect(form.getByRole('status')).toContainText('The password is changed');
}

/** What will be lost is told where the account is removed, readable in either theme. */
async function asksOnce(page: Page): Promise<void> {
  const people = page.getByTestId('people');
  await people.getByRole('button', { name: 'Remove Bo' }).click();
  await expect(people.getByRole('alert')).toContainText('Bo is signed out at once');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
  await people.getByRole('button', { name: 'Keep it' }).click();
}

/** What the role of a viewer does not allow is not offered; what can be read is there. */
async function viewerReads(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/findings?shop=demo`);
  await expect(page.getByTestId('life')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByTestId('life').getByRole('button')).toHaveCount(0);
  await expect(page.getByTestId('comments')).toHaveCount(0);
  await expect(page.getByTestId('see-your-own')).toHaveCount(0);
  await page.goto(`${url}/funnel?shop=demo`);
  await expect(page.getByRole('group', { name: 'This answer' }).getByRole('button')).toHaveText([
    'Copy link',
    'Take along',
  ]);
  await page.goto(`${url}/dashboards?shop=demo`);
  await expect(page.getByText('No dashboard yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a dashboard' })).toHaveCount(0);
  await page.goto(`${url}/sources?shop=demo`);
  await expect(page.getByRole('radiogroup').getByRole('radio')).toHaveCount(3);
  // A link that somebody sent may lead where the role does not.
  await page.goto(`${url}/customers?shop=demo&person=C00001`);
  await expect(page.getByRole('heading', { name: 'Your role does not show this' })).toBeVisible();
  await page.getByRole('link', { name: 'Show the blueprint' }).click();
  await expect(page.getByTestId('blueprint-canvas')).toBeVisible();
}

interface Two {
  readonly page: Page;
  readonly other: Page;
  readonly url: string;
}

/** One person mentions the other, whose bell shows it at once, leads to it, and has it read then. */
async function mentioned({ page, other, url }: Two): Promise<void> {
  await other.goto(`${url}/today?shop=demo`);
  await expect(other.getByRole('button', { name: 'Mentions', exact: true })).toBeVisible();
  await page.goto(`${url}/findings?shop=demo`);
  const comments = page.getByTestId('comments');
  await comments.locator('summary').click();
  const field = comments.getByLabel('Comment', { exact: true });
  await field.fill('Look at this, @B');
  await comments.getByRole('button', { name: 'Bo', exact: true }).click();
  await comments.getByRole('button', { name: 'Comment' }).click();
  const bell = other.getByRole('button', { name: 'Mentions, 1 new' });
  await expect(bell.locator('.bell-fresh')).toHaveText('1');
  await bell.click();
  await other.getByRole('menuitem', { name: /Look at this, @Bo/u }).click();
  await expect(other.getByTestId('comment')).toContainText('Look at this, @Bo');
  await expect(bell).toHaveCount(0);
}
