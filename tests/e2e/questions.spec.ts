import { readFile } from 'node:fs/promises';
import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

const grouped = (count: number): string => new Intl.NumberFormat('en-GB').format(count);

async function answerOf<Answer>(page: Page, question: object): Promise<Answer> {
  const response: APIResponse = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { shop: 'demo', ...question },
    timeout: 120_000,
  });
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

test('today: the figures of the shop as the API tells them; the figure that is chosen stays in the address', async ({
  page,
}) => {
  const { figures } = await answerOf<{
    readonly figures: { readonly orders: { readonly n: number }; readonly visitors: { readonly n: number } };
  }>(page, { kind: 'kpis', period: { last: '7d', take: 'events' } });
  await page.goto(`${serverUrl()}/today?shop=demo&last=7d`);
  await expect(page.getByTestId('today')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByTestId('figure-orders')).toContainText(grouped(figures.orders.n));
  await expect(page.getByTestId('figure-visitors')).toContainText(grouped(figures.visitors.n));
  await page.getByTestId('figure-orders').click();
  await expect(page).toHaveURL(/figure=orders/u);
  await expect(page.getByRole('heading', { name: /^Orders/u })).toBeVisible();
  const open = await answerOf<{ readonly objects: Readonly<Record<string, { readonly open: number }>> }>(
    page,
    { kind: 'open', limit: 200 },
  );
  await expect(page.getByTestId('now')).toContainText(grouped(open.objects['order']?.open ?? -1), {
    timeout: 60_000,
  });
});

test('funnel: each step counts as the API does, and a step can be taken out', async ({ page }) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Viewed,Product%20Added,Order%20Completed`);
  const rows = page.getByTestId('funnel-step');
  await expect(rows).toHaveCount(3, { timeout: 60_000 });
  const steps = ['Product Viewed', 'Product Added', 'Order Completed'];
  const asked = { kind: 'funnel', object: 'customer', steps: steps.map((activity) => ({ activity })) };
  const answered = (terms: object) =>
    answerOf<{ readonly steps: readonly { readonly journeys: number }[] }>(page, { ...asked, ...terms });
  const usual = await answered({});
  // Weeks are those of the shop's own clock.
  await expect(page.getByRole('table', { name: 'Conversion' }).getByRole('rowheader').first()).toHaveText(
    '3 Aug',
  );
  for (const [at, { journeys }] of usual.steps.entries())
    await expect(rows.nth(at)).toContainText(grouped(journeys));
  await page.getByRole('button', { name: 'Take step 2 out' }).click();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/do=Product(?:\+|%20)Viewed(?:,|%2C)Order/u);
  await page.goBack();
  await expect(rows).toHaveCount(3);
  // Within an hour fewer get there, and those behind the figures are of that hour.
  await page.getByRole('combobox', { name: 'Within how long' }).click();
  await page.getByRole('option', { name: /^1\sh$/u }).click();
  await expect(page).toHaveURL(/window=1h/u);
  const answer = await answered({ window: '1h' });
  expect(answer.steps[2]?.journeys).toBeLessThan(usual.steps[2]?.journeys ?? 0);
  await expect(rows.nth(2)).toContainText(grouped(answer.steps[2]?.journeys ?? 0));
  // Behind a figure are as many journeys as it says, and all of their ids can be had.
  const lost = (answer.steps[1]?.journeys ?? 0) - (answer.steps[2]?.journeys ?? 0);
  await rows.nth(2).getByRole('button', { name: /leave/u }).click();
  await expect(page).toHaveURL(/behind=left(?:~|%7E)3/u);
  const behind = page.getByTestId('behind');
  await expect(behind.getByTestId('through-count')).toHaveText(
    new RegExp(`^${grouped(lost)} customers`, 'u'),
  );
  await expect(behind).toContainText(`6 of ${grouped(lost)} are listed.`);
  // Each tells when it was, what happened, and how it ended.
  await expect(behind.getByTestId('through-journey').first()).toHaveText(
    /\d{1,2} \w{3}, \d{2}:\d{2}.*\d events?.+(?:ended at|still open)/u,
  );
  const taken = page.waitForEvent('download');
  await behind.getByRole('button', { name: 'All ids as CSV' }).click();
  const file = await readFile(await (await taken).path(), 'utf8');
  expect(new Set(file.trim().split('\r\n')).size).toBe(lost + 1);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/behind/u);
  // Where nobody begins, that is said in place of a funnel of noughts.
  await page.goto(`${serverUrl()}/funnel?shop=demo&these=device~fridge`);
  await expect(page.getByTestId('answered')).toContainText('No customers did “Product Viewed”');
  await expect(rows).toHaveCount(0);
});

test('a list lies in the page once its field is touched, and is chosen from by keys', async ({ page }) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo`);
  const whose = page.getByRole('combobox', { name: 'Whose journeys' });
  await expect(whose).toHaveValue('customers', { timeout: 60_000 });
  const options = page.getByRole('option', { includeHidden: true });
  await expect(options).toHaveCount(0);
  await whose.focus();
  await page.keyboard.press('ArrowDown');
  const lit = options.and(page.locator('[data-combobox-selected]'));
  await expect(lit).toHaveText('customers');
  await page.keyboard.press('ArrowDown');
  await expect(lit).not.toHaveText('customers');
  const next = (await lit.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(whose).toHaveValue(next);
});

