import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test, type Page } from '@playwright/test';
import { serverUrl } from './server.js';

/*
 * Every view that the rail leads to, on shops that are nothing like the demo: one with a handful of events, one
 * without any, and one of real tables. The rail itself says which views there are, so that no view can be forgotten here.
 */

const STEPS = ['Product Viewed', 'Product Added', 'Order Completed', 'Parcel Delivered', 'Review Posted'];

/** Seven orders of seven customers, of which every other one is delivered, and rated from 1 to 5. */
function smallShop(): readonly object[] {
  return Array.from({ length: 7 }, (_, order) =>
    STEPS.slice(0, order % 2 === 0 ? 5 : 3).map((activity, step) => ({
      id: `e${order}-${step}`,
      activity,
      time: new Date(Date.UTC(2026, 2, 2 + order, 9 + step)).toISOString(),
      objects: [
        { type: 'customer', id: `c${order}` },
        { type: 'order', id: `o${order}` },
      ],
      ...(activity === 'Review Posted' && { numbers: { score: 5 - (order % 3) } }),
      ...(activity === 'Order Completed' && { amount: { value: '20.50', currency: 'EUR' } }),
    })),
  ).flat();
}

interface StoredShop {
  readonly id: string;
  readonly events: number;
}

const OLIST = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'olist');

test.beforeAll(async ({ request }) => {
  for (const id of ['bare', 'small']) {
    const saved = await request.put(`${serverUrl()}/api/shops/${id}/settings`, { data: { name: id } });
    expect(saved.status(), await saved.text()).toBe(200);
  }
  const taken = await request.post(`${serverUrl()}/v1/events?shop=small`, { data: smallShop() });
  expect(taken.status(), await taken.text()).toBe(200);
  // What is taken is durable at once, and stored a moment later.
  const stored = async (): Promise<number | undefined> => {
    const shops = (await (await request.get(`${serverUrl()}/api/shops`)).json()) as readonly StoredShop[];
    return shops.find(({ id }) => id === 'small')?.events;
  };
  await expect.poll(stored).toBe(smallShop().length);
});

test.afterAll(async ({ request }) => {
  for (const id of ['bare', 'small', 'olist']) await request.delete(`${serverUrl()}/api/shops/${id}`);
});

/** What the page complained of while it was looked at. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() < 400) return;
    complaints.push(
      `${response.status()} ${response.url()} ${response.request().postData() ?? ''} on ${page.url()}`,
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return complaints;
}

type Theme = 'light' | 'dark';

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** What the page looks like in the other theme, as it stands: loading it anew would show nothing else. */
async function inOtherTheme(page: Page, path: string, theme: Theme): Promise<Theme> {
  const ground = await groundOf(page);
  const other = theme === 'light' ? 'dark' : 'light';
  await page.emulateMedia({ colorScheme: other });
  await expect.poll(() => groundOf(page), `${path} in ${other}`).not.toBe(ground);
  return other;
}

async function stands(page: Page, path: string): Promise<void> {
  await expect(page.locator('main .notice-wrong'), path).toHaveCount(0);
  expect(await page.locator('main').innerText(), path).not.toMatch(/NaN|undefined|Infinity/u);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Every view in both themes: each is loaded in the one that the view before it ended in, and goes to the other. */
async function walk(page: Page, shop: string): Promise<void> {
  let theme: Theme = 'light';
  await page.emulateMedia({ colorScheme: theme });
  const complaints = complaintsOf(page);
  await page.goto(`${serverUrl()}/today?shop=${shop}`);
  const links = page.locator('nav.rail a');
  // On a narrow screen they are in a sheet, which is closed.
  await expect(links.first()).toBeAttached();
  const paths = await links.evaluateAll((found) =>
    found.map((link) => link.getAttribute('href')?.split('?')[0] ?? ''),
  );
  for (const path of [...paths, '/settings']) {
    await page.goto(`${serverUrl()}${path}?shop=${shop}`);
    // A heading alone says little: what stands below it has to be there too, and not be waited for.
    await expect.poll(async () => (await page.locator('main').innerText()).length, path).toBeGreaterThan(40);
    await expect(page.locator('main [aria-busy=true]'), path).toHaveCount(0);
    await stands(page, path);
    theme = await inOtherTheme(page, path, theme);
    await stands(page, path);
  }
  expect(complaints).toEqual([]);
}

test('every view of a shop with a handful of events', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await walk(page, 'small');
  await page.close();
});

