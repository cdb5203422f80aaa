import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, type EventStore } from '@throughline/stores';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IncomingItem, SourcesReport } from '../routes.js';
import { openServer, type RunningServer } from '../server.js';

let data: string;
let store: EventStore;
let server: RunningServer;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'sources-server-'));
  store = await openEmbedded();
  server = await openServer({ store, data, port: 0 });
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(data, { recursive: true });
});

const EVENT = {
  id: 'e1',
  time: '2026-03-01T10:00:00Z',
  activity: 'Order Completed',
  objects: [{ type: 'order', id: 'o1' }],
};

async function send(events: readonly object[]): Promise<void> {
  const body = JSON.stringify(events);
  const sent = await fetch(`${server.url}/v1/events?shop=own`, { method: 'POST', body });
  expect(sent.status).toBe(200);
}

/** The items of the next event of a stream that holds any. */
async function nextItems(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<IncomingItem[]> {
  const { value } = await reader.read();
  const data = /^data: (.*)$/mu.exec(new TextDecoder().decode(value))?.[1] ?? '[]';
  const items = IncomingItem.array().parse(JSON.parse(data));
  return items.length > 0 ? items : nextItems(reader);
}

test('what comes in is told item by item as it comes, and counted by source', async () => {
  await send([EVENT, { ...EVENT, id: 'e2', time: 'soon' }]);
  await server.services.intake.settled();
  const stream = await fetch(`${server.url}/api/shops/own/incoming`);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const reader = stream.body?.getReader();
  if (reader === undefined) throw new Error('no stream');
  expect(await nextItems(reader)).toMatchObject([
    { number: 1, source: 'local', protocol: 'events', outcome: 'accepted', activity: 'Order Completed' },
    { number: 2, outcome: 'rejected', reason: expect.stringContaining('time') },
  ]);
  await send([EVENT]);
  expect(await nextItems(reader)).toMatchObject([{ number: 3, object: 'order o1' }]);
  await reader.cancel();

  const answer = await fetch(`${server.url}/api/shops/own/sources`);
  const { sources } = SourcesReport.parse(await answer.json());
  expect(sources).toMatchObject([
    { source: 'local', accepted: 2, rejected: 1, events: 2, quality: { repeated: 1, late: 2, ahead: 0 } },
  ]);
});

test('a shop that nothing came to has no sources; one that is not there is told', async () => {
  const answer = await fetch(`${server.url}/api/shops/none/sources`);
  expect(answer.status).toBe(404);
});
