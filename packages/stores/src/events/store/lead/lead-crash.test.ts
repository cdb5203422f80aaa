import { expect, test } from 'vitest';
import { minute, orderEvent } from '../../../testing/events.js';
import { killedAnywhere } from '../../../testing/killed.js';

const ORDER = { type: 'order', id: 'o1' };
const placed = (id: string, at: number, customer?: string) =>
  orderEvent(id, {
    time: minute(at),
    objects: customer === undefined ? [ORDER] : [ORDER, { type: 'customer', id: customer }],
  });

/** How many rows of events each object has. */
function owners(rows: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const [owner = ''] = row.split(' ');
    counts[owner] = (counts[owner] ?? 0) + 1;
  }
  return counts;
}

test('L7 killed between any two statements, a commit takes from one customer what is two’s, whole or not at all', async () => {
  const { given, finished, before, after } = await killedAnywhere({
    first: 3,
    step: 7,
    begin: (store, shop) => store.append(shop, { events: [placed('a', 1, 'ann'), placed('b', 2)] }),
    work: (store, shop) => store.append(shop, { events: [placed('c', 3, 'bob')] }),
  });
  expect(Math.min(given, finished)).toBeGreaterThan(0);
  // Each event is its order's; b was ann's too while the order was hers alone.
  expect(owners(before)).toEqual({ ann: 2, o1: 2 });
  expect(owners(after)).toEqual({ ann: 1, bob: 1, o1: 3 });
}, 300_000);
