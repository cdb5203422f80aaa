// What a fresh demo shop has not, and is pictured all the same: saved answers on a dashboard, segments of its own, an
// alert that did not get through, experiments that are planned and run; and beside it a shop whose experiment is decided,
// one that spends, and one without events.

const HALF = { width: 6, height: 2 };
const TALL = { width: 6, height: 3 };

const SAVED = [
  {
    id: 'way',
    name: 'The way to buy',
    question: {
      kind: 'funnel',
      object: 'customer',
      steps: [{ activity: 'Product Viewed' }, { activity: 'Product Added' }, { activity: 'Order Completed' }],
    },
    view: { path: '/funnel', search: { do: 'Product Viewed,Product Added,Order Completed' } },
    size: HALF,
  },
  {
    id: 'back',
    name: 'Who comes back',
    question: {
      kind: 'retention',
      object: 'customer',
      start: { activity: 'Order Completed' },
      return: { activity: 'Order Completed' },
    },
    view: { path: '/retention', search: {} },
    size: HALF,
  },
  { id: 'ways', name: 'Ways of orders', question: { kind: 'variants', object: 'order' }, size: HALF },
  {
    id: 'waits',
    name: 'Where orders wait',
    question: { kind: 'throughput', object: 'order' },
    view: { path: '/throughput', search: { object: 'order' } },
    size: HALF,
  },
  { id: 'drawn', name: 'The shop as a blueprint', question: { kind: 'blueprint' }, size: TALL },
  { id: 'parcels', name: 'What becomes of parcels', question: { kind: 'map', object: 'parcel' }, size: TALL },
];

const SEGMENT = {
  id: 'came-again',
  name: 'Came again',
  where: [
    { with: { activity: 'Order Completed' }, times: { atLeast: 2 } },
    {
      any: [
        { with: { activity: 'Ticket Opened' }, last: '90d' },
        {
          followed: {
            first: { activity: 'Product Added' },
            then: { activity: 'Order Completed' },
            within: '1h',
          },
        },
        { variants: { top: 5 } },
      ],
    },
  ],
};

/** A rule of each kind. */
const ALL_KINDS = {
  id: 'all-kinds',
  name: 'A rule of each kind',
  where: [
    { with: { activity: 'Product Viewed' }, times: { atLeast: 2, atMost: 9 }, last: '30d' },
    { without: { activity: 'Return Requested' }, last: '90d' },
    { with: { activity: 'Order Completed' }, times: { atLeast: 1 } },
    { worth: { atLeast: 50 } },
    {
      not: { followed: { first: { activity: 'Product Viewed' }, then: { activity: 'Ticket Opened' } } },
    },
    { starts: { activity: 'Page Viewed' } },
    { ends: { activity: 'Survey Sent' } },
    { journey: 'device', operator: 'is', value: ['phone', 'desktop'] },
    { with: { where: [{ property: 'text.browser', operator: 'matches', value: 'Saf.*' }] } },
    { journey: 'channel', operator: 'is not', value: 'e-mail' },
    { not: { segment: 'came-again' } },
    {
      with: {
        activity: 'Product Viewed',
        where: [{ property: 'device', operator: 'is', value: 'phone' }],
      },
    },
    { variants: { top: 500 } },
  ],
  rfm: ['champions', 'potential loyalists'],
};

/** Nobody listens there. */
const ALERT = {
  name: 'Fewer buy',
  answer: 'way',
  figure: 'overall.rate',
  rule: { when: 'below', bound: 0.05 },
  every: 'day',
  at: 8,
  quiet: { from: 20, until: 7 },
  to: [{ by: 'webhook', url: 'http://127.0.0.1:9/hook' }],
  locale: 'en',
  on: true,
};

/** The one that the demo shop tries is running, another is planned. */
const variants = ['control', 'treatment'].map((name) => ({ name, share: 1 }));
const within = '14d';
const running = {
  hypothesis: 'With a second payment provider fewer are refused.',
  variants,
  primary: { metric: 'conversion', within: '7d' },
  guardrails: [{ metric: 'conversion', activity: 'Ticket Opened', within, better: 'lower' }],
  method: 'sequential',
  owner: 'Grace',
};
const planned = {
  hypothesis: 'Who finds their size buys, and sends back less.',
  variants,
  primary: { metric: 'conversion', within },
  guardrails: [{ metric: 'conversion', activity: 'Return Requested', within: '30d', better: 'lower' }],
  owner: 'Ada',
};
const STEPS = [
  ['second-provider', { do: 'plan', plan: running, started: '2026-10-12T00:00:00Z' }],
  ['clearer-sizes', { do: 'plan', plan: planned }],
];

const free = {
  hypothesis: 'Who does not pay for the parcel buys.',
  variants,
  primary: { metric: 'conversion', within },
  guardrails: [{ metric: 'revenue', within, better: 'higher' }],
  owner: 'Ada',
  size: {
    baseline: 0.1,
    effect: 0.4,
    power: 0.8,
    level: 0.95,
    perDay: 80,
    visitors: 1000,
    days: 25,
    perMonth: 9000,
  },
};
const TRIED = [
  { do: 'plan', plan: free },
  { do: 'start', on: '2026-03-02T00:00:00Z' },
  { do: 'stop', on: '2026-03-28T00:00:00Z' },
  { do: 'decide', variant: 'treatment', why: 'A seventh buys instead of a tenth, and nobody spends less.' },
];

