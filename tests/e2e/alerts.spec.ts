import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { ALERT_SECRET, demoStored, serverUrl } from './server.js';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let receiver: Server;
let address: string;
const received: Received[] = [];

test.beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => void receiver.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  await demoStored();
});

test.afterAll(() => receiver.close());

async function rateNow(page: Page): Promise<number> {
  const saved = new URL(page.url()).searchParams.get('saved');
  const figures = await page.request.get(`${serverUrl()}/api/shops/demo/answers/${saved}/figures`);
  const all = (await figures.json()) as readonly { readonly path: string; readonly value: number }[];
  return all.find(({ path }) => path === 'overall.rate')?.value ?? Number.NaN;
}

function signatureOf({ headers, body }: Received): string {
  const key = Buffer.from(ALERT_SECRET.slice('whsec_'.length), 'base64');
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}

test('an alert on the answer on screen is set, tried with a signed call, put off, removed and had back', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Viewed,Order%20Completed`);
  await page.getByRole('button', { name: 'Tell me when' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Watched buyers');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  const dialog = page.getByTestId('alerts-of');
  const figure = dialog.getByRole('combobox', { name: 'Figure' });
  // What a funnel is asked for is chosen at first.
  await expect(figure).toHaveValue(/rate/u);
  await figure.fill('overall seconds mean');
  await expect(dialog.getByRole('option', { name: /^seconds · mean.*(?:d|h|m|s)$/u })).toBeVisible();
  await figure.fill('overall rate');
  await dialog.getByRole('option', { name: /^rate/u }).click();
  await dialog.getByLabel('Bound').fill('40');
  await dialog.getByLabel('Address of the webhook').fill(address);
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set the alert' }).click();

  const alert = page.getByTestId('alert');
  await expect(dialog.getByLabel('Address of the webhook')).toHaveValue('');
  await expect(alert).toContainText('Speaks when “Overall · rate” is below 40 %');
  await alert.getByRole('button', { name: 'Send a test' }).click();
  await expect(alert.getByRole('status')).toContainText(`${address}: sent`);
  const [call] = received as [Received];
  expect(call.headers['webhook-signature']).toBe(signatureOf(call));
  expect(JSON.parse(call.body)).toMatchObject({ type: 'alert.test', data: { value: await rateNow(page) } });
  await alert.getByText('What was sent (1)').click();
  await expect(alert.getByRole('listitem')).toContainText(`${address}: sent`);

  await alert.getByRole('button', { name: 'Change' }).click();
  // Put off while it is filled in: the form keeps what was typed, and does not put it on again.
  await alert.getByRole('switch').click();
  await expect(alert.getByRole('switch')).not.toBeChecked();
  await expect(dialog.getByLabel('Bound')).toHaveValue('40');
  await dialog.getByLabel('Bound').fill('30');
  await dialog.getByLabel('Quiet from').selectOption('22');
  await dialog.getByLabel('Quiet until').selectOption('7');
  await dialog.getByRole('button', { name: 'Another place' }).click();
  await dialog.getByLabel('Address of the webhook').last().fill(`${address}/second`);
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(alert).toContainText('is below 30 %');
  await expect(alert).toContainText(`tells ${address}, ${address}/second`);
  await expect(alert.getByRole('switch')).not.toBeChecked();
  await page.goto(`${serverUrl()}/saved?shop=demo`);
  const listed = page.getByTestId('all-alerts');
  await expect(listed).toContainText('Watched buyers: Speaks when “Overall · rate” is below 30 %');
  await expect(listed.getByRole('switch')).not.toBeChecked();
  await listed.getByRole('button', { name: 'Watched buyers' }).click();
  await alert.getByRole('button', { name: 'Remove' }).click();
  await expect(alert).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(alert).toHaveCount(1);
  await dialog.getByLabel('Where to').selectOption('mail');
  await expect(dialog).toContainText('sets up mail with THROUGHLINE_SMTP_URL');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // The whole answer, sent again and again as a dashboard is.
  const row = page.getByTestId('saved-answer').filter({ hasText: 'Watched buyers' });
  await row.getByRole('button').click();
  await page.getByRole('menuitem', { name: 'Send regularly' }).click();
  const sending = page.getByTestId('send-answer');
  await sending.getByLabel('Where to').selectOption('webhook');
  await sending.getByLabel('Address of the webhook').fill(`${address}/answer`);
  await sending.getByRole('button', { name: 'Start sending' }).click();
  await sending.getByRole('button', { name: 'Send a test' }).click();
  await expect(sending.getByRole('status').filter({ hasText: `${address}/answer: sent` })).toBeVisible();
  expect(JSON.parse(received.at(-1)?.body ?? '')).toMatchObject({
    type: 'digest.test',
    data: { answers: [{ name: 'Watched buyers', error: null }] },
  });
  await sending.getByRole('button', { name: 'Stop sending' }).click();
  await expect(sending.getByRole('button', { name: 'Start sending' })).toBeVisible();
});
