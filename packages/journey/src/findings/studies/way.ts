import type { ShopFacts } from '../../shop/facts.js';
import { namesOf } from '../facets.js';
import { DAY, HOUR, type Study } from '../study.js';

/** The way to an order, step by step, and what the study of those who do not go on from there is called. */
const WAY = [
  ['stop-at-product-viewed', 'Product Viewed'],
  ['stop-at-product-added', 'Product Added'],
  ['stop-at-cart-viewed', 'Cart Viewed'],
  ['stop-at-checkout-started', 'Checkout Started'],
  ['stop-at-checkout-step-completed', 'Checkout Step Completed'],
  ['stop-at-payment-info-entered', 'Payment Info Entered'],
] as const;
const END = 'Order Completed';

/** What a shop that does not record a step of the way may record in its place. */
const INSTEAD: ReadonlyMap<string, string> = new Map([['Checkout Step Completed', 'Delivery Info Entered']]);

const stops = {
  detector: 'drop-offs',
  missing: true,
  seen: true,
  usual: true,
  within: HOUR,
  apart: 6 * HOUR,
  horizon: 7 * DAY,
} as const;

function stopAt(name: (typeof WAY)[number][0], from: string, to: string): Study {
  return {
    ...stops,
    id: name,
    name,
    at: { from, to },
    opportunity: { activity: from },
    hit: { activity: to },
  };
}

/** Who comes to a step and does not go on. */
export const DROP_OFFS: readonly Study[] = WAY.map(([name, from], at) =>
  stopAt(name, from, WAY[at + 1]?.[1] ?? END),
);

/**
 * The same on the way that a shop records: where a step never came in, what is recorded in its place counts, and those before it are
 * followed to the next one that did. Of a step that has none stays the study that says so.
 */
export function dropOffsOf(facts: ShopFacts): Study[] {
  const isRecorded = (activity: string) => namesOf({ activity }, facts).length > 0;
  const recorded = (step: string) => [step, INSTEAD.get(step) ?? step].find(isRecorded);
  return DROP_OFFS.map((usual, at) => {
    const [name, step] = WAY[at] ?? [];
    const from = step === undefined ? undefined : recorded(step);
    const to = [...WAY.slice(at + 1).map(([, next]) => next), END].map(recorded).find((next) => next);
    if (name === undefined || from === undefined || to === undefined) return usual;
    const own = stopAt(name, from, to);
    return JSON.stringify(own) === JSON.stringify(usual) ? usual : { ...own, shortened: true };
  });
}

const FIRST_PAGES = ['Page Viewed', 'Product List Viewed', 'Product Viewed'];

/** Who sees one page and no other: what slow pages and wrong landings look like from the shop. */
export const LEFT_AT_ONCE: Study = {
  ...stops,
  id: 'page-left-at-once',
  name: 'page-left-at-once',
  at: 'Page Viewed',
  opportunity: { activity: FIRST_PAGES },
  hit: { activity: [...FIRST_PAGES, 'Products Searched', 'Product Added'] },
  later: true,
};