/** The answer to a question about the small shop. */
async function answerTo<Answer>(request: APIRequestContext, question: object): Promise<Answer> {
  const answered = await request.post(`${serverUrl()}/api/questions`, {
    data: { shop: 'small', ...question },
  });
  expect(answered.ok(), await answered.text()).toBe(true);
  return (await answered.json()) as Answer;
}

interface Figure {
  readonly value: number | null;
  readonly n: number;
}

test('the figures of a shop with a handful of events are those that the API tells', async ({
  page,
  request,
}) => {
  const open = (address: string) => page.goto(`${serverUrl()}/${address}shop=small`);

  const period = { last: '30d', take: 'events' };
  type Kpis = { readonly figures: Readonly<Record<'visitors' | 'orders' | 'csat', Figure>> };
  const { figures } = await answerTo<Kpis>(request, { kind: 'kpis', period });
  await open('today?');
  const tile = (key: string) => page.getByTestId(`figure-${key}`).locator('.tile-value');
  expect([figures.visitors.value, figures.orders.value, figures.csat.n]).toEqual([7, 7, 4]);
  await expect(tile('visitors')).toHaveText(String(figures.visitors.value));
  await expect(tile('orders')).toHaveText(String(figures.orders.value));
  await expect(tile('csat')).toContainText(String(Math.round(100 * (figures.csat.value ?? Number.NaN))));

  const asked = ['Product Viewed', 'Order Completed', 'Parcel Delivered'];
  type Funnel = { readonly steps: readonly { readonly journeys: number }[] };
  const steps = asked.map((activity) => ({ activity }));
  const funnel = await answerTo<Funnel>(request, { kind: 'funnel', object: 'customer', steps });
  await open(`funnel?object=customer&do=${encodeURIComponent(asked.join(','))}&`);
  expect(funnel.steps.map(({ journeys }) => journeys)).toEqual([7, 7, 4]);
  await expect(page.getByTestId('funnel-step').locator('.funnel-figure strong')).toHaveText(
    funnel.steps.map(({ journeys }) => String(journeys)),
  );

  // From a day to a day, which the address holds.
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'From – to' }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-03-03');
  await page.getByLabel('To', { exact: true }).fill('2026-03-04');
  await expect(page).toHaveURL(/last=2026-03-03\.\.2026-03-04/u);
  const days = { from: '2026-03-03', to: '2026-03-04' };
  const some = await answerTo<Funnel>(request, {
    kind: 'funnel',
    object: 'customer',
    steps,
    period: days,
  });
  expect(some.steps[0]?.journeys).toBe(2);
  await expect(page.getByTestId('funnel-step').locator('.funnel-figure strong')).toHaveText(
    some.steps.map(({ journeys }) => String(journeys)),
  );

  // The month of the last event, and the one before it: as such in the address, so that they move on with the shop.
  for (const [named, month] of [
    ['This month', 'this'],
    ['Last month', 'last'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Period' }).click();
    await page.getByRole('option', { name: named }).click();
    await expect(page).toHaveURL(new RegExp(`last=${month}-month`, 'u'));
    const told = await answerTo<Funnel>(request, {
      kind: 'funnel',
      object: 'customer',
      steps,
      period: { month },
    });
    const counts = told.steps.map(({ journeys }) => journeys);
    // Of nobody there is nothing to draw: it says so in its place.
    if (counts[0] === 0) await expect(page.getByText('so nobody goes this way')).toBeVisible();
    await expect(page.getByTestId('funnel-step').locator('.funnel-figure strong')).toHaveText(
      counts[0] === 0 ? [] : counts.map(String),
    );
  }

  type Feedback = { readonly nps: Figure; readonly csat: Figure };
  const { nps, csat } = await answerTo<Feedback>(request, { kind: 'feedback', object: 'order' });
  expect([nps.n, csat.n, csat.value]).toEqual([0, figures.csat.n, figures.csat.value]);
  await open('feedback?object=order&');
  await expect(page.getByTestId('scores-said')).toContainText(`of ${csat.n} ratings are satisfied`);
  await expect(page.getByTestId('scores-said')).toContainText(
    `${Math.round(100 * (csat.value ?? Number.NaN))}`,
  );

  type Activities = {
    readonly activities: readonly { readonly activity: string; readonly events: number }[];
  };
  type Map = { readonly objects: Readonly<Record<string, Activities>> };
  const { objects } = await answerTo<Map>(request, { kind: 'map' });
  await open('map?form=table&');
  const rows = page.getByTestId('activity-table').getByRole('row');
  for (const { activity, events } of objects['order']?.activities ?? [])
    await expect(rows.filter({ hasText: activity }).first()).toContainText(String(events));
  expect(objects['order']?.activities).toHaveLength(STEPS.length);
});

test('who is there stays on the screen while it is counted anew', async ({ page, request }) => {
  await page.goto(`${serverUrl()}/today?shop=small`);
  const lately = page.getByTestId('lately');
  await expect(lately).toContainText('1 visitor');
  // The next answer never comes.
  const isOfNow = (body: string | null) => body?.includes('"30m"') === true;
  await page.route('**/api/questions', (route) =>
    isOfNow(route.request().postData()) ? undefined : route.continue(),
  );
  const askedAgain = page.waitForRequest((each) => isOfNow(each.postData()));
  const objects = [{ type: 'customer', id: 'c7' }];
  const event = { id: 'late', activity: 'Product Viewed', time: '2026-03-20T09:00:00Z', objects };
  const taken = await request.post(`${serverUrl()}/v1/events?shop=small`, { data: [event] });
  expect(taken.status(), await taken.text()).toBe(200);
  await askedAgain;
  expect(await lately.innerText()).toMatch(/\b1\s+visitor/u);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what is said of a chart stands at that chart alone, and leads to the question as it was asked', async ({
  page,
}) => {
  await page.goto(`${serverUrl()}/feedback?shop=small&last=90d`);
  const threads = page.locator('main').getByTestId('comments');
  await expect(threads).toHaveCount(2);
  const [scores, texts] = [threads.first(), threads.last()];
  await texts.locator('summary').click();
  await texts.getByLabel('Comment', { exact: true }).fill('Late parcels again.');
  // Whoever clicks twice says it once.
  await texts.getByRole('button', { name: 'Comment' }).dblclick();
  await expect(texts.getByTestId('comment')).toContainText('Late parcels again.');
  await expect(scores.getByTestId('comment')).toHaveCount(0);

  await page.goto(`${serverUrl()}/feedback?shop=small`);
  const said = texts.getByTestId('comment');
  await expect(said).toHaveCount(1);
  await said.getByRole('button', { name: 'As it was asked' }).click();
  await expect(page).toHaveURL(/\/feedback\?.*last=90d/u);
  await expect(said.getByRole('button', { name: 'As it was asked' })).toHaveCount(0);
  await expect(said).toContainText('Late parcels again.');
  await said.getByRole('button', { name: 'Remove' }).click();
  await expect(said).toHaveCount(0);
});

