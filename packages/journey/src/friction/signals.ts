import type { EventMatch, FrictionQuestion } from '@throughline/model';
import { activityNumbers } from '../shop/names.js';
import type { ShopFacts } from '../shop/facts.js';

/** Something that may stand in the way. */
export interface SignalAsked {
  readonly name: string;
  readonly match: EventMatch;
  /** Whom it can meet: who never pays meets no failed payment. Undefined: anyone. */
  readonly among?: EventMatch;
  /** By the question: it is told of even where nobody could meet it. */
  readonly asked?: true;
}

const of = (...activity: string[]): EventMatch => ({ activity });

/** Failures of the taxonomy. Comparing them with all visits would flatter them: who comes to pay is about to buy. */
const FAILURES: readonly SignalAsked[] = [
  {
    name: 'payment failed',
    match: of('Payment Failed'),
    among: of('Payment Info Entered', 'Payment Started', 'Payment Authorised', 'Payment Failed'),
  },
  {
    name: 'form error',
    match: of('Form Field Failed'),
    among: of('Checkout Started', 'Checkout Step Viewed', 'Form Submitted', 'Form Field Failed'),
  },
  {
    name: 'coupon refused',
    match: of('Coupon Denied'),
    among: of('Coupon Entered', 'Coupon Applied', 'Coupon Denied'),
  },
  {
    name: 'out of stock',
    match: of('Product Out of Stock Shown', 'Item Out of Stock'),
    among: of('Product Viewed', 'Product Out of Stock Shown', 'Item Out of Stock'),
  },
  { name: 'error shown', match: of('Error Shown') },
  { name: 'rage click', match: of('Rage Clicked') },
];

interface Measured {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly operator: '>' | '<' | 'is';
  readonly value: number;
  /** Activities of which the number tells; any where left out. */
  readonly activity?: string;
}

/** Numbers that tell of friction. Bounds of page speed are those of “poor” at web.dev (milliseconds, CLS without unit). */
const MEASURED: readonly Measured[] = [
  {
    name: 'search without a hit',
    numbers: ['results', 'result count', 'result_count', 'results_count', 'hits'],
    operator: 'is',
    value: 0,
    activity: 'Products Searched',
  },
  { name: 'slow page: LCP over 4 s', numbers: ['LCP', 'lcp'], operator: '>', value: 4000 },
  { name: 'slow page: FCP over 3 s', numbers: ['FCP', 'fcp'], operator: '>', value: 3000 },
  { name: 'slow page: TTFB over 1.8 s', numbers: ['TTFB', 'ttfb'], operator: '>', value: 1800 },
  { name: 'slow page: INP over 0.5 s', numbers: ['INP', 'inp'], operator: '>', value: 500 },
  { name: 'jumping page: CLS over 0.25', numbers: ['CLS', 'cls'], operator: '>', value: 0.25 },
  {
    name: 'product rated under 4 viewed',
    numbers: ['rating', 'average rating', 'stars'],
    operator: '<',
    value: 4,
    activity: 'Product Viewed',
  },
];

const LOOKS_LIKE_FAILURE = /fail|error|crash|timed? ?out|rejected|dead[ _-]?click/iu;
const MOST_OTHERS = 10;

/**
 * The signals that this shop's events can show: failures of the taxonomy, numbers, activities whose names say that
 * something failed, and those that the question adds.
 * @param numbers the names of the numbers that its events carry.
 */
export function signalsOf(
  { signals = [] }: Pick<FrictionQuestion, 'signals'>,
  facts: ShopFacts,
  numbers: ReadonlySet<string>,
): SignalAsked[] {
  const happens = (name: string) => activityNumbers(name, facts).length > 0;
  const failures = FAILURES.filter(({ match }) => namesOf(match).some(happens));
  const measured = MEASURED.filter(({ activity }) => activity === undefined || happens(activity)).flatMap(
    (each) => measuredSignal(each, numbers),
  );
  const others = facts.activities
    .filter(({ name, canonical }) => canonical === null && LOOKS_LIKE_FAILURE.test(name))
    .map(({ name }) => ({ name, match: of(name) }))
    .slice(0, MOST_OTHERS);
  const asked = signals.map(({ name, event, among }) => ({
    name,
    match: event,
    ...(among && { among }),
    asked: true as const,
  }));
  return [...failures, ...measured, ...others, ...asked];
}

function namesOf(match: EventMatch): string[] {
  return ('any' in match ? match.any : [match]).flatMap(({ activity = [] }) => activity);
}

function measuredSignal(
  { name, numbers: names, operator, value, activity }: Measured,
  numbers: ReadonlySet<string>,
): SignalAsked[] {
  const there = names.filter((each) => numbers.has(each)).map((each) => `number.${each}`);
  if (there.length === 0) return [];
  const place = activity === undefined ? {} : { activity };
  return [
    {
      name,
      match: { any: there.map((property) => ({ ...place, where: [{ property, operator, value }] })) },
      among: { any: there.map((property) => ({ ...place, where: [{ property, operator: 'is set' }] })) },
    },
  ];
}
