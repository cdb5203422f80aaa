import { expect, test, type APIRequestContext } from '@playwright/test';
import { axeFinds } from './axe.js';
import { demoStored, serverUrl } from './server.js';

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
});

test('one that only events tell of is registered by one press, read, stopped, decided, and had back once removed', async ({
  page,
  request,
}) => {
  const plain = `${SHOP}-not`;
  const sold = { id: 'o', activity: 'Order Completed', time: '2026-03-02T09:00:00Z' };
  const order = { ...sold, objects: [{ type: 'customer', id: 'c' }] };
  await request.put(`${serverUrl()}/api/shops/${plain}/settings`, { data: { name: plain } });
  await request.post(`${serverUrl()}/v1/events?shop=${plain}`, { data: [order] });
  await page.goto(`${serverUrl()}/experiments?shop=${plain}`);
  await expect(page.getByTestId('no-experiments')).toContainText('An exposure is an event');
  await request.delete(`${serverUrl()}/api/shops/${plain}`);

  await tell(request);
  await page.goto(`${serverUrl()}/experiments?shop=${SHOP}`);
  await page.getByRole('button', { name: 'Register free-shipping' }).click();
  const opened = page.getByTestId('case');
  await expect(opened).toHaveAttribute('data-state', 'running');
  await expect(opened).toContainText('running since 2 Mar 2026');
  await expect(page.getByTestId('health')).toContainText('Every planned variant is seen, and no other');
  await expect(page.getByTestId('health')).toContainText('wait for a whole week');
  await expect(page.getByTestId('how-far')).toContainText('no sample size was planned');
  // It is read as one that is looked at daily already.
  await expect(page.getByTestId('how-far')).not.toContainText('read it as');
  // Looked at daily, eight hundred are too few to be sure.
  await expect(page.getByTestId('decision')).toHaveAttribute('data-says', 'wait');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFinds(page)).toEqual([]);
  }
  await opened.getByRole('button', { name: 'Stop' }).click();
  await expect(opened).toHaveAttribute('data-state', 'stopped');
  await opened.getByRole('button', { name: 'Decide' }).click();
  await opened.getByLabel('Why').fill('A quarter buys instead of a tenth');
  await opened.getByLabel('Your name').fill('Ada');
  await opened.getByRole('button', { name: 'Record the decision' }).click();
  await expect(opened.getByTestId('decided')).toContainText('treatment is kept.');
  await expect(opened.getByTestId('decided')).toContainText('Decided by Ada');
  await opened.getByText('3 steps so far').click();
  await expect(opened).toContainText('kept “treatment”: A quarter buys instead of a tenth');
  await opened.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('“free-shipping” is removed.')).toBeVisible();
  await expect(page.getByTestId('experiments-registered')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('experiments-registered')).toContainText('Decided');
  await page.getByRole('button', { name: 'Read free-shipping' }).click();
  await opened.getByRole('button', { name: 'Take the decision back' }).click();
  await opened.getByRole('button', { name: 'Go on with it' }).click();
  await expect(opened).toHaveAttribute('data-state', 'running');
});

test('a planned one says how far it is, is not read before its end, and watches what must not get worse', async ({
  page,
  request,
}) => {
  await tell(request);
  const variants = ['control', 'treatment'].map((name) => ({ name, share: 1 }));
  const size = { baseline: 0.1, effect: 0.1, power: 0.8, level: 0.95, perDay: 800, visitors: 1000, days: 3 };
  const revenue = { metric: 'revenue', better: 'higher' };
  const plan = { variants, size: { ...size, perMonth: 900 }, guardrails: [revenue] };
  const step = (data: object) => request.post(`${serverUrl()}/api/shops/${SHOP}/experiments`, { data });
  const experiment = 'free-shipping';
  const again = await step({ experiment, step: { do: 'remove' } });
  expect([200, 409]).toContain(again.status());
  expect((await step({ experiment, step: { do: 'plan', plan } })).status()).toBe(200);
  const on = '2026-03-02T09:00:00Z';
  expect((await step({ experiment, step: { do: 'start', on } })).status()).toBe(200);
  await page.goto(`${serverUrl()}/experiments?shop=${SHOP}&test=${experiment}`);
  await expect(page.getByTestId('how-far')).toContainText('800 of 2,000 visitors');
  await expect(page.getByTestId('decision')).toHaveAttribute('data-says', 'early');
  await expect(page.getByTestId('decision')).toContainText('40 % of the planned visitors');
  await expect(page.getByTestId('guardrails')).toContainText('better');
  // A period narrows what is shown, not how far it is.
  await page.goto(
    `${serverUrl()}/experiments?shop=${SHOP}&test=${experiment}&last=2026-03-02..2026-03-02&these=device~phone`,
  );
  await expect(page.getByTestId('narrowed')).toBeVisible();
  await expect(page.getByTestId('how-far')).toContainText('800 of 2,000 visitors');
  // Chances may be looked at at any time.
  await page.goto(`${serverUrl()}/experiments?shop=${SHOP}&test=${experiment}&method=bayesian`);
  await expect(page.getByTestId('decision')).toHaveAttribute('data-says', 'ship');
  await request.delete(`${serverUrl()}/api/shops/${SHOP}`);
});

