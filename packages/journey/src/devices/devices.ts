import {
  millisecondsOf,
  type DeviceChanges,
  type DevicesAnswer,
  type DevicesQuestion,
  type EventMatch,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, orderOf, tracedTypes, type Asked, type Inquiry } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';
import { matchOf } from '../source/match.js';
import { customersByDevices, returnsByDevices, type CustomersRow, type ReturnRow } from './changes.sql.js';
import { shapeChanges, shapeSteps } from './shape.js';
import { reachedSteps, type ReachedRow } from './steps.sql.js';

const WAY = ['Product Viewed', 'Product Added', 'Cart Viewed', 'Checkout Started', 'Payment Info Entered'];
const GOAL = 'Order Completed';

/**
 * Whether a shop works as well on each device: the conversion of each step by the first device that a journey is known
 * by, against the other devices; and what is lost when a customer comes back on another one. A period takes the
 * journeys that start in it; of customers, what happened in it.
 *
 * @throws QuestionError where the question names an object type or a period that cannot be.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askDevices(
  store: EventStore,
  asked: Asked<DevicesQuestion>,
  options: AskOptions = {},
): Promise<DevicesAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { facts, question, reader } = inquiry;
  const steps = question.steps ?? usualWay(facts);
  const plain = orderOf(inquiry, question.object, 'starting');
  const order = { ...plain, marks: steps.map((step) => matchOf(step, facts)) };
  const rows = await reader.rows<ReachedRow>(reachedSteps(order, steps.length));
  const shaped = shapeSteps(steps, rows);
  return {
    kind: 'devices',
    steps: shaped,
    changes: await changesOf(inquiry, steps),
    meta: metaOf(inquiry, { journeys: shaped[0]?.all.n ?? 0, types: [question.object] }),
  };
}

/** Those steps that the shop has, and the goal. */
function usualWay(facts: ShopFacts): EventMatch[] {
  const there = WAY.filter((name) => activityNumbers(name, facts).length > 0);
  const way = there.length === 0 ? ['Product Viewed'] : there;
  return [...way, GOAL].map((activity) => ({ activity }));
}

async function changesOf(
  inquiry: Inquiry<DevicesQuestion>,
  steps: readonly EventMatch[],
): Promise<DeviceChanges | null> {
  const { facts, question, reader } = inquiry;
  if (!tracedTypes(facts).includes('customer')) return null;
  const goal = steps.slice(-1);
  // The first step is where journeys come from: who looked at a product has nothing yet that could be lost.
  const before = steps.slice(1, -1);
  const marks = [goal, before].map((each) => matchOf(anyOf(each), facts));
  const order = { ...orderOf(inquiry, 'customer', 'events'), marks, value: 'device' as const };
  const gap = millisecondsOf(question.gap);
  const customers = await reader.rows<CustomersRow>(customersByDevices(order, gap));
  const returns = await reader.rows<ReturnRow>(returnsByDevices(order, gap));
  return shapeChanges(customers, returns, question.limit);
}

/** An event of any of these; of no activity where there are none. */
function anyOf(matches: readonly EventMatch[]): EventMatch {
  return matches.length === 0 ? { activity: [] } : { any: matches.flatMap(singles) };
}

const singles = (match: EventMatch) => ('any' in match ? match.any : [match]);
