import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Segments {
  readonly segments: readonly { readonly segment: string; readonly customers: number }[];
}

test('customers: segments count as the API does, and one leads to a person', async ({ page }) => {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'segments', shop: 'demo' },
    timeout: 60_000,
  });
  const { segments } = (await response.json()) as Segments;
  const hibernating = segments.find(({ segment }) => segment === 'hibernating')?.customers ?? -1;
  await page.goto(`${serverUrl()}/customers?shop=demo`);
  const row = page.getByRole('row', { name: /^Hibernating/u });
  await expect(row).toContainText(new Intl.NumberFormat('en-GB').format(hibernating), { timeout: 60_000 });
  await row.getByRole('button').click();
  await expect(page).toHaveURL(/segment=hibernating/u);
  await expect(page.getByTestId('segment-profile')).toContainText('Worth and churn', { timeout: 60_000 });
  await page.getByRole('search').getByRole('textbox').fill('C0080-0184');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByTestId('person')).toContainText('Next best product', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  await page.goBack();
  await expect(page.getByTestId('segment-profile')).toBeVisible();
});
