import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import { buildSelfDescribingEvent, newTracker } from '@snowplow/node-tracker';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { PostHog } from 'posthog-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer, type RunningServer } from '../server.js';

let data: string;
let store: EventStore;
let server: RunningServer;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'sdks-'));
  store = await openEmbedded();
  server = await openServer({ store, data, port: 0 });
  // A write key that is the id of a stored shop leads there: each SDK has a shop of its own.
  const settings = { name: 'Shop' };
  for (const shop of ['segment', 'posthog', 'rudder', 'snowplow'])
    await server.app.inject({
      method: 'PUT',
      url: `/api/shops/${shop}/settings`,
      headers: { host: 'localhost' },
      payload: settings,
    });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(data, { recursive: true });
});

interface Journey {
  readonly customer: string;
  readonly activities: readonly string[];
}

/** Journeys of customers, with the names of their activities. */
async function journeysOf(shop: string): Promise<Journey[]> {
  await server.services.intake.settled();
  const sql = `
WITH (SELECT (groupArray(id), groupArray(name)) FROM activities FINAL WHERE shop = {shop:String}) AS named
SELECT object_id AS customer, arrayMap(each -> transform(each, named.1, named.2, ''), activities) AS activities
FROM journeys FINAL WHERE shop = {shop:String} AND object_type = 'customer' ORDER BY customer`;
  return store.query<Journey>({ sql, params: { shop } });
}

const minute = (at: number) => new Date(Date.UTC(2026, 2, 1, 10, at));
const ORDER = { order_id: 'O-1', total: 99.9, currency: 'EUR' };
const JOURNEY = [{ customer: 'ann', activities: ['Product Viewed', 'Order Completed'] }];

test('@segment/analytics-node', async () => {
  const analytics = new Analytics({ writeKey: 'segment', host: server.url, flushAt: 2 });
  analytics.track({ anonymousId: 'device', event: 'Product Viewed', timestamp: minute(0) });
  analytics.identify({ anonymousId: 'device', userId: 'ann', traits: { plan: 'pro' } });
  analytics.track({ userId: 'ann', event: 'Order Completed', properties: ORDER, timestamp: minute(1) });
  await analytics.closeAndFlush();
  expect(await journeysOf('segment')).toEqual(JOURNEY);
});

test('posthog-node', async () => {
  const posthog = new PostHog('posthog', { host: server.url, flushAt: 20 });
  posthog.capture({ distinctId: 'device', event: 'Product Viewed', timestamp: minute(0) });
  posthog.alias({ distinctId: 'ann', alias: 'device' });
  posthog.capture({ distinctId: 'ann', event: 'Order Completed', properties: ORDER, timestamp: minute(1) });
  expect(await posthog.getFeatureFlag('new-checkout', 'ann')).toBeFalsy();
  await posthog.shutdown();
  expect(await journeysOf('posthog')).toEqual(JOURNEY);
});

test('@rudderstack/rudder-sdk-node', async () => {
  const analytics = new RudderAnalytics('rudder', { dataPlaneUrl: server.url, flushInterval: 100 });
  analytics.track({ anonymousId: 'device', event: 'Product Viewed', timestamp: minute(0) });
  analytics.identify({ anonymousId: 'device', userId: 'ann', traits: {} });
  analytics.track({ userId: 'ann', event: 'Order Completed', properties: ORDER, timestamp: minute(1) });
  await analytics.flush();
  expect(await journeysOf('rudder')).toEqual(JOURNEY);
});

test('@snowplow/node-tracker', async () => {
  const schema = (name: string) => `iglu:com.snowplowanalytics.snowplow.ecommerce/${name}/jsonschema/1-0-0`;
  const tracker = newTracker(
    { namespace: 'sp', appId: 'snowplow', encodeBase64: true },
    { endpoint: server.url, bufferSize: 1 },
  );
  tracker.setDomainUserId('device');
  const action = (type: string, context: { schema: string; data: Record<string, unknown> }[], at: Date) =>
    tracker.track(
      buildSelfDescribingEvent({
        event: { schema: schema('snowplow_ecommerce_action'), data: { type } },
      }),
      context,
      { type: 'ttm', value: at.getTime() },
    );
  action('product_view', [{ schema: schema('product'), data: { id: 'P1' } }], minute(0));
  tracker.setUserId('ann');
  const order = { transaction_id: 'O-1', revenue: 99.9, currency: 'EUR' };
  action('transaction', [{ schema: schema('transaction'), data: order }], minute(1));
  await tracker.flush();
  const arrived = async () =>
    (await journeysOf('snowplow')).flatMap(({ activities }) => activities).length === 2;
  await expect.poll(arrived, { timeout: 20_000, interval: 200 }).toBe(true);
  expect(await journeysOf('snowplow')).toEqual([
    { customer: 'ann', activities: ['product_view', 'Order Completed'] },
  ]);
});
