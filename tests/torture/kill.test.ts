import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEmbedded } from '@throughline/stores';
import { expect, test } from 'vitest';
import { spawnServer } from './server.js';

/** `npm run torture` plays the full number of rounds. */
const ROUNDS = Number(process.env['TORTURE_ROUNDS'] ?? 3);
const SENDERS = 4;
const IN_BATCH = 20;

/** So many that none has more events than a journey holds (10,000), however fast the machine. */
const CUSTOMERS = 500;

/** Events of one batch; each is about an order of its own, by which it is found again. */
function batchOf(number: number): string {
  const batch = Array.from({ length: IN_BATCH }, (_, at) => ({
    type: 'track',
    event: at % 2 === 0 ? 'Order Completed' : 'Parcel Delivered',
    messageId: `message-${number}-${at}`,
    timestamp: new Date(Date.UTC(2026, 0, 1) + number * 1000 + at).toISOString(),
    userId: `customer-${number % CUSTOMERS}`,
    properties: { order_id: `order-${number}-${at}`, total: 10, currency: 'EUR' },
  }));
  return JSON.stringify({ batch, writeKey: 'any' });
}

/** What clients know: what was acknowledged, and what has to be sent again. */
class Clients {
  readonly acknowledged = new Set<number>();
  private readonly open: number[] = [];
  private next = 0;

  /** Sends one batch after another until the server is gone. What was not answered is the first to be sent next time. */
  async sendTo(url: string): Promise<void> {
    for (;;) {
      const number = this.open.shift() ?? (this.next += 1);
      const answered = await fetch(`${url}/v1/batch?shop=shop`, {
        method: 'POST',
        body: batchOf(number),
      }).then(
        (response) => response.status === 200,
        () => null,
      );
      if (answered === true) this.acknowledged.add(number);
      else this.open.push(number);
      if (answered === null) return;
    }
  }
}

/** For all that the killed servers left in the log: an orderly end brings in only what it can in some seconds (I8). */
const PATIENCE_MS = 300_000;

/** Files of the log that are not in the store yet. */
function waitingIn(data: string): string[] {
  return readdirSync(join(data, 'intake', 'shop')).filter((name) => /^\d{12}\./u.test(name));
}

interface Found {
  readonly orders: Map<string, number>;
  readonly events: number;
  readonly inJourneys: number;
}

async function contentsOf(data: string): Promise<Found> {
  const store = await openEmbedded({ path: data });
  try {
    const rows = await store.query<{ id: string; events: number }>({
      sql: "SELECT object_id AS id, count() AS events FROM event_objects WHERE object_type = 'order' GROUP BY id",
    });
    const [events] = await store.query<{ n: number }>({ sql: 'SELECT count() AS n FROM events' });
    const [steps] = await store.query<{ n: number }>({
      sql: "SELECT sum(length(activities)) AS n FROM journeys FINAL WHERE object_type = 'customer'",
    });
    const orders = new Map(rows.map((row) => [row.id, row.events]));
    return { orders, events: events?.n ?? 0, inJourneys: steps?.n ?? 0 };
  } finally {
    await store.close();
  }
}

test(`I4 kill -9 under load, ${ROUNDS} times: every acknowledged event is there, each once`, {
  timeout: 60_000 + PATIENCE_MS + ROUNDS * 20_000,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'torture-'));
  const clients = new Clients();
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await spawnServer(data);
      const sending = Array.from({ length: SENDERS }, () => clients.sendTo(server.url));
      // Into the first group, into a fold, into the move of one: anywhere.
      await sleep(60 + ((round * 941) % 2600));
      await server.end('SIGKILL');
      await Promise.all(sending);
    }
    const last = await spawnServer(data);
    await expect.poll(() => waitingIn(data), { timeout: PATIENCE_MS, interval: 500 }).toEqual([]);
    await last.end('SIGTERM');
    const found = await contentsOf(data);
    expect(clients.acknowledged.size).toBeGreaterThan(ROUNDS);
    const wanted = [...clients.acknowledged].flatMap((number) =>
      Array.from({ length: IN_BATCH }, (_, at) => `order-${number}-${at}`),
    );
    expect(wanted.filter((order) => !found.orders.has(order))).toEqual([]);
    expect([...found.orders].filter(([, events]) => events !== 1)).toEqual([]);
    expect(found.events).toBe(found.orders.size);
    expect(found.inJourneys).toBe(found.events);
  } finally {
    rmSync(data, { recursive: true });
  }
});
