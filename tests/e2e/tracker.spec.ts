import { expect, type Page } from '@playwright/test';
import { activitiesOf, journeysOf, makeShop, serveShop, test, timelineOf } from './shop-site.js';
import { serverUrl } from './server.js';

const head = (key: string, attributes = ''): string =>
  `<!doctype html><title>Lamps</title><script src="${serverUrl()}/throughline.js" data-key="${key}" ${attributes}></script>`;

const LONG = `<div style="height: 20px"></div>`;

function pages(key: string, attributes = ''): Record<string, string> {
  return {
    '/': `${head(key, attributes)}<h1>Lamps</h1>${LONG}<button id="dead">Nothing</button><a href="/checkout">Checkout</a>`,
    '/checkout': `${head(key, attributes)}<h1>Checkout</h1>
      <form action="/thanks" name="address"><input name="street" required><input name="postcode" pattern="[0-9]{5}"><button>Go on</button></form>`,
    '/thanks': `${head(key, attributes)}<h1>Thanks</h1>`,
  };
}

/** The only visitor that the shop knows, once it knows one. */
async function onlyOne(shop: string, object: string): Promise<string> {
  await expect.poll(() => journeysOf(shop, object), { timeout: 20_000 }).toHaveLength(1);
  const [id] = await journeysOf(shop, object);
  return id ?? '';
}

const say = (page: Page, code: string): Promise<unknown> => page.evaluate(code);

test('a visit: pages with their figures, a form, an order, and who it was', async ({ page }) => {
  await makeShop('tracked');
  const site = await serveShop(pages('tracked'));
  await page.goto(`${site.url}/?utm_source=mail&utm_medium=email&utm_campaign=spring`);
  await page.getByRole('link', { name: 'Checkout' }).click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('[name=street]').fill('Secret Street 1');
  await page.locator('[name=postcode]').fill('x');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('[name=postcode]').fill('12345');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Thanks' })).toBeVisible();
  await say(
    page,
    `throughline.identify('ann'); throughline.track('Order Completed', { order: 'O-1', products: ['p1'], amount: { value: 20.5, currency: 'EUR' } });`,
  );
  const activities = await activitiesOf('tracked', 'customer', 'ann', 10);
  expect(activities).toEqual([
    'Session Started',
    'Page Viewed',
    'Page Measured',
    'Page Viewed',
    'Page Measured',
    'Form Field Failed',
    'Form Field Failed',
    'Form Submitted',
    'Page Viewed',
    'Order Completed',
  ]);
  const events = await timelineOf('tracked', 'customer', 'ann');
  const [start, first, , , end, missing, mismatch] = events;
  expect(start?.text).toMatchObject({ utm_campaign: 'spring', path: '/' });
  expect(first?.channel).toBe('email');
  expect(first?.device).toBe('desktop');
  expect(first?.numbers['ttfb']).toBeGreaterThan(0);
  expect(first?.numbers['lcp']).toBeGreaterThan(0);
  // Told as the page ended: beside its view, and of the visitor, in no visit.
  expect(end?.text).toMatchObject({ path: '/checkout', title: 'Lamps' });
  expect(end?.numbers['inp']).toBeGreaterThanOrEqual(0);
  expect(end).toMatchObject({ channel: 'email', device: 'desktop' });
  expect(end?.objects.map(({ type }) => type).toSorted()).toEqual(['customer', 'page']);
  expect(missing?.text).toMatchObject({ field: 'street', reason: 'valueMissing', form: 'form.address' });
  expect(mismatch?.text).toMatchObject({ field: 'postcode', reason: 'patternMismatch' });
  const order = events.at(-1);
  expect(order?.amount).toEqual({ value: '20.50', currency: 'EUR' });
  expect(order?.objects.map(({ type }) => type).toSorted()).toEqual([
    'customer',
    'order',
    'product',
    'session',
  ]);
  expect(JSON.stringify(events)).not.toContain('Secret');
  expect(await journeysOf('tracked', 'session')).toHaveLength(1);
  const measured = await timelineOf('tracked', 'page', '/checkout');
  expect(measured.map(({ activity }) => activity)).toEqual(['Page Measured']);
  expect(Object.keys(measured[0]?.numbers ?? {}).toSorted()).toEqual(['cls', 'inp', 'lcp', 'ttfb']);
  await site.close();
});

test('clicks that go unanswered, and a form that is begun and left', async ({ page }) => {
  await makeShop('annoyed');
  const site = await serveShop(pages('annoyed'));
  await page.goto(`${site.url}/`);
  await page.locator('#dead').click();
  const visitor = await onlyOne('annoyed', 'customer');
  const names = async () =>
    (await timelineOf('annoyed', 'customer', visitor)).map(({ activity }) => activity);
  await expect.poll(names, { timeout: 20_000 }).toContain('Dead Clicked');
  await page.locator('#dead').click({ clickCount: 3, delay: 20 });
  await expect.poll(names, { timeout: 20_000 }).toContain('Rage Clicked');
  await page.goto(`${site.url}/checkout`);
  await page.locator('[name=street]').fill('Secret Street 1');
  await page.goto(`${site.url}/thanks`);
  await expect.poll(names, { timeout: 20_000 }).toContain('Form Abandoned');
  await site.close();
});

