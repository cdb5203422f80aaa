import { expect, test } from 'vitest';
import { minute, orderEvent } from '../../../testing/events.js';
import { killedAnywhere } from '../../../testing/killed.js';

const ORDER = { type: 'order', id: 'o1' };
const placed = (id: string, at: number, customer?: string) =>
  orderEvent(id, {
    time: minute(at),
    objects: customer === undefined ? [ORDER] : [ORDER, { type: 'customer', id: customer }],
  });

test('L7 killed between any two statements, a commit takes from one customer what is two’s, whole or not at all', async () => {
  const { given, finished } = await killedAnywhere({
    first: 3,
    step: 7,
    begin: (store, shop) => store.append(shop, { events: [placed('a', 1, 'ann'), placed('b', 2)] }),
    work: (store, shop) => store.append(shop, { events: [placed('c', 3, 'bob')] }),
  });
  expect(Math.min(given, finished)).toBeGreaterThan(0);
}, 300_000);
