import type { QuestionKind } from '../questions/index.js';
import type { AnswerFigure } from './figures.js';

/** Which figure an answer is first looked at for, by the end of its path; of those that tell one, the first that is there. */
export const HEADLINES: Readonly<Record<string, readonly string[]>> = {
  map: ['objects.customer.reached', 'objects.session.reached', 'objects.order.reached'],
  variants: ['happyPath.share'],
  attribution: ['conversions'],
  'lifetime-value': ['estimate.value', 'customers'],
  'next-order': ['estimate.within'],
  churn: ['all.alive'],
  budget: ['total.returnOnSpend', 'total.costPerOrder.estimate', 'total.revenue'],
  stock: ['lostWorth', 'lostSales'],
  text: ['sentiment.negative'],
  funnel: ['overall.rate'],
  abandonment: ['rate'],
  stickiness: ['ratio'],
  findings: ['total.cost'],
  throughput: ['promises.0.share', 'journeys'],
  conformance: ['fitness.log'],
  open: ['objects.order.overdue', 'objects.order.open'],
  kpis: ['figures.conversion.value', 'figures.orders.value', 'figures.sessions.value'],
  exits: ['total.bounceRate'],
  devices: ['changes.share'],
  correlation: ['converted'],
  experiment: ['arms.1.figure', 'arms.0.figure'],
} satisfies Partial<Record<QuestionKind, readonly string[]>>;

/** Of what the log holds, what was left out, and how an estimate was come by, nothing is a headline. */
const ASIDE = /^(?:log|cut|rest|other)\b|\.(?:params|standardErrors)\./u;
const IN_LIST = /\.\d+(?:\.|$)/u;

/**
 * The path of the figure that an answer of a kind is first looked at for: the conversion of a funnel, the share of carts that were
 * abandoned. Where none is known to be, the first that stands in no list; null where there is none at all.
 */
export function headlineOf(kind: string, figures: readonly Pick<AnswerFigure, 'path'>[]): string | null {
  const paths = figures.map(({ path }) => path);
  const told = paths.filter((path) => !ASIDE.test(path));
  const known = HEADLINES[kind]?.find((headline) => paths.includes(headline));
  return known ?? told.find((path) => !IN_LIST.test(path)) ?? told[0] ?? paths[0] ?? null;
}
