import type { Texts } from '../texts/en/index.js';

/** Where events are to go: the address of this server, and the shop (or its write key) that they are for. */
export interface Target {
  readonly url: string;
  readonly key: string;
}

/** The shop that events go to before there is one. */
export const FIRST_SHOP = 'shop';

export interface Code {
  /** Where it stands: in the page, on a server, in a shell. */
  readonly where: keyof Texts['sources']['where'];
  readonly text: string;
}

export interface Snippet {
  readonly name: string;
  readonly title: string;
  /** All that is changed in what a shop has already. */
  readonly codes: (target: Target) => readonly Code[];
}

const inPage = (text: string): Code => ({ where: 'page', text });
const onServer = (text: string): Code => ({ where: 'server', text });
const inShell = (text: string): Code => ({ where: 'shell', text });

const EVENT = `[{
  "id": "order-1001-placed", "time": "2026-03-02T09:10:00Z",
  "activity": "Order Completed", "system": "checkout",
  "amount": { "value": "20.50", "currency": "EUR" },
  "objects": [{ "type": "order", "id": "1001" },
              { "type": "customer", "id": "ann" }]
}]`;

/** The ways in, as docs/sources.md has them. */
export const SNIPPETS = [
  {
    name: 'tracker',
    title: 'Throughline',
    codes: ({ url, key }: Target): readonly Code[] => [
      {
        where: 'head',
        text: `<script src="${url}/throughline.js" data-key="${key}"></script>`,
      },
      {
        where: 'shopify',
        text: `${url}/throughline-pixel.js?key=${key}`,
      },
    ],
  },
  {
    name: 'segment',
    title: 'Segment',
    codes: ({ url, key }: Target) => [
      inPage(`import { AnalyticsBrowser } from '@segment/analytics-next';
const analytics = AnalyticsBrowser.load({ writeKey: '${key}', cdnURL: '${url}' });`),
      onServer(`import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: '${key}', host: '${url}' });`),
    ],
  },
  {
    name: 'rudderstack',
    title: 'RudderStack',
    codes: ({ url, key }: Target) => [
      inPage(`// \`/bundled\` brings its plugins along: the other entry loads them from RudderStack's own servers.
import { RudderAnalytics } from '@rudderstack/analytics-js/bundled';
const analytics = new RudderAnalytics();
analytics.load('${key}', '${url}', { configUrl: '${url}' });`),
      onServer(`import RudderAnalytics from '@rudderstack/rudder-sdk-node';
const analytics = new RudderAnalytics('${key}', { dataPlaneUrl: '${url}' });`),
    ],
  },
  {
    name: 'posthog',
    title: 'PostHog',
    codes: ({ url, key }: Target) => [
      inPage(`import posthog from 'posthog-js';
posthog.init('${key}', { api_host: '${url}' });`),
      onServer(`import { PostHog } from 'posthog-node';
const posthog = new PostHog('${key}', { host: '${url}' });`),
    ],
  },
  {
    name: 'ga4',
    title: 'GA4, gtag.js',
    codes: ({ url }: Target) => [
      inPage(`gtag('config', 'G-XXXXXXX', { server_container_url: '${url}' });`),
      onServer(`POST ${url}/mp/collect
the same as you send to Google's Measurement Protocol`),
    ],
  },
  {
    name: 'snowplow',
    title: 'Snowplow',
    codes: ({ url, key }: Target) => [
      inPage(`import { newTracker } from '@snowplow/browser-tracker';
newTracker('sp', '${url}', { appId: '${key}' });`),
      onServer(`import { newTracker } from '@snowplow/node-tracker';
newTracker({ namespace: 'sp', appId: '${key}' }, { endpoint: '${url}' });`),
    ],
  },
  {
    name: 'cloudevents',
    title: 'CloudEvents',
    codes: ({ url, key }: Target) => [
      inShell(`curl '${url}/v1/cloudevents?shop=${key}' \\
  -H 'content-type: application/cloudevents+json' -d '{
  "specversion": "1.0", "id": "17", "source": "/warehouse",
  "type": "com.example.order.shipped", "time": "2026-03-03T15:00:00Z",
  "data": { "order_id": "1001", "parcel_id": "P-9" }
}'`),
    ],
  },
  {
    name: 'own',
    title: 'POST /v1/events',
    codes: ({ url, key }: Target) => [
      inShell(`curl '${url}/v1/events?shop=${key}' -d '${EVENT}'`),
      onServer(`await fetch('${url}/v1/events?shop=${key}', {
  method: 'POST',
  body: JSON.stringify(events),
});`),
    ],
  },
] as const satisfies readonly Snippet[];

export type SnippetName = (typeof SNIPPETS)[number]['name'];
