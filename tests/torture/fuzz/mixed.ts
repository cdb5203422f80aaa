import { shoot } from './attack.js';
import type { Random } from './random.js';
import { mutated } from './values.js';

const TIME = '2026-03-01T10:00:00Z';
const HOSTILE_ITEMS = [null, 1, 'x', [], {}, { type: 'track' }, { objects: 1 }];
/** Of the parts of an item that are beside the point. */
const MOSTLY = 0.5;

/** Batches of valid events among hostile ones; by the ids of their orders they are found again. */
export class Mixed {
  /** Orders whose events were acknowledged. */
  readonly due = new Set<string>();
  #next = 0;

  constructor(private readonly url: string) {}

  /** What went wrong; null where nothing did. */
  async send(random: Random): Promise<string | null> {
    const orders = Array.from({ length: 5 }, () => `valid-${(this.#next += 1)}`);
    const [path, content] = random.chance(0.5) ? ownBatch(orders, random) : segmentBatch(orders, random);
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify(content));
    const shot = { method: 'POST', path, headers, body };
    let answer = await shoot(this.url, shot);
    // A line that is kept may be closed just as it is used again: then it is sent again, as clients do.
    if (answer.status === 0) answer = await shoot(this.url, shot);
    if (answer.status !== 200)
      return `${answer.status} for a batch with valid events among others: ${answer.body.slice(0, 300)}`;
    for (const order of orders) this.due.add(order);
    return null;
  }
}

function among(valid: readonly object[], template: object, random: Random): unknown[] {
  return valid.flatMap((item) => [
    item,
    random.chance(0.5) ? random.one(HOSTILE_ITEMS) : mutated(template, random, MOSTLY),
  ]);
}

function ownBatch(orders: readonly string[], random: Random): [path: string, content: unknown] {
  const own = (id: string) => ({
    id,
    time: TIME,
    activity: 'Order Completed',
    objects: [{ type: 'order', id }],
  });
  return ['/v1/events?shop=fuzz', among(orders.map(own), own('hostile'), random)];
}

function segmentBatch(orders: readonly string[], random: Random): [path: string, content: unknown] {
  const call = (order: string) => ({
    type: 'track',
    event: 'Order Completed',
    messageId: order,
    userId: 'u1',
    timestamp: TIME,
    properties: { order_id: order },
  });
  return ['/v1/batch?shop=fuzz', { batch: among(orders.map(call), call('hostile'), random) }];
}
