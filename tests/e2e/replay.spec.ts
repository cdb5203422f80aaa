import { expect, test } from '@playwright/test';
import { demoStored, serverUrl } from './server.js';

test.beforeAll(demoStored);

interface Replay {
  readonly from: string;
  readonly edges: readonly { readonly starts: readonly number[]; readonly seconds: readonly number[] }[];
}

/** A Saturday noon in the middle of the demo shop's time. */
const MOMENT = Date.parse('2026-08-29T10:00:00Z') / 1000;

test('replay: as many journeys are under way as the API says; it plays, and stops where the address keeps it', async ({
  page,
}) => {
  const response = await page.request.post(`${serverUrl()}/api/questions`, {
    data: { kind: 'replay', shop: 'demo', object: 'order', limit: 100_000 },
    timeout: 60_000,
  });
  const { from, edges } = (await response.json()) as Replay;
  const at = MOMENT - Date.parse(from) / 1000;
  const underway = edges
    .flatMap(({ starts, seconds }) =>
      starts.map((start, each) => [Math.floor(start), start + (seconds[each] ?? 0)]),
    )
    .filter(([start = 0, end = 0]) => start <= at && end > at).length;
  expect(underway).toBeGreaterThan(10);

  const others = 'customer,item,parcel,return,session,ticket';
  await page.goto(`${serverUrl()}/map?shop=demo&hide=${others}&replay=${MOMENT}`);
  const bar = page.getByTestId('replay');
  await expect(bar).toContainText(`${underway} journeys under way`, { timeout: 60_000 });

  await bar.getByRole('button', { name: 'One step on' }).click();
  await expect(bar.locator('strong')).toContainText('30 Aug 2026');
  const stepped = await bar.locator('strong').textContent();
  await bar.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(bar.locator('strong')).not.toHaveText(stepped ?? '');
  await bar.getByRole('button', { name: 'Pause' }).click();
  const paused = await bar.locator('strong').textContent();
  await page.reload();
  await expect(bar.locator('strong')).toHaveText(paused ?? '', { timeout: 60_000 });
});