test('a planned one of which one variant alone is seen says how far it is, and why it cannot be read', async ({
  page,
  request,
}) => {
  const shop = `${SHOP}-half`;
  await request.put(`${serverUrl()}/api/shops/${shop}/settings`, { data: { name: shop } });
  const half = exposed().filter((event) => /"id":"c\d*[02468]"/u.test(JSON.stringify(event)));
  const taken = await request.post(`${serverUrl()}/v1/events?shop=${shop}`, { data: half });
  expect(taken.status(), await taken.text()).toBe(200);
  const variants = ['control', 'treatment'].map((name) => ({ name, share: 0.5 }));
  const size = { baseline: 0.1, effect: 0.1, power: 0.8, level: 0.95, perDay: 800, visitors: 1000, days: 3 };
  const plan = { variants, size: { ...size, perMonth: 900 } };
  const step = (data: object) => request.post(`${serverUrl()}/api/shops/${shop}/experiments`, { data });
  const experiment = 'free-shipping';
  expect((await step({ experiment, revision: 0, step: { do: 'plan', plan } })).status()).toBe(200);
  expect((await step({ experiment, revision: 0, step: { do: 'plan', plan } })).status()).toBe(409);
  // A draft whose shares are parts of one is changed on screen as it is.
  await page.goto(`${serverUrl()}/experiments?shop=${shop}&test=${experiment}`);
  await expect(page.getByLabel('Share of control')).toHaveValue('0.5');
  await page.getByLabel('Owner').fill('Grace');
  await page.getByRole('button', { name: 'Change the plan' }).click();
  await expect(page.getByTestId('case')).toContainText('owner Grace');
  const on = '2026-03-02T09:00:00Z';
  expect((await step({ experiment, step: { do: 'start', on } })).status()).toBe(200);
  await page.reload();
  // Its size is planned anew with the change, from what the shop's own events show.
  await expect(page.getByTestId('how-far')).toContainText(/400 of [\d,]+ visitors/u);
  await expect(page.getByTestId('unread').getByTestId('health')).toContainText('“control”');
  expect(await axeFinds(page)).toEqual([]);
  await request.delete(`${serverUrl()}/api/shops/${shop}`);
});

test('a plan says how many visitors and days it takes and what it is worth, follows its sliders, and is kept as a draft', async ({
  page,
  request,
}) => {
  await demoStored();
  await page.goto(`${serverUrl()}/experiments?shop=demo&effect=0.2`);
  const needs = page.getByTestId('needs');
  await expect(needs).toContainText('visitors a variant');
  const before = await needs.textContent();
  await page.getByRole('slider', { name: 'Least effect worth seeing' }).press('ArrowRight');
  await expect(page).toHaveURL(/effect=0\.21/u);
  await expect(needs).not.toHaveText(before ?? '');
  await expect(needs).toContainText(/If it works, about €.* more revenue a month/u);
  await expect(page.getByTestId('experiments-found')).toContainText('second-provider');

  // Where what they spend decides, the plan is made from that: its mean and how much it varies.
  const decides = page.getByRole('combobox', { name: 'What decides' });
  await decides.click();
  await page.getByRole('option', { name: 'what they spent' }).click();
  await expect(needs).toContainText(/a day spends €.* on average.*standard deviation €.*visitors a variant/u);
  await decides.click();
  await page.getByRole('option', { name: 'whether they bought' }).click();
  await expect(needs).toContainText('a day order');

  const named = 'clearer sizes';
  await page.getByLabel('Name').fill(named);
  await page.getByLabel('Hypothesis').fill('Who finds the size buys');
  await page.getByLabel('They do not send back more often').check();
  await page.getByLabel('Share of control').fill('3');
  await page.getByRole('button', { name: 'Keep as a draft' }).click();
  const opened = page.getByTestId('case');
  await expect(opened).toHaveAttribute('data-state', 'draft');
  await expect(page).not.toHaveURL(/effect=/u);
  const all = `${serverUrl()}/api/shops/demo/experiments`;
  const [kept] = (await (await request.get(`${all}/registered`)).json()) as { plan: object }[];
  expect(kept?.plan).toMatchObject({
    hypothesis: 'Who finds the size buys',
    variants: [
      { name: 'control', share: 3 },
      { name: 'treatment', share: 1 },
    ],
    primary: { metric: 'conversion', within: '14d' },
    guardrails: [{ activity: 'Return Requested', better: 'lower' }],
    size: { effect: 0.21, power: 0.8, level: 0.95 },
  });
  await page.getByLabel('Owner').fill('Grace');
  await page.getByRole('button', { name: 'Change the plan' }).click();
  await expect(opened).toContainText('owner Grace');
  await opened.getByRole('button', { name: 'Start' }).click();
  await expect(opened).toHaveAttribute('data-state', 'running');
  await expect(page.getByTestId('unseen')).toContainText('"experiment": "clearer sizes"');
  await request.post(all, { data: { experiment: named, step: { do: 'remove' } } });
});
