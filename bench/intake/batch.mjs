/** Events of one batch, as Segment's clients send them at most. */
export const EVENTS_IN_BATCH = 100;

const NAMES = [
  'Product Viewed',
  'Product Added',
  'Checkout Started',
  'Product List Viewed',
  'Order Completed',
];
const CONTEXT = JSON.stringify({
  ip: '203.0.113.7',
  locale: 'de-DE',
  timezone: 'Europe/Berlin',
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  library: { name: 'analytics.js', version: 'npm:next-1.84.3' },
  campaign: { source: 'news', medium: 'email', name: 'autumn' },
  page: {
    path: '/products/boots',
    referrer: 'https://shop.example/',
    search: '?utm_source=news&utm_campaign=autumn',
    title: 'Boots for the autumn',
    url: 'https://shop.example/products/boots?utm_source=news&utm_campaign=autumn',
  },
}).slice(0, -1);

/**
 * The body of one batch. Ids are made of the number of the batch, so no two batches share an event; a visitor sends five
 * events, one of them an order.
 * @param {number} number @param {number} now Milliseconds. @returns {string}
 */
export function batchBody(number, now) {
  const events = [];
  for (let at = 0; at < EVENTS_IN_BATCH; at += 1) events.push(event(number, at, now));
  return `{"batch":[${events.join(',')}],"writeKey":"WRITE_KEY","sentAt":"${new Date(now).toISOString()}"}`;
}

/** @param {number} number @param {number} at @param {number} now */
function event(number, at, now) {
  const visitor = `${number}-${Math.floor(at / NAMES.length)}`;
  const name = NAMES[at % NAMES.length];
  const time = new Date(now - EVENTS_IN_BATCH + at).toISOString();
  const order = name === 'Order Completed' ? `,"order_id":"o-${visitor}","total":99.9` : '';
  return (
    `{"type":"track","event":"${name}","messageId":"ajs-next-${number}-${at}-8e23a6cf-e560-41b0-8be0-18381bcab4d1",` +
    `"timestamp":"${time}","anonymousId":"23a6cfe5-60a1-404b-${visitor}","userId":null,"integrations":{"Segment.io":true},` +
    `"properties":{"product_id":"p-${(number * 31 + at) % 5000}","price":99.9,"quantity":1,"currency":"EUR"${order}},` +
    `"context":${CONTEXT},"sessionId":"s-${visitor}"},"writeKey":"WRITE_KEY"}`
  );
}
