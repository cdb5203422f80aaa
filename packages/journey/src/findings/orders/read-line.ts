import type { EventMatch } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import type { ShopFacts } from '../../shop/facts.js';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import { REFUNDS, type Ground } from '../prepare.js';
import { DAY } from '../study.js';
import { BITS } from './counts.sql.js';
import { expectedOf } from './expected.js';
import { lineOf, type OrderLine } from './line.js';
import { TROUBLE_MATCHES } from './outcomes.js';
import { sampledOrders, type SampledOrder } from './sample.sql.js';

const WITHIN = 14 * DAY;
const HORIZON = 60 * DAY;
const HORIZON_SHARE = 1 / 3;
/** Fewer orders show no way that they take. */
const FEWEST_ORDERS = 200;

/** How long after an order its steps count, and what comes of it, where so much was recorded. Milliseconds. */
export function timesFor(span: number): { readonly within: number; readonly horizon: number } {
  const horizon = Math.min(HORIZON, Math.floor(Math.max(0, span) * HORIZON_SHARE));
  return { horizon, within: Math.min(WITHIN, Math.floor(horizon / 2)) };
}

/** The way that orders should take, or else that most do; null where there are too few to tell. */
export async function readLine(
  { facts, reader }: Inquiry<unknown>,
  { order, outcome, line: told, first, last }: Ground,
  within: number,
): Promise<OrderLine | null> {
  const marks = [matchOf(outcome, facts)];
  const source = journeySource({ ...order, marks, marked: true });
  const every = Math.max(1, Math.floor(facts.log.events / EVENTS_SAMPLED));
  const sampled = await reader.rows<SampledOrder>(sampledOrders(source, { within, first, last, every }));
  if (sampled.length < FEWEST_ORDERS) return null;
  const expected = told === undefined ? null : expectedOf(told, outcome, facts).steps;
  const line = lineOf(sampled, facts, expected);
  return line.steps.length === 0 && line.others.length === 0 ? null : line;
}

/** Events of a shop in the journeys of which the line is looked for. */
const EVENTS_SAMPLED = 400_000;

/** By the number of each activity, its place on the line or beside it: see `OrdersAsked`. */
export function placesByNumber({ steps, others }: OrderLine, { activities }: ShopFacts): number[] {
  const places = Array.from({ length: Math.max(0, ...activities.map(({ id }) => id)) }, () => 0);
  for (const [at, { numbers }] of [...steps, ...others].entries())
    for (const number of numbers) places[number - 1] = at + 2;
  return places;
}

/** What marks tell, in the order of their bits; without `inside`, nothing is of a segment. */
export function lineMarks(outcome: EventMatch, inside?: EventMatch): EventMatch[] {
  const { ticket, late } = TROUBLE_MATCHES;
  const marked = {
    order: outcome,
    ticket,
    return: TROUBLE_MATCHES.return,
    cancelled: TROUBLE_MATCHES.cancelled,
    late,
    refund: REFUNDS,
    inside,
  };
  return Object.keys(BITS).flatMap((name) => marked[name as keyof typeof BITS] ?? []);
}
