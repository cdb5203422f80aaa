import type { PeriodTake, Question, QuestionKind, SplitKind } from '@throughline/model';
import { enteringOrder } from '../abandonment/plan.js';
import { orderOf, tracedTypes, type Inquiry, type SharedQuestion } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import type { JourneyOrder } from '../source/order.js';

type AnyQuestion = SharedQuestion & { readonly object?: string | undefined };
type Orders = (inquiry: Inquiry<AnyQuestion>) => JourneyOrder[];

const typesOf = ({ question: { object }, facts }: Inquiry<AnyQuestion>) =>
  object === undefined ? tracedTypes(facts) : [object];

/** As the questions that draw steps read them: to their groups, a journey has as many events as are drawn. */
const steps =
  (take: PeriodTake): Orders =>
  (inquiry) =>
    typesOf(inquiry).map((type) => stepsOf(inquiry, type, take));
const starting: Orders = (inquiry) => typesOf(inquiry).map((type) => orderOf(inquiry, type, 'starting'));
const events: Orders = (inquiry) => typesOf(inquiry).map((type) => orderOf(inquiry, type, 'events'));
const touching: Orders = (inquiry) => typesOf(inquiry).map((type) => orderOf(inquiry, type, 'touching'));

/** All that ever happened to the objects: what was before a period decides what they are in it. */
const history: Orders = (inquiry) =>
  events(inquiry).map((order) => {
    const cuts = order.where.filter((condition) => 'events' in condition);
    return order.span?.take === 'events' ? { ...order, span: null, where: cuts } : order;
  });

/** Of several types, those that the shop has. */
const whole =
  (...types: readonly string[]): Orders =>
  (inquiry) =>
    types
      .filter((type) => tracedTypes(inquiry.facts).includes(type))
      .map((type) => ({ ...orderOf(inquiry, type, 'events'), span: null }));

type OrdersOf<Kind extends SplitKind> = (
  inquiry: Inquiry<Extract<Question, { kind: Kind }>>,
) => readonly JourneyOrder[];

/** Whose values are told where a question is split: one line for each kind. */
const SPLIT_ORDERS: { readonly [Kind in SplitKind]: OrdersOf<Kind> } = {
  map: steps('starting'),
  variants: steps('starting'),
  paths: steps('events'),
  stickiness: history,
  lifecycle: history,
  matrix: steps('starting'),
  forecast: events,
  'lifetime-value': events,
  'next-order': events,
  throughput: steps('starting'),
  conformance: steps('starting'),
  kpis: whole('session', 'customer', 'order', 'ticket'),
  feedback: touching,
  abandonment: (inquiry) => [enteringOrder(inquiry)],
  exits: steps('starting'),
  friction: starting,
  devices: (inquiry) => [...starting(inquiry), ...whole('customer')(inquiry)],
  correlation: starting,
};

/** Funnels and retention follow the events of their own steps: they split their journeys themselves. */
export function isSplitKind(kind: QuestionKind): kind is SplitKind {
  return kind in SPLIT_ORDERS;
}

/** The journeys whose values a question's groups are told by. */
export function splitOrders<Kind extends SplitKind>(
  kind: Kind,
  inquiry: Inquiry<Extract<Question, { kind: Kind }>>,
): readonly JourneyOrder[] {
  return SPLIT_ORDERS[kind](inquiry);
}
