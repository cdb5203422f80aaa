import { expect, type Page, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { serverUrl } from './server.js';

test.describe.configure({ mode: 'serial' });

const SHOP = 'till';

interface Sent {
  readonly accepted: number;
  readonly rejected: number;
}

const event = (id: string, part: object = {}): object => ({
  id,
  time: new Date().toISOString(),
  activity: 'Order Completed',
  system: 'till',
  objects: [{ type: 'order', id }],
  ...part,
});

async function send(page: Page, events: readonly object[]): Promise<Sent> {
  const answer = await page.request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, { data: events });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Sent;
}

/** A shop is there once its first events are stored. */
async function stored(page: Page): Promise<void> {
  const ids = async (): Promise<string[]> => {
    const shops = (await (await page.request.get(`${serverUrl()}/api/shops`)).json()) as { id: string }[];
    return shops.map(({ id }) => id);
  };
  await expect.poll(ids).toContain(SHOP);
}

async function axeInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
}

test('what comes in is shown as it comes, with its outcome, and counted by source', async ({ page }) => {
  const ribbon = { activity: 'Parcel Tied With Ribbon' };
  const sent = await send(page, [event('1'), event('2', ribbon), event('3', { time: 'soon' }), event('1')]);
  expect(sent).toMatchObject({ accepted: 3, rejected: 1 });
  await stored(page);
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}`);
  const items = page.getByTestId('live-items');
  await expect(items.getByRole('row')).toHaveCount(5);
  await expect(items).toContainText('Could not be used time');
  const row = page.getByTestId('source-table').getByRole('row', { name: /^local events/u });
  await expect(row.getByRole('cell').nth(1)).toHaveText('3');
  await expect(row.getByRole('cell').nth(3)).toHaveText('1');
  await expect(row.getByRole('cell').nth(5)).toHaveText('33 %');
  await axeInBoth(page);

  await send(page, [event('4')]);
  await expect(items.getByRole('row').nth(1)).toContainText('order 4', { timeout: 5000 });
  await page.getByRole('button', { name: 'Pause' }).click();
  await send(page, [event('5')]);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(items.getByRole('row').nth(1)).toContainText('order 5', { timeout: 5000 });
});

test('each SDK has its snippet, with the address of this server and the key that is given', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=connect`);
  const connect = page.getByTestId('connect');
  await connect.getByRole('button', { name: 'PostHog' }).click();
  await expect(page).toHaveURL(/sdk=posthog/u);
  await connect.getByLabel('Shop id or write key').fill('tl_write_1');
  await expect(connect).toContainText(`posthog.init('tl_write_1', { api_host: '${serverUrl()}' })`);
});

test('an activity that the taxonomy does not know is put where it belongs, and stands there', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=activities`);
  const place = page.getByRole('listitem').filter({ hasText: 'Parcel Tied With Ribbon' });
  await expect(place).toContainText('inferred');
  await axeInBoth(page);
  await place.getByLabel('Stage of').selectOption('fulfilment');
  await place.getByLabel('Lane of').selectOption('support');
  await place.getByRole('button', { name: 'It belongs there' }).click();
  await expect(place).toContainText('said by you');
  const blueprint = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'blueprint', shop: SHOP },
  });
  const { steps } = (await blueprint.json()) as { readonly steps: readonly { readonly name: string }[] };
  expect(steps.find(({ name }) => name === 'Parcel Tied With Ribbon')).toMatchObject({
    stage: 'fulfilment',
    lane: 'support',
    placement: { source: 'shop' },
  });
});

test('a dead letter is opened, mended and read once more', async ({ page }) => {
  await page.goto(`${serverUrl()}/sources?shop=${SHOP}&part=letters`);
  const letters = page.getByTestId('dead-letter');
  await expect(letters).toHaveCount(1);
  await letters.getByRole('button').first().click();
  await expect(page).toHaveURL(/letter=/u);
  await expect(letters).toContainText('"time": "soon"');
  await axeInBoth(page);
  await letters.getByLabel('Field 1', { exact: true }).fill('time');
  await letters.getByLabel('Value 1').fill('tomorrow');
  await letters.getByRole('button', { name: 'Read it once more' }).click();
  await expect(page.getByTestId('dead-letters')).toContainText('0 taken, 1 still cannot be used');
  await letters.getByLabel('Value 1').fill('2026-03-01T10:00:00Z');
  await letters.getByRole('button', { name: 'Read it once more' }).click();
  await expect(page.getByTestId('dead-letters')).toContainText('1 taken, 0 still cannot be used');
  await expect(page.getByText('Everything that came could be used')).toBeVisible();
});

const WRONG = [
  {
    name: 'picture.csv',
    bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
    says: 'is a picture',
  },
  { name: 'empty.csv', bytes: [], says: 'is empty' },
  {
    name: 'timeless.csv',
    bytes: [...Buffer.from('order,step\nA-1,placed\nA-1,sent\n')],
    says: 'no column looks like a time',
  },
] as const;

test('a file that is no table of events is dropped, and the page says what is wrong with it', async ({
  page,
}) => {
  for (const { name, bytes, says } of WRONG) {
    await page.goto(`${serverUrl()}/sources?shop=demo`);
    await expect(page.getByTestId('sources')).toBeVisible();
    const dataTransfer = await page.evaluateHandle(
      ([file, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([new Uint8Array(content)], file));
        return carried;
      },
      [name, bytes] as const,
    );
    for (const type of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('body', type, { dataTransfer });
    await expect(page.locator('section.intake'), name).toContainText(says);
  }
});