/** One that goes wrong: a third sees what half was to see, a few see both, and there is a variant that nobody planned. */
const uneven = {
  hypothesis: 'A bolder button is found sooner.',
  variants,
  primary: { metric: 'conversion', within },
  owner: 'Grace',
  size: { ...free.size, visitors: 6000, days: 30 },
};
const UNEVEN = [
  { do: 'plan', plan: uneven },
  { do: 'start', on: '2026-03-20T00:00:00Z' },
];

function exposedUnevenly() {
  const saw = (at, variant, more = '') => ({
    id: `uneven-${at}${more}`,
    activity: 'Experiment Viewed',
    time: new Date(Date.UTC(2026, 2, 20, 9, at * 6)).toISOString(),
    objects: [{ type: 'customer', id: `u${at}` }],
    text: { experiment: 'bolder-button', variant },
  });
  const seen = Array.from({ length: 900 }, (_, at) =>
    saw(at, at % 3 === 0 ? 'treatment' : at % 50 === 1 ? 'huge' : 'control'),
  );
  return [...seen, ...Array.from({ length: 14 }, (_, at) => saw(at * 3, 'control', '-again'))];
}

/** Two thousand customers over 25 days: a tenth of the control buys, and a seventh of the others. */
function exposed() {
  return Array.from({ length: 2000 }, (_, at) => {
    const [variant, every] = at % 2 === 0 ? ['control', 10] : ['treatment', 7];
    const objects = [{ type: 'customer', id: `c${at}` }];
    const time = (minutes) => new Date(Date.UTC(2026, 2, 2, 9, at * 18 + minutes)).toISOString();
    const text = { experiment: 'free-delivery', variant };
    const saw = { id: `seen-${at}`, activity: 'Experiment Viewed', time: time(0), objects, text };
    const bought = {
      id: `bought-${at}`,
      activity: 'Order Completed',
      time: time(30),
      objects: [...objects, { type: 'order', id: `o${at}` }],
      amount: { value: String(30 + (at % 41)), currency: 'EUR' },
    };
    return Math.floor(at / 2) % every === 0 ? [saw, bought] : [saw];
  }).flat();
}

/** What is done about findings: one is accepted, one was changed long enough ago to be measured, one is let be. */
const LIVES = [
  ['search-without-hit:text.query=gift card', { do: 'accept', owner: 'Ada', due: '2026-12-18' }],
  ['form-field-failed-address:text.browser=Firefox', { do: 'accept', owner: 'Grace', due: '2026-10-01' }],
  [
    'form-field-failed-address:text.browser=Firefox',
    { do: 'change', what: 'The form of old for Firefox', on: '2026-10-01' },
    1,
  ],
  ['ticket-reopened', { do: 'dismiss', reason: 'The desk reopens them itself when a parcel is found.' }],
];

/** Answers of kinds that a tile shows in a way of its own, as a table, or not at all, since it cannot be asked; some as a program keeps them, which names no view. */
const OTHERS = [
  { id: 'figures', name: 'Key figures', question: { kind: 'kpis' } },
  {
    id: 'carts',
    name: 'Left in carts',
    question: { kind: 'abandonment' },
    view: { path: '/abandonment', search: {} },
  },
  {
    id: 'on',
    name: 'Where visits go',
    question: { kind: 'paths', object: 'session', from: { activity: 'Product Viewed' } },
    view: { path: '/paths', search: { object: 'session', do: 'Product Viewed' } },
  },
  {
    id: 'rules',
    name: 'Orders against their line',
    question: { kind: 'conformance', object: 'order', against: 'blueprint' },
    view: { path: '/conformance', search: { object: 'order' } },
  },
  {
    id: 'factors',
    name: 'What goes along with an order',
    question: { kind: 'correlation', object: 'customer', goal: { activity: 'Order Completed' } },
    view: { path: '/correlation', search: {} },
  },
  { id: 'due', name: 'Open orders', question: { kind: 'open', object: 'order' } },
  {
    id: 'nowhere',
    name: 'What nobody does',
    question: {
      kind: 'funnel',
      object: 'customer',
      steps: [{ activity: 'Product Viewed' }, { activity: 'Nowhere' }],
    },
    view: { path: '/funnel', search: { do: 'Product Viewed,Nowhere' } },
  },
];

/** To Slack, which is not set up. */
const TOLD = { answer: 'way', figure: 'overall.rate', to: [{ by: 'slack' }] };
const HOURLY = { ...TOLD, name: 'Buyers to Slack', rule: { when: 'below', bound: 0.04 }, every: 'hour' };
const ODD_DAY = { ...TOLD, name: 'An odd day', rule: { when: 'unusual' }, quiet: { from: 22, until: 6 } };

