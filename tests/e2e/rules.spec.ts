import { expect, test } from '@playwright/test';
import { axeFinds } from './axe.js';
import { serverUrl } from './server.js';

const SHOP = 'ruled';

test('hours, costs and a promise are set, a wrong one is refused in words, and what was saved is undone', async ({
  page,
}) => {
  await page.request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, {
    data: [
      {
        id: '1',
        time: new Date().toISOString(),
        activity: 'Order Completed',
        objects: [{ type: 'order', id: '1' }],
      },
    ],
  });
  const shops = async () => await (await page.request.get(`${serverUrl()}/api/shops`)).text();
  await expect.poll(shops).toContain(`"${SHOP}"`);
  const settings = async () =>
    (await (await page.request.get(`${serverUrl()}/api/shops/${SHOP}/settings`)).json()) as unknown;

  await page.goto(`${serverUrl()}/settings?shop=${SHOP}`);
  // What cannot be is refused at its field, before the server is asked.
  const own = page.getByTestId('shop-settings');
  for (const [field, wrong, right] of [
    ['Name', ' ', 'Ruled'],
    ['Margin', '150', '35,5'],
    ['What an order comes to', '0', '49.90'],
  ] as const) {
    const input = own.getByLabel(field);
    await input.fill(wrong);
    expect(await input.evaluate((each: HTMLInputElement) => each.validity.patternMismatch), field).toBe(true);
    await input.fill(right);
  }
  await own.getByRole('combobox', { name: 'Currency' }).selectOption('SEK');
  await own.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(settings)
    .toMatchObject({ name: 'Ruled', currency: 'SEK', margin: 0.355, orderValue: 49.9 });

  const teams = page.getByTestId('rules-part').filter({ hasText: 'Teams: hours' });
  await teams.getByRole('heading').click();
  await teams.getByRole('button', { name: 'Add a team' }).click();
  await teams.getByLabel('Name').fill('Depot');
  await teams.getByLabel('An hour costs').fill('19,5');
  await teams.getByLabel('Cut-off').fill('16:30');
  await teams.getByLabel('Monday').fill('9:00-17:00');
  await teams.getByRole('textbox', { name: 'Holidays' }).fill('2026-12-25');
  expect(await axeFinds(page)).toEqual([]);
  await teams.getByRole('button', { name: 'Save' }).click();
  await expect(teams.getByRole('status')).toContainText('Saved');
  const calendar = {
    hours: { monday: [{ from: '09:00', to: '17:00' }] },
    holidays: ['2026-12-25'],
    cutOff: '16:30',
  };
  expect(await settings()).toMatchObject({ teams: [{ id: 'depot', hourlyRate: 19.5, calendar }] });

  const promises = page.getByTestId('rules-part').filter({ hasText: 'Nothing is promised' });
  await promises.getByRole('heading').click();
  await promises.getByRole('button', { name: 'Add a promise' }).click();
  const form = page.getByRole('form', { name: 'Promises' });
  await form.getByLabel('Of each').fill('order');
  await form.getByLabel('To the first').fill('Parcel Shipped');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('must have either “within” or “by”');
  await form.getByLabel('Within').fill('2d');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(settings)
    .toMatchObject({ teams: [{ id: 'depot' }], promises: [{ id: 'parcel-shipped', within: '2d' }] });

  const line = page.getByTestId('rules-part').filter({ hasText: 'No line is told' });
  await line.getByRole('heading').click();
  const steps = page.getByRole('form', { name: 'The line' });
  for (const [at, step] of ['Parcel Shipped', 'Order Confirmed', 'Parcel Packed, Parcel Bundled'].entries()) {
    await steps.getByRole('button', { name: 'Add a step' }).click();
    await steps.getByLabel('Activity').nth(at).fill(step);
  }
  // The first goes to the end by keys, one place after the other.
  await steps.getByRole('button', { name: 'Move down: 1. Parcel Shipped' }).press('Enter');
  await expect(steps.getByRole('button', { name: 'Move down: 2. Parcel Shipped' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await axeFinds(page)).toEqual([]);
  await steps.getByRole('button', { name: 'Save' }).click();
  const told = ['Order Confirmed', ['Parcel Packed', 'Parcel Bundled'], 'Parcel Shipped'];
  await expect.poll(settings).toMatchObject({ line: told });
  const lines = page.getByTestId('rules-part').filter({ hasText: 'The line: the steps' });
  await lines.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(settings).not.toHaveProperty('line');

  await teams.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(settings).toMatchObject({ teams: [], promises: [{ id: 'parcel-shipped' }] });
});
