import { resolveSettings, type ShopEvent } from '@throughline/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerEntry } from '../routes.js';
import { TestServer } from '../testing/test-server.js';

/** Twelve customers look, every third buys. */
function events(): ShopEvent[] {
  return Array.from({ length: 12 }, (_, at) => {
    const event = (activity: string, minute: number): ShopEvent => ({
      id: `${at}-${activity}`,
      time: new Date(Date.UTC(2026, 0, 1 + at, 9, minute)).toISOString(),
      activity,
      objects: [{ type: 'customer', id: `c${at}` }],
    });
    return [event('=Look', 0), ...(at % 3 === 0 ? [event('Buy', 5)] : [])];
  }).flat();
}

const FUNNEL = {
  kind: 'funnel',
  object: 'customer',
  steps: [{ activity: '=Look' }, { activity: 'Buy' }],
};
const VIEW = { path: '/funnel', search: { do: '=Look,Buy' } };

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.open();
  await server.store.saveShop('shop', resolveSettings({}));
  await server.store.append('shop', { events: events() });
});
afterAll(() => server.close());

async function send(method: 'GET' | 'PUT' | 'DELETE' | 'POST', path: string, body?: object) {
  const { statusCode, payload } = await server.app.inject({
    method,
    url: path.startsWith('/api') ? path : `/api/shops/shop/answers${path}`,
    headers: { host: 'localhost' },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: statusCode, text: payload };
}

const entry = async (method: 'GET' | 'PUT', path: string, body?: object) =>
  JSON.parse((await send(method, path, body)).text) as AnswerEntry;

test('a question is kept under a name, asked again, renamed and removed', async () => {
  const saved = await entry('PUT', '/way', { revision: 0, name: 'Way to buy', question: FUNNEL, view: VIEW });
  expect(saved).toMatchObject({
    id: 'way',
    revision: 1,
    madeBy: 'this machine',
    question: FUNNEL,
    view: VIEW,
  });
  expect(JSON.parse((await send('GET', '/way/answer')).text)).toMatchObject({
    kind: 'funnel',
    overall: { journeys: 4 },
  });
  const figures = JSON.parse((await send('GET', '/way/figures')).text) as unknown[];
  const known = { group: expect.any(String) as string, within: 'journeys', unit: 'number', currency: null };
  expect(figures).toContainEqual({
    ...known,
    path: 'overall.journeys',
    label: 'Overall · journeys',
    value: 4,
  });
  expect(figures).toContainEqual({
    ...known,
    path: 'steps.1.fromFirst',
    label: 'Buy · share of the first step',
    within: 'share of the first step',
    group: 'Steps: Buy',
    unit: 'share',
    value: 4 / 12,
  });
  const renamed = await entry('PUT', '/way', { revision: 1, name: 'Buyers', question: FUNNEL, view: VIEW });
  expect(renamed).toMatchObject({ revision: 2, name: 'Buyers', made: saved.made });
  expect(JSON.parse((await send('GET', '')).text)).toEqual([renamed]);
  expect((await send('DELETE', '/way')).status).toBe(204);
  expect((await send('GET', '/way')).status).toBe(404);
});

test('a change of what somebody else has changed gets 409, and a bad one says what is wrong', async () => {
  const body = { revision: 0, name: 'One', question: FUNNEL };
  expect((await send('PUT', '/one', body)).status).toBe(200);
  expect((await send('PUT', '/one', body)).status).toBe(409);
  expect((await send('PUT', '/one', { ...body, revision: 7 })).status).toBe(409);
  expect((await send('PUT', '/ONE', body)).text).toContain('small letters');
  const wrong = await send('PUT', '/two', { ...body, name: ' ' });
  expect([wrong.status, JSON.parse(wrong.text)]).toMatchObject([400, { error: { field: 'body.name' } }]);
});

test('a question that cannot be asked (any more) is kept, and told when it is asked', async () => {
  await send('PUT', '/odd', { revision: 0, name: 'Odd', question: { kind: 'horoscope' } });
  const { status, text } = await send('GET', '/odd/answer');
  expect([status, text]).toEqual([400, expect.stringContaining('question.kind')]);
});

test('lists of an answer come as CSV, with what a spreadsheet would take for a formula as a text', async () => {
  const steps = await send('POST', '/api/questions/csv', { ...FUNNEL, shop: 'shop' });
  const [head, look, buy] = steps.text.trimEnd().split('\r\n');
  expect(head).toMatch(/^activity,.*journeys/u);
  expect([look, buy]).toEqual([expect.stringMatching(/^'=Look,/u), expect.stringMatching(/^Buy,/u)]);
  await send('PUT', '/table', { revision: 0, name: 'Table', question: FUNNEL });
  expect((await send('GET', '/table/table.csv?table=steps')).text).toBe(steps.text);
  const none = await send('GET', '/table/table.csv?table=cohorts');
  expect([none.status, none.text]).toEqual([400, expect.stringContaining('It has: steps')]);
});