test('paths and retention: what they say is what the API says', async ({ page }) => {
  const paths = await answerOf<{ readonly runs: number }>(page, { kind: 'paths', object: 'session' });
  await page.goto(`${serverUrl()}/paths?shop=demo`);
  await expect(page.getByTestId('paths')).toContainText(`${grouped(paths.runs)} sessions`, {
    timeout: 60_000,
  });
  await page.getByRole('link', { name: 'Retention' }).click();
  const retention = await answerOf<{ readonly cohorts: readonly { readonly size: number }[] }>(page, {
    kind: 'retention',
    object: 'customer',
    start: { activity: 'Order Completed' },
    return: { activity: 'Order Completed' },
    intervals: 13,
  });
  const all = retention.cohorts.reduce((sum, { size }) => sum + size, 0);
  await expect(page.getByRole('row', { name: /^all/u })).toContainText(grouped(all), { timeout: 60_000 });
  // Behind a cell are as many as it says.
  const cell = page.locator('.cohort-cell button:not([title^="0 "])').first();
  const back = ((await cell.getAttribute('title')) ?? '').split(' of ')[0] ?? 'none';
  await cell.click();
  await expect(page).toHaveURL(/behind=cohort/u);
  await expect(page.getByTestId('through-count')).toHaveText(new RegExp(`^${back} customer`, 'u'));
  await page.keyboard.press('Escape');
  // Split by device, all of them together are the same customers.
  await page.goto(`${serverUrl()}/retention?shop=demo&by=device`);
  const split = page.getByTestId('retention-split');
  await expect(split.getByRole('row', { name: /^all/iu })).toContainText(grouped(all), { timeout: 60_000 });
  await expect(split.getByRole('row', { name: /^phone/u })).toBeVisible();
});

