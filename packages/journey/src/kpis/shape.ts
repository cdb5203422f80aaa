import {
  addAmounts,
  type KpiFigure,
  type KpiFigures,
  type MoneyMoved,
  type RevenueFigure,
  type Seconds,
  type ServiceTime,
} from '@throughline/model';
import { groupBy } from '../answer/group.js';
import { steady } from '../answer/steady.js';
import type { MoneyRow, ScoreRow } from './events.sql.js';
import { WHOLE } from './days.sql.js';
import type { KpiRows } from './fetch.js';
import type { KpiPlan } from './plan.js';
import type { Words } from '../words/words.js';
import { csatFigure, findScores, npsFigure } from './scores.js';
import type { TicketRow, Times } from './tickets.sql.js';

/** The figures of a day that a plan has, or of the whole period (`WHOLE`). */
export function figuresBy(plan: KpiPlan, rows: KpiRows): (day: string) => KpiFigures {
  const [sessions, customers, orders, purchases, promises, tickets] = [
    byDay(rows.sessions),
    byDay(rows.customers),
    byDay(rows.orders),
    byDay(rows.purchases),
    byDay(rows.promises),
    byDay(rows.tickets),
  ];
  const money = groupBy(rows.money, ({ day }) => day);
  const scores = groupBy(rows.scores, ({ day }) => day);
  const found = findScores(scores.get(WHOLE) ?? [], plan.question);
  const score = (day: string, which: ScoreRow | null) =>
    scores.get(day)?.find(({ name }) => name === which?.name);
  const { untold } = plan.words;
  const shareOf = sharesIn(untold);
  return (day) => {
    const [visits, people, bought] = [sessions.at(day), customers.at(day), orders.at(day)];
    const revenue = revenueFigure(money.get(day) ?? [], plan);
    return {
      visitors: counted(rows.customers, { none: untold.touchNone('customers'), count: people?.visitors }),
      sessions: counted(rows.sessions, { none: untold.touchNone('visits'), count: visits?.sessions }),
      conversion: shareOf(rows.sessions, 'visits', [visits?.converted, visits?.sessions]),
      orders: counted(rows.orders ?? rows.purchases, {
        none: untold.touchNone('orders'),
        count: (bought ?? purchases.at(day))?.orders,
      }),
      averageOrderValue: orderValue(money.get(day) ?? [], plan),
      revenue,
      repeatRate: shareOf(rows.customers, 'buyers', [people?.again, people?.buyers]),
      onTimeDelivery: shareOf(rows.promises, 'promised', [
        promises.at(day)?.kept,
        promises.at(day)?.promised,
      ]),
      firstReply: serviceTime(plan, rows.tickets, replyOf(tickets.at(day))),
      resolution: serviceTime(plan, rows.tickets, resolutionOf(tickets.at(day))),
      csat: csatFigure(found.csat, score(day, found.csat), plan.words),
      nps: npsFigure(found.nps, score(day, found.nps), plan.words),
      returnRate: shareOf(rows.orders, 'orders', [bought?.sentBack, bought?.orders]),
    };
  };
}

function byDay<Row extends { readonly day: string }>(
  rows: readonly Row[] | null,
): { at: (day: string) => Row | undefined } {
  const days = new Map((rows ?? []).map((row) => [row.day, row]));
  return { at: (day) => days.get(day) };
}

function counted(
  rows: readonly unknown[] | null,
  { none, count = 0 }: { readonly none: string; readonly count: number | undefined },
): KpiFigure {
  if (rows === null) return { value: null, n: 0, why: none };
  return { value: count, n: count };
}

type Untold = Words['untold'];

/** Shares of what there may be none of, in the words of a plan. */
function sharesIn(untold: Untold) {
  return (
    rows: readonly unknown[] | null,
    what: Parameters<Untold['touchNone']>[0],
    [part = 0, whole = 0]: readonly [part: number | undefined, whole: number | undefined],
  ): KpiFigure => {
    if (rows === null) return { value: null, n: 0, why: untold.touchNone(what) };
    if (whole === 0) return { value: null, n: 0, why: untold.areNone(what) };
    return { value: part / whole, n: whole };
  };
}

function revenueFigure(rows: readonly MoneyRow[], { facts: { settings } }: KpiPlan): RevenueFigure {
  const moved = [...groupBy(rows, ({ currency }) => currency)].map(([currency, each]) =>
    movedOf(currency, each),
  );
  const own = rows.filter(({ currency }) => currency === settings.currency);
  const others = moved
    .filter(({ currency }) => currency !== settings.currency)
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return {
    value: moved.find(({ currency }) => currency === settings.currency) ?? movedOf(settings.currency, []),
    n: own.reduce((sum, { events }) => sum + events, 0),
    others,
  };
}

function movedOf(currency: string, rows: readonly MoneyRow[]): MoneyMoved {
  const sum = (values: readonly string[]) =>
    addAmounts([{ value: '0', currency }, ...values.map((value) => ({ value, currency }))])[0]?.value ?? '0';
  const gross = sum(rows.filter(({ sign }) => sign === 1).map(({ value }) => value));
  const refunds = sum(rows.filter(({ sign }) => sign === -1).map(({ value }) => value));
  return { currency, gross, refunds, net: sum([gross, `-${refunds}`]) };
}

function orderValue(rows: readonly MoneyRow[], { facts: { settings }, words }: KpiPlan): KpiFigure {
  const own = rows.find(({ currency, sign }) => currency === settings.currency && sign === 1);
  if (own === undefined) return { value: null, n: 0, why: words.untold.noAmount(settings.currency) };
  return { value: steady(Number(own.value) / own.events, 4), n: own.events };
}

interface Service {
  readonly of: number;
  readonly n: number;
  readonly clock: Times;
  readonly working: Times;
}

const NEVER: Times = [null, []];
const NO_TICKETS: Service = { of: 0, n: 0, clock: NEVER, working: NEVER };

function replyOf(row: TicketRow | undefined): Service {
  if (row === undefined) return NO_TICKETS;
  return { of: row.tickets, n: row.replied, clock: row.reply, working: row.workingReply };
}

function resolutionOf(row: TicketRow | undefined): Service {
  if (row === undefined) return NO_TICKETS;
  return { of: row.tickets, n: row.solved, clock: row.resolution, working: row.workingResolution };
}

function serviceTime(
  { worked, words: { untold } }: KpiPlan,
  rows: readonly unknown[] | null,
  { of, n, clock, working }: Service,
): ServiceTime {
  const nothing = { value: null, working: null, n, of };
  if (rows === null) return { ...nothing, why: untold.touchNone('tickets') };
  if (n === 0) return { ...nothing, why: of === 0 ? untold.areNone('tickets') : untold.notSoFar };
  return { value: secondsOf(clock), working: worked === null ? null : secondsOf(working), n, of };
}

function secondsOf([mean, [p50, p90]]: Times): Seconds | null {
  if (mean === null || typeof p50 !== 'number' || typeof p90 !== 'number') return null;
  return { mean: steady(mean / 1000, 3), p50: steady(p50 / 1000, 3), p90: steady(p90 / 1000, 3) };
}