/** What cannot be used, what has no place yet, and what came as it should. */
const order = (id, part) => ({
  id: `odd-${id}`,
  time: '2026-03-20T10:00:00Z',
  activity: 'Order Completed',
  system: 'till',
  objects: [{ type: 'order', id: `t${id}` }],
  ...part,
});
const ODD = [
  order(1),
  order(2, { activity: 'Parcel Tied With Ribbon' }),
  order(3, { activity: 'Label Checked Twice' }),
  order(4, { time: 'soon' }),
  order(5, { objects: [] }),
];

const SPENT_WEEKS = 44;

/** A year of spend on two channels that swing each in its own way, and orders that follow. */
function spent() {
  const monday = Date.UTC(2025, 0, 6, 9);
  const amountOf = (value) => ({ value: value.toFixed(2), currency: 'EUR' });
  return Array.from({ length: SPENT_WEEKS }, (_, week) => {
    const time = (minutes) => new Date(monday + week * 7 * 86_400_000 + minutes * 60_000).toISOString();
    const channels = [
      ['search', 200 + 180 * Math.sin(week * 1.7)],
      ['social', 120 + 110 * Math.sin(week * 2.9 + 1)],
    ];
    const spending = channels.map(([channel, amount]) => ({
      id: `spend-${channel}-${week}`,
      activity: 'Spend Recorded',
      time: time(0),
      channel,
      amount: amountOf(amount),
      objects: [{ type: 'campaign', id: channel }],
    }));
    const drawn = channels.reduce((sum, [, amount]) => sum + (20 * amount) / (150 + amount), 0);
    const ordering = Array.from({ length: 12 + Math.round(drawn) }, (_, order) => ({
      id: `order-${week}-${order}`,
      activity: 'Order Completed',
      time: time(10 + order * 45),
      channel: order % 3 === 0 ? 'social' : 'search',
      amount: amountOf(40),
      objects: [{ type: 'customer', id: `c${week}-${order}` }],
    }));
    return [...spending, ...ordering];
  }).flat();
}

const SHOPS = 'api/shops';

/** Stores all of it on the server at `url`, whose demo shop is stored. */
export async function furnish(url) {
  const send = async (method, path, body) => {
    const response = await fetch(`${url}/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  for (const { id, size: _, ...answer } of SAVED)
    await send('PUT', `${SHOPS}/demo/answers/${id}`, { revision: 0, ...answer });
  const tiles = SAVED.map(({ id, size }) => ({ answer: id, ...size }));
  await send('PUT', `${SHOPS}/demo/dashboards/week`, { revision: 0, name: 'The week', tiles });
  for (const { id, ...answer } of OTHERS)
    await send('PUT', `${SHOPS}/demo/answers/${id}`, { revision: 0, ...answer });
  const others = [...OTHERS.map(({ id }) => ({ answer: id, ...TALL })), { answer: 'gone', ...HALF }];
  await send('PUT', `${SHOPS}/demo/dashboards/month`, { revision: 0, name: 'The month', tiles: others });
  await send('PUT', `${SHOPS}/demo/alerts/buyers`, { revision: 0, ...HOURLY });
  await send('PUT', `${SHOPS}/demo/alerts/odd`, { revision: 0, ...ODD_DAY });
  await send('POST', `${SHOPS}/demo/alerts/buyers/test`, {});
  for (const [finding, step, revision = 0] of LIVES)
    await send('POST', `${SHOPS}/demo/findings`, { finding, by: 'Ada', revision, step });
  await send('POST', `${SHOPS}/demo/findings/measure`, {});
  const settings = await send('GET', `${SHOPS}/demo/settings`);
  await send('PUT', `${SHOPS}/demo/settings`, {
    ...settings,
    segments: [...settings.segments, SEGMENT, ALL_KINDS],
  });
  await send('PUT', `${SHOPS}/demo/alerts/fewer`, { revision: 0, ...ALERT });
  await send('POST', `${SHOPS}/demo/alerts/fewer/test`, {});
  for (const [experiment, step] of STEPS)
    await send('POST', `${SHOPS}/demo/experiments`, { experiment, by: 'Ada', step });
  await send('PUT', `${SHOPS}/tried/settings`, { name: 'A shop that tries' });
  await send('POST', 'v1/events?shop=tried', exposed());
  await send('POST', 'v1/events?shop=tried', exposedUnevenly());
  await send('POST', 'v1/events?shop=tried', ODD);
  for (const step of TRIED)
    await send('POST', `${SHOPS}/tried/experiments`, { experiment: 'free-delivery', by: 'Ada', step });
  for (const step of UNEVEN)
    await send('POST', `${SHOPS}/tried/experiments`, { experiment: 'bolder-button', by: 'Grace', step });
  await send('PUT', `${SHOPS}/spent/settings`, { name: 'A shop that spends' });
  await send('POST', 'v1/events?shop=spent', spent());
  await send('PUT', `${SHOPS}/bare/settings`, { name: 'A shop without events' });
}