test('nothing is sent or stored before consent, and nothing where the browser asks for that', async ({
  browser,
}) => {
  await makeShop('asked');
  const site = await serveShop(pages('asked', 'data-consent="awaited"'));
  const page = await browser.newPage();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/events')) sent.push(request.url());
  });
  await page.goto(`${site.url}/`);
  await say(page, `throughline.track('Product Viewed', { products: ['p1'] })`);
  await page.waitForTimeout(4000);
  expect(sent).toEqual([]);
  expect(await say(page, 'localStorage.length')).toBe(0);
  await say(page, 'throughline.consent(true)');
  const visitor = await onlyOne('asked', 'customer');
  expect(await activitiesOf('asked', 'customer', visitor, 3)).toContain('Product Viewed');
  await say(page, 'throughline.consent(false)');
  expect(await say(page, `localStorage.getItem('throughline.device')`)).toBe('null');
  await page.close();

  const unwilling = await browser.newPage();
  await unwilling.addInitScript(() => Object.defineProperty(navigator, 'doNotTrack', { value: '1' }));
  await unwilling.goto(`${site.url}/`);
  await say(unwilling, `throughline.track('Product Viewed')`);
  await unwilling.waitForTimeout(4000);
  expect(await journeysOf('asked', 'customer')).toHaveLength(1);
  expect(await say(unwilling, 'localStorage.length')).toBe(0);
  await unwilling.close();
  await site.close();
});

test('what happens offline is told later, once, by the next page', async ({ page, context }) => {
  await makeShop('offline');
  const site = await serveShop(pages('offline', 'data-vitals="false" data-clicks="false"'));
  await page.goto(`${site.url}/`);
  const visitor = await onlyOne('offline', 'customer');
  await page.route('**/v1/events*', (route) => route.abort());
  await say(page, `throughline.track('Product Viewed', { products: ['p1'] })`);
  await page.waitForTimeout(2000);
  await context.setOffline(true);
  await say(page, `throughline.track('Product Added', { products: ['p1'] })`);
  await say(page, `window.dispatchEvent(new Event('pagehide'))`);
  await context.setOffline(false);
  await page.unroute('**/v1/events*');
  await page.goto(`${site.url}/thanks`);
  const activities = await activitiesOf('offline', 'customer', visitor, 5);
  expect(activities.filter((activity) => activity.startsWith('Product'))).toEqual([
    'Product Viewed',
    'Product Added',
  ]);
  await site.close();
});

test('a page goes on where the tracker cannot', async ({ page }) => {
  const site = await serveShop(pages('broken'));
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new Error('not here');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'PerformanceObserver', { get: refuse });
    window.fetch = refuse;
    navigator.sendBeacon = refuse;
  });
  await page.goto(`${site.url}/`);
  await say(
    page,
    `throughline.track(null); throughline.track('A', 1); throughline.identify({}); throughline.flush();`,
  );
  await page.getByRole('link', { name: 'Checkout' }).click();
  await expect(page.getByRole('heading', { name: 'Checkout' })).toBeVisible();
  expect(errors).toEqual([]);
  await site.close();
});

/** What Shopify's pixel manager gives a custom pixel, as its documentation has it, in a sandbox without the page. */
const SANDBOX = `
  const stored = {}; const listeners = []; const consents = [];
  const analytics = { subscribe: (name, heard) => { if (name === 'all_standard_events') listeners.push(heard); } };
  const browser = { localStorage: {
    getItem: async (name) => stored[name] ?? null, setItem: async (name, value) => { stored[name] = value; } } };
  const init = { data: { customer: { id: '42' } }, customerPrivacy: { analyticsProcessingAllowed: false } };
  const api = { customerPrivacy: { subscribe: (_name, heard) => consents.push(heard) } };
  const publish = (id, name, data) => listeners.forEach((heard) => heard({ id, name, clientId: 'client-1',
    timestamp: new Date().toISOString(), data,
    context: { document: { location: { href: 'https://shop.example/products/lamp?utm_source=mail' }, referrer: '' } } }));
`;

test('as a Shopify custom pixel: consent, and an order to the end', async ({ page }) => {
  await makeShop('pixel');
  const code = await (await fetch(`${serverUrl()}/throughline-pixel.js?key=pixel`)).text();
  const site = await serveShop({
    '/': `<!doctype html><iframe sandbox="allow-scripts allow-forms" src="/sandbox"></iframe>`,
    '/sandbox': `<!doctype html><script>${SANDBOX}${code}
      publish('e1', 'page_viewed', {});
      publish('e2', 'product_viewed', { productVariant: { product: { id: '7' } } });
      setTimeout(() => { consents.forEach((heard) => heard({ customerPrivacy: { analyticsProcessingAllowed: true } }));
        publish('e3', 'checkout_completed', { checkout: { token: 'c-1', order: { id: 'gid://shopify/Order/17' },
          totalPrice: { amount: 20.5, currencyCode: 'EUR' }, lineItems: [{ variant: { product: { id: '7' } } }] } }); }, 500);
      </script>`,
  });
  await page.goto(site.url);
  const activities = await activitiesOf('pixel', 'customer', '42', 4);
  expect(activities).toEqual(['Session Started', 'page_viewed', 'product_viewed', 'checkout_completed']);
  const bought = await timelineOf('pixel', 'order', '17');
  expect(bought.map(({ amount }) => amount)).toEqual([{ value: '20.50', currency: 'EUR' }]);
  await site.close();
});