test('every view of a shop without events, on a narrow screen', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await walk(page, 'bare');
  await page.close();
});

async function importTables(request: APIRequestContext): Promise<void> {
  const uploads: string[] = [];
  for (const name of readdirSync(OLIST).filter((each) => each.endsWith('.csv'))) {
    const sent = await request.post(`${serverUrl()}/api/uploads?name=${name}`, {
      data: readFileSync(join(OLIST, name)),
    });
    expect(sent.ok(), await sent.text()).toBe(true);
    uploads.push(((await sent.json()) as { readonly upload: string }).upload);
  }
  const begun = await request.post(`${serverUrl()}/api/imports`, {
    data: { shop: 'olist', uploads, preset: 'olist' },
  });
  expect(begun.status(), await begun.text()).toBe(202);
  const { import: id } = (await begun.json()) as { readonly import: string };
  const phase = async (): Promise<string> => {
    const told = await request.get(`${serverUrl()}/api/imports/${id}`);
    return ((await told.json()) as { readonly phase: string }).phase;
  };
  await expect.poll(phase, { timeout: 60_000 }).toBe('done');
}

test('every view of a shop of real tables', async ({ browser, request }) => {
  test.skip(
    !existsSync(OLIST),
    'the data set is not ours to ship: it is tried where it lies beside the repository',
  );
  await importTables(request);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await walk(page, 'olist');
  await page.close();
});

test('pages that a browser keeps for “back” hold no connections, of which it has six', async ({
  playwright,
  launchOptions,
}) => {
  // Without the switch by which tests turn that keeping off.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage();
  const listens = () =>
    page.waitForRequest((request) => request.url().endsWith('/changes'), { timeout: 10_000 });
  for (let nth = 0; nth < 8; nth++) {
    const heard = listens();
    // An address with a word of its own is a page of its own.
    await page.goto(`${serverUrl()}/saved?shop=small&visit=${nth}`, { timeout: 10_000 });
    await heard;
  }
  // Whoever comes back to a page hears again what changes.
  const turn = (state: DocumentVisibilityState) =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await turn('hidden');
  const again = listens();
  await turn('visible');
  await again;
  await browser.close();
});
