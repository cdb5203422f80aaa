import { expect } from '@playwright/test';
import { activitiesOf, bundled, makeShop, serveShop, test } from './shop-site.js';
import { serverUrl } from './server.js';

/*
 * The vendors' own SDKs for browsers, from npm, on a page of another origin: each tells of a product looked at by an
 * unknown visitor, of who it is, and of an order. All of it must end in one customer's journey.
 */
const PAGES: Readonly<Record<string, (server: string) => string>> = {
  segment: (server) => `
    import { AnalyticsBrowser } from '@segment/analytics-next';
    const analytics = AnalyticsBrowser.load({ writeKey: 'segment-browser', cdnURL: '${server}' });
    analytics.track('Product Viewed', { product_id: 'p1' });
    analytics.identify('ann', { plan: 'pro' });
    analytics.track('Order Completed', { order_id: 'O-1', total: 99.9, currency: 'EUR' });`,
  posthog: (server) => `
    import posthog from 'posthog-js';
    posthog.init('posthog-browser', { api_host: '${server}', capture_pageview: false, autocapture: false, capture_pageleave: false,
      // It takes whoever is driven by a program for a bot.
      opt_out_useragent_filter: true });
    posthog.capture('Product Viewed', { product_id: 'p1' });
    posthog.identify('ann');
    posthog.capture('Order Completed', { order_id: 'O-1', total: 99.9, currency: 'EUR' });`,
  rudderstack: (server) => `
    import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
    const analytics = new RudderAnalytics();
    analytics.load('rudderstack-browser', '${server}', { configUrl: '${server}' });
    analytics.track('Product Viewed', { product_id: 'p1' });
    analytics.identify('ann', { plan: 'pro' });
    analytics.track('Order Completed', { order_id: 'O-1', total: 99.9, currency: 'EUR' });`,
  snowplow: (server) => `
    import { newTracker, setUserId, trackStructEvent } from '@snowplow/browser-tracker';
    newTracker('sp', '${server}', { appId: 'snowplow-browser' });
    trackStructEvent({ category: 'shop', action: 'Product Viewed' });
    setUserId('ann');
    trackStructEvent({ category: 'shop', action: 'Order Completed', value: 99.9 });`,
};

for (const [name, source] of Object.entries(PAGES))
  test(`${name}'s own SDK in a browser`, async ({ page }) => {
    const shop = `${name}-browser`;
    await makeShop(shop);
    const code = await bundled(source(serverUrl()));
    const site = await serveShop({
      '/': `<!doctype html><title>Shop</title><script>${code.replaceAll('</script', '<\\/script')}</script>`,
    });
    try {
      await page.goto(site.url);
      const activities = await activitiesOf(shop, 'customer', 'ann', 2);
      expect(activities.filter((activity) => /^(Product Viewed|Order Completed)$/u.test(activity))).toEqual([
        'Product Viewed',
        'Order Completed',
      ]);
    } finally {
      await site.close();
    }
  });
