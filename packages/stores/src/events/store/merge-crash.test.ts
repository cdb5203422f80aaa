import { expect, test } from 'vitest';
import { minute, orderEvent } from '../../testing/events.js';
import { killedAnywhere } from '../../testing/killed.js';

const LINKS = [{ from: 'anon', to: 'ann' }];
const named = (id: string, at: number, customer: string) =>
  orderEvent(id, { time: minute(at), objects: [{ type: 'customer', id: customer }] });

test('M8 killed between any two statements, a merge is done whole or not at all', async () => {
  const { given, finished } = await killedAnywhere({
    first: 2,
    step: 3,
    begin: (store, shop) => store.append(shop, { events: [named('a', 1, 'anon'), named('b', 2, 'ann')] }),
    work: (store, shop) => store.merge(shop, LINKS),
  });
  // Deaths before the point of no return and after it, or the test would show little.
  expect(Math.min(given, finished)).toBeGreaterThan(1);
}, 300_000);
