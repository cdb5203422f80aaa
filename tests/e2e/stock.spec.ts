import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

const rounded = (count: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: count < 100 ? 1 : 0 }).format(count);

test('demand and stock: the forecast and what was lost are what the API says', async ({ page }) => {
  const ask = async <Answer>(question: object): Promise<Answer> => {
    const response = await page.request.post(`${serverUrl()}/api/questions`, {
      data: { shop: 'demo', ...question },
      timeout: 120_000,
    });
    expect(response.status()).toBe(200);
    return (await response.json()) as Answer;
  };
  const { series } = await ask<{ readonly series: readonly { readonly mean: readonly number[] }[] }>({
    kind: 'forecast',
    object: 'customer',
    measure: 'orders',
    horizon: 28,
  });
  const stock = await ask<{
    readonly lostSales: number;
    readonly lostWorth: number;
    readonly products: readonly { readonly product: string; readonly name: string }[];
  }>({ kind: 'stock', object: 'customer' });
  await page.goto(`${serverUrl()}/stock?shop=demo`);
  const expected = (series[0]?.mean ?? []).reduce((all, value) => all + value, 0);
  await expect(page.getByTestId('expected')).toContainText(`${rounded(expected)} orders`, {
    timeout: 60_000,
  });
  await expect(page.getByTestId('how-good')).toContainText('naive forecast', { timeout: 60_000 });
  await expect(page.getByTestId('lost-sales')).toContainText(rounded(Math.round(stock.lostSales)));
  expect(stock.lostWorth).toBeGreaterThan(0);
  const first = page.getByTestId('reorder').getByRole('row').nth(1);
  await expect(first).toContainText(stock.products[0]?.product ?? 'none');
  await expect(first).toContainText(stock.products[0]?.name ?? 'none');

  // A category is forecast as the API forecasts it, and held against its own past.
  const tents = await ask<{
    readonly series: readonly { readonly value: string; readonly mean: readonly number[] }[];
  }>({ kind: 'forecast', object: 'customer', measure: 'units', by: 'category', horizon: 28, limit: 12 });
  const mean = tents.series.find(({ value }) => value === 'Tents')?.mean ?? [];
  await page.getByRole('combobox', { name: 'Forecast of' }).click();
  await page.getByRole('option', { name: 'Tents', exact: true }).click();
  await expect(page.getByTestId('expected')).toContainText(
    `${rounded(mean.reduce((all, value) => all + value, 0))} units`,
  );
  await expect(page.getByTestId('how-good')).toContainText('naive forecast', { timeout: 60_000 });

  // A product that sells least is found by its name, and the list goes on.
  const { sold } = await ask<{ readonly sold: readonly { readonly product: string }[] }>({
    kind: 'forecast',
    object: 'customer',
    measure: 'units',
    method: 'mean',
    limit: 1,
    names: 10_000,
  });
  const least = sold.at(-1)?.product ?? 'none';
  await page.getByRole('combobox', { name: 'Forecast of' }).fill(least);
  await page.getByRole('option', { name: least }).click();
  await expect(page).toHaveURL(new RegExp(least, 'u'));
  await expect(page.getByTestId('expected')).toContainText('units, after', { timeout: 60_000 });
  const rows = page.getByTestId('reorder').getByRole('row');
  await expect(rows).toHaveCount(26);
  await page.getByTestId('reorder').getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(126, { timeout: 60_000 });
});
