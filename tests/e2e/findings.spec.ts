import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Listed {
  readonly findings: readonly {
    readonly id: string;
    readonly title: string;
    readonly where: { readonly segment: Readonly<Record<string, string>> };
    readonly confidence: string;
    readonly strength: boolean;
  }[];
}

test('findings: the planted payment error is among the first, priced, and leads to its step', async ({
  page,
}) => {
  const answer = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'findings', shop: 'demo', limit: 500 },
    timeout: 120_000,
  });
  const { findings: ranked } = (await answer.json()) as Listed;
  // What costs is listed before what brings.
  const findings = ranked.toSorted((a, b) => Number(a.strength) - Number(b.strength));
  await page.goto(`${serverUrl()}/findings?shop=demo`);
  const rows = page.getByTestId('finding');
  await expect(rows).toHaveCount(findings.length, { timeout: 120_000 });
  for (const [at, { title }] of findings.slice(0, 5).entries())
    await expect(rows.nth(at)).toContainText(title);
  const planted = findings.findIndex(
    ({ id, where }) => id.startsWith('payment-failed') && where.segment['text.browser'] === 'Safari',
  );
  expect(planted).toBeGreaterThanOrEqual(0);
  expect(planted).toBeLessThan(5);
  await rows.nth(planted).click();
  await expect(page).toHaveURL(/finding=payment-failed/u);
  const detail = page.getByTestId('finding-detail');
  await expect(detail).toContainText('How the price was come by');
  await detail.getByRole('link', { name: 'Show it on the blueprint' }).click();
  await expect(page).toHaveURL(/\/blueprint/u);
  await expect(page.getByTestId('step-panel')).toBeVisible({ timeout: 60_000 });
});
