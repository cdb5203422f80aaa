import type { EventMatch } from '@throughline/model';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';

/** Something that sends people away, where it can be seen. */
export interface Cause {
  readonly name: string;
  readonly match: EventMatch;
}

const CAUSES: readonly Cause[] = [
  { name: 'payment failed', match: { activity: 'Payment Failed' } },
  { name: 'coupon refused', match: { activity: 'Coupon Denied' } },
  {
    name: 'out of stock',
    match: {
      any: [
        { activity: ['Product Out of Stock Shown', 'Item Out of Stock'] },
        {
          activity: 'Product Removed',
          where: [{ property: 'text.reason', operator: 'contains', value: 'stock' }],
        },
      ],
    },
  },
  { name: 'form error', match: { activity: 'Form Field Failed' } },
  { name: 'error shown', match: { activity: 'Error Shown' } },
  { name: 'rage click', match: { activity: 'Rage Clicked' } },
];

const FEES: readonly string[] = [
  'delivery fee',
  'delivery cost',
  'shipping',
  'shipping fee',
  'shipping cost',
  'shipping_cost',
];
const WHERE_FEES_SHOW = ['Cart Viewed', 'Checkout Started', 'Checkout Step Viewed', 'Delivery Info Entered'];
const ASKS_TO_SIGN_IN = /(?:log|sign)[\s_-]?in.*(?:asked|prompt|required|shown|viewed)/iu;

/**
 * The causes that this shop's events could show.
 * @param numbers the names of the numbers that its events carry.
 */
export function causesOf(facts: ShopFacts, numbers: ReadonlySet<string>): Cause[] {
  const fees = FEES.filter((fee) => numbers.has(fee));
  const fee = (name: string) => ({ property: `number.${name}`, operator: '>', value: 0 }) as const;
  const shown = fees.map((name) => ({ activity: WHERE_FEES_SHOW, where: [fee(name)] }));
  const asking = facts.activities.map(({ name }) => name).filter((name) => ASKS_TO_SIGN_IN.test(name));
  const more: readonly (Cause | false)[] = [
    shown.length > 0 && { name: 'delivery fee shown', match: { any: shown } },
    asking.length > 0 && { name: 'asked to sign in', match: { activity: asking } },
  ];
  return [...CAUSES, ...more.filter((each) => each !== false)].filter(({ match }) => happens(match, facts));
}

function happens(match: EventMatch, facts: ShopFacts): boolean {
  const names = ('any' in match ? match.any : [match]).flatMap(({ activity = [] }) => activity);
  return names.some((name) => activityNumbers(name, facts).length > 0);
}
