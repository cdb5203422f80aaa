import { expect, test, type APIRequestContext } from '@playwright/test';
import { serverUrl } from './server.js';

const SHOP = 'tested';

/** Eight hundred customers, half of them with the treatment: a tenth of the control buys, and a quarter of the others. */
function exposed(): readonly object[] {
  return Array.from({ length: 800 }, (_, at) => {
    const [variant, every] = at % 2 === 0 ? ['control', 10] : ['treatment', 4];
    const objects = [{ type: 'customer', id: `c${at}` }];
    const time = (minutes: number): string => new Date(Date.UTC(2026, 2, 2, 9, at + minutes)).toISOString();
    const saw = {
      id: `seen-${at}`,
      activity: 'Experiment Viewed',
      time: time(0),
      objects,
      text: { experiment: 'free-shipping', variant },
    };
    const bought = {
      id: `bought-${at}`,
      activity: 'Order Completed',
      time: time(30),
      objects: [...objects, { type: 'order', id: `o${at}` }],
      amount: { value: '40.00', currency: 'EUR' },
    };
    return Math.floor(at / 2) % every === 0 ? [saw, bought] : [saw];
  }).flat();
}

async function tell(request: APIRequestContext): Promise<void> {
  const settings = await request.put(`${serverUrl()}/api/shops/${SHOP}/settings`, { data: { name: SHOP } });
  expect(settings.status(), await settings.text()).toBe(200);
  const taken = await request.post(`${serverUrl()}/v1/events?shop=${SHOP}`, { data: exposed() });
  expect(taken.status(), await taken.text()).toBe(200);
}

test('an experiment that the events tell of is read: its health, its effect, and what to do', async ({
  page,
  request,
}) => {
  await tell(request);
  await page.goto(`${serverUrl()}/experiments?shop=${SHOP}`);
  await page.getByRole('button', { name: 'Read free-shipping' }).click();
  await expect(page).toHaveURL(/test=free-shipping/u);
  const answer = await request.post(`${serverUrl()}/api/questions`, {
    data: {
      shop: SHOP,
      kind: 'experiment',
      object: 'customer',
      exposures: { where: [{ property: 'text.experiment', operator: 'is', value: 'free-shipping' }] },
      variant: 'text.variant',
    },
  });
  const { arms } = (await answer.json()) as { arms: { name: string; visitors: number; figure: number }[] };
  expect(arms.map(({ visitors }) => visitors)).toEqual([400, 400]);
  await expect(page.getByTestId('health')).toContainText('The split is as planned');
  await expect(page.getByTestId('decision')).toHaveAttribute('data-says', 'ship');
  const effects = page.getByTestId('effects');
  await expect(effects.getByRole('row', { name: /^treatment/u })).toContainText('25');
  await expect(effects.getByRole('row', { name: /^control/u })).toContainText('10');
  await request.delete(`${serverUrl()}/api/shops/${SHOP}`);
});

test('a plan says how many visitors and weeks it takes, and follows its sliders', async ({ page }) => {
  await page.goto(`${serverUrl()}/experiments?shop=demo&effect=0.2`);
  const needs = page.getByTestId('needs');
  await expect(needs).toContainText('visitors a variant');
  const before = await needs.textContent();
  await page.getByRole('slider', { name: 'Effect to be seen' }).press('ArrowRight');
  await expect(page).toHaveURL(/effect=0\.21/u);
  await expect(needs).not.toHaveText(before ?? '');
  await expect(page.getByTestId('no-experiments')).toBeVisible();
});
