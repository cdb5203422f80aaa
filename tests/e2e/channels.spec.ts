import { expect, test } from '@playwright/test';
import { serverUrl } from './server.js';

/* A shop that spent on two channels for a year, with orders that followed: what the planner says is what the API says. */

const SHOP = 'spent';
// The last week is not whole.
const WEEKS = 44;
const MONDAY = Date.UTC(2025, 0, 6, 9);
const WEEK = 7 * 86_400_000;

interface Told {
  readonly [field: string]: unknown;
}

/** What was spent in a week: two channels that swing each in its own way. */
const spendOf = (week: number): readonly (readonly [string, number])[] => [
  ['search', 200 + 180 * Math.sin(week * 1.7)],
  ['social', 120 + 110 * Math.sin(week * 2.9 + 1)],
];

function eventsOf(week: number): readonly Told[] {
  const at = (minutes: number) => new Date(MONDAY + week * WEEK + minutes * 60_000).toISOString();
  const spent = spendOf(week);
  const spending = spent.map(([channel, amount]) => ({
    id: `spend-${channel}-${week}`,
    activity: 'Spend Recorded',
    time: at(0),
    channel,
    amount: { value: amount.toFixed(2), currency: 'EUR' },
    objects: [{ type: 'campaign', id: channel }],
  }));
  const orders = 12 + Math.round(spent.reduce((sum, [, amount]) => sum + (20 * amount) / (150 + amount), 0));
  const ordering = Array.from({ length: orders }, (_, order) => ({
    id: `order-${week}-${order}`,
    activity: 'Order Completed',
    time: at(10 + order * 45),
    channel: order % 3 === 0 ? 'social' : 'search',
    amount: { value: '40.00', currency: 'EUR' },
    objects: [{ type: 'customer', id: `c${week}-${order}` }],
  }));
  return [...spending, ...ordering];
}

test.beforeAll(async ({ request }) => {
  const saved = await request.put(`${serverUrl()}/api/shops/${SHOP}/settings`, { data: { name: SHOP } });
  expect(saved.status(), await saved.text()).toBe(200);
  const data = Array.from({ length: WEEKS }, (_, week) => eventsOf(week)).flat();
  const taken = await request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, { data });
  expect(taken.status(), await taken.text()).toBe(200);
});

test.afterAll(async ({ request }) => {
  await request.delete(`${serverUrl()}/api/shops/${SHOP}`);
});

/** Both with as many digits as the larger has. */
const ranged = ({ low, high }: Estimate): string => {
  const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: high < 100 ? 1 : 0 });
  return `${figures.format(low)} to ${figures.format(high)}`;
};

interface Estimate {
  readonly low: number;
  readonly high: number;
}

test('channels: models side by side, and a plan of spend that is what the API says', async ({ page }) => {
  await page.goto(`${serverUrl()}/channels?shop=${SHOP}&spend=search~300,social~40`);
  const planner = page.getByTestId('planner');
  await expect(planner).toContainText('43 weeks');
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: {
      shop: SHOP,
      kind: 'budget',
      budget: 340,
      bounds: { search: { min: 300, max: 300 }, social: { min: 40, max: 40 } },
    },
    timeout: 60_000,
  });
  const answer = (await response.json()) as {
    readonly response: { readonly split: { readonly outcome: Estimate } };
  };
  await expect(page.getByTestId('plan-sum')).toContainText(ranged(answer.response.split.outcome));
  await expect(page.getByTestId('plan-sum')).toContainText('→ €340');

  // The slider by keyboard, and back to today.
  const slider = planner.getByRole('slider', { name: 'Spend a week on social' });
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(page).not.toHaveURL(/social~40\b/u);
  await planner.getByRole('button', { name: 'Split this sum at best' }).click();
  await expect(planner.getByRole('button', { name: 'Split this sum at best' })).toBeEnabled();
  await planner.getByRole('button', { name: 'Back to today' }).click();
  await expect(page).not.toHaveURL(/spend=/u);

  await page.getByRole('button', { name: 'Set all models side by side' }).click();
  const models = page.getByTestId('models-beside');
  await expect(models.getByRole('row')).toHaveCount(3);
  await expect(page).toHaveURL(/models=all/u);
});