test('abandonment, throughput, correlation and conformance: what they say is what the API says', async ({
  page,
}) => {
  const left = await answerOf<{
    readonly entered: number;
    readonly causes: readonly { readonly abandoned: number }[];
  }>(page, { kind: 'abandonment' });
  await page.goto(`${serverUrl()}/abandonment?shop=demo`);
  await expect(page.getByTestId('abandonment')).toContainText(`of ${grouped(left.entered)} that began`);
  const behind = page.getByTestId('through-count');
  const atCause = grouped(left.causes[0]?.abandoned ?? -1);
  const causes = page.getByRole('region', { name: 'What was seen where they stopped' });
  await causes.getByRole('button', { name: atCause, exact: true }).first().click();
  await expect(behind).toHaveText(new RegExp(`^${atCause} sessions`, 'u'));
  await page.keyboard.press('Escape');
  const flow = await answerOf<{
    readonly journeys: number;
    readonly ways: readonly { readonly journeys: number }[];
  }>(page, { kind: 'throughput', object: 'order' });
  await page.getByRole('link', { name: 'Throughput' }).click();
  await expect(page.getByTestId('throughput')).toContainText(`Of ${grouped(flow.journeys)} orders`);
  const way = grouped(flow.ways[0]?.journeys ?? -1);
  await page
    .getByRole('region', { name: 'From one to the next' })
    .getByRole('button', { name: way, exact: true })
    .first()
    .click();
  await expect(behind).toHaveText(new RegExp(`^${way} orders`, 'u'));
  await page.keyboard.press('Escape');
  const { converted, factors } = await answerOf<{
    readonly converted: number;
    readonly factors: readonly { readonly value: string; readonly n: number }[];
  }>(page, { kind: 'correlation', object: 'session' });
  await page.getByRole('link', { name: 'Correlation' }).click();
  await expect(page.getByTestId('correlation')).toContainText(`${grouped(converted)} of`);
  await expect(page.getByTestId('factors')).toContainText(factors[0]?.value ?? 'none');
  const having = grouped(factors[0]?.n ?? -1);
  await page.getByTestId('factors').getByRole('button', { name: having, exact: true }).first().click();
  await expect(behind).toHaveText(new RegExp(`^${having} sessions`, 'u'));
  await page.keyboard.press('Escape');
  const judged = await answerOf<{ readonly deviations: readonly { readonly journeys: number }[] }>(page, {
    kind: 'conformance',
    object: 'order',
    against: 'blueprint',
    others: 'ignored',
  });
  await page.getByRole('link', { name: 'Conformance' }).click();
  const deviating = grouped(judged.deviations[0]?.journeys ?? -1);
  await page.getByTestId('deviations').getByRole('button', { name: deviating, exact: true }).first().click();
  await expect(behind).toHaveText(new RegExp(`^${deviating} orders`, 'u'));
  await page.keyboard.press('Escape');
  await page.getByTestId('worst').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/journey\?/u);
});

test('a wrong question in the address says what is wrong', async ({ page }) => {
  await page.goto(`${serverUrl()}/funnel?shop=demo&do=Product%20Veiwed,Order%20Completed`);
  await expect(page.getByText(/Product Veiwed/u).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/Product Viewed/u).first()).toBeVisible();
  // Where in the question it stands is said to programs alone, and asking the same again would not help.
  await expect(page.getByTestId('notice')).not.toContainText('steps[0]');
  await expect(page.getByTestId('notice').getByRole('button')).toHaveCount(0);
});

test('what if: a lever changes the answer, the address keeps it, and what lies outside the data is said', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/what-if?shop=demo&if=often~~Payment%20Failed~0.5`);
  await expect(page.getByTestId('outcome-conversion')).toContainText('points', { timeout: 90_000 });
  await expect(page.getByTestId('outcome-conversion')).toContainText('better');
  await expect(page.getByTestId('fit')).toContainText('held against');
  await page.getByRole('button', { name: 'Add a change' }).click();
  await page.getByRole('menuitem', { name: 'How many come' }).click();
  await expect(page.getByTestId('lever')).toHaveCount(2);
  await expect(page).toHaveURL(/arrivals(?:~|%7E)1\.2/u);
  const slider = page.getByRole('slider', { name: 'How many come' });
  await slider.focus();
  await slider.press('End');
  await expect(page.getByTestId('warnings')).toContainText('Arrivals would be 3.00 times', {
    timeout: 60_000,
  });
  await page.getByRole('button', { name: 'Take change 2 out' }).click();
  await expect(page.getByTestId('lever')).toHaveCount(1);
});
