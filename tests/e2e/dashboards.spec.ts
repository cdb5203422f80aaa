import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

test('a dashboard is made, arranged with the keyboard, kept, and shown to others by a link until it is taken back', async ({
  page,
  browser,
}) => {
  for (const [id, name, object] of [
    ['way', 'The way to buy', 'customer'],
    ['visits', 'Ways of visits', 'session'],
  ] as const) {
    const saved = await page.request.put(`${serverUrl()}/api/shops/demo/answers/${id}`, {
      data: {
        revision: 0,
        name,
        question: {
          kind: 'funnel',
          object,
          steps: [{ activity: 'Product Viewed' }, { activity: 'Order Completed' }],
        },
      },
    });
    expect(saved.status()).toBe(200);
  }
  await page.goto(`${serverUrl()}/dashboards?shop=demo`);
  await page.getByRole('button', { name: 'Make a dashboard' }).click();
  await page.getByRole('button', { name: 'Arrange' }).click();
  for (const name of ['The way to buy', 'Ways of visits']) {
    await page.getByRole('combobox', { name: 'Add an answer' }).click();
    await page.getByRole('option', { name }).click();
  }
  const tiles = page.getByRole('article');
  await expect(tiles).toHaveCount(2);
  await page.getByRole('button', { name: 'Move “Ways of visits”' }).press('ArrowLeft');
  await expect(tiles.first()).toContainText('Ways of visits');
  await page.getByRole('button', { name: 'Size of “Ways of visits”' }).press('ArrowRight');
  await page.getByRole('button', { name: 'Take “The way to buy” off the dashboard' }).click();
  await expect(tiles).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(tiles).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(tiles).toHaveCount(2);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.reload();
  await expect(tiles).toHaveCount(2);
  await expect(tiles.first()).toHaveCSS('grid-column-start', 'span 7');

  await page.getByRole('button', { name: 'Send regularly' }).click();
  const digest = page.getByTestId('digest');
  await digest.getByLabel('Where to').selectOption('slack');
  await digest.getByRole('button', { name: 'Start sending' }).click();
  await digest.getByRole('button', { name: 'Send a test' }).click();
  // Slack is not set up on this server: what became of it is said.
  await expect(digest.getByTestId('alert-failure')).toContainText('Slack is not set up');
  await digest.getByRole('button', { name: 'Stop sending' }).click();
  await expect(digest.getByRole('button', { name: 'Start sending' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Share by link' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByTestId('make-link').locator('code').first().innerText();
  const stranger = await browser.newPage();
  const partner = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<iframe src="${link}" width="900" height="700"></iframe>`);
  });
  await new Promise<void>((done) => void partner.listen(0, '127.0.0.1', done));
  await stranger.goto(`http://localhost:${(partner.address() as AddressInfo).port}/`);
  const framed = stranger.frameLocator('iframe');
  await expect(framed.getByRole('article').first()).toContainText('Ways of visits');
  await expect(framed.getByTestId('funnel-step').first()).toBeVisible();
  // What cannot be undone asks once more.
  const takeBack = page.getByRole('button', { name: 'Take back' });
  await takeBack.click();
  await expect(page.getByRole('alert')).toContainText('Whoever has this link');
  await takeBack.click();
  await expect(takeBack).toHaveCount(0);
  await stranger.goto(link);
  await expect(stranger.getByText('This link shows nothing')).toBeVisible();
  await stranger.close();

  const tabs = page.getByRole('navigation', { name: 'All dashboards' });
  await page.keyboard.press('Escape');
  await tabs.getByRole('button', { name: 'Make a dashboard' }).click();
  await expect(tabs.getByRole('link', { name: 'My dashboard 2' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Remove the dashboard' }).click();
  await expect(tabs.getByRole('link', { name: 'My dashboard 2' })).toHaveCount(0);
  const linked = await page.context().newPage();
  await linked.goto(`${serverUrl()}/dashboards?shop=demo&board=nowhere`);
  await expect(linked.getByText('The dashboard that the link names was removed')).toBeVisible();
  await expect(
    linked.getByRole('navigation', { name: 'All dashboards' }).locator('[aria-current]'),
  ).toHaveCount(0);
  // Nor is another finding opened in the place of one that is gone.
  await linked.goto(`${serverUrl()}/findings?shop=demo&finding=nowhere`);
  await expect(linked.getByText('The finding that the link names is not among these')).toBeVisible();
  await expect(linked.getByTestId('life')).toHaveCount(0);
  await linked.close();
  partner.close();
});
