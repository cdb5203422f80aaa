import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Score {
  readonly value: number;
  readonly n: number;
}

interface Feedback {
  readonly nps: Score;
  readonly csat: Score;
  readonly steps: readonly { readonly activity: string; readonly nps: Score }[];
}

const count = (value: number): string => new Intl.NumberFormat('en-GB').format(value);

test('feedback: scores and steps are what the API says, and a quote leads to its journey', async ({
  page,
}) => {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'feedback', shop: 'demo', object: 'order' },
    timeout: 60_000,
  });
  const { nps, csat, steps } = (await response.json()) as Feedback;
  const worst = steps.find(({ activity }) => activity === 'Ticket Solved');
  await page.goto(`${serverUrl()}/feedback?shop=demo`);
  const said = page.getByTestId('scores-said');
  await expect(said).toContainText(`NPS is +${Math.round(nps.value)} `, { timeout: 60_000 });
  await expect(said).toContainText(`over ${count(nps.n)} answers`);
  await expect(said).toContainText(`of ${count(csat.n)} ratings`);
  const row = page.getByTestId('scored-steps').getByRole('row', { name: /^Ticket Solved/u });
  await expect(row).toContainText(`\u2212${Math.abs(Math.round(worst?.nps.value ?? 0))} (`);
  await expect(page.getByTestId('course-nps').getByRole('table')).toContainText('Bounds');
  await expect(page.getByTestId('text-group')).toHaveCount(2);

  await page.getByRole('combobox', { name: 'Split' }).click();
  await page.getByRole('option', { name: 'by device' }).click();
  await expect(page).toHaveURL(/by=device/u);
  await expect(page.getByTestId('scored-groups')).toBeVisible({ timeout: 60_000 });

  const quote = page.getByTestId('quotes').getByRole('link').first();
  const id = ((await quote.textContent()) ?? '').replace('journey of ', '');
  await quote.click();
  await expect(page).toHaveURL(new RegExp(`/journey\\?.*id=${id}`, 'u'));
  await expect(page.getByTestId('journey')).toContainText(id, { timeout: 60_000 });
});
