import type { ForecastAnswer, ForecastQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { groupBy } from '../answer/group.js';
import { byName } from '../answer/order.js';
import { QuestionError } from '../answer/question-error.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { type Day, dateOf, dayOf, daysIn, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { type SaidRow, saidOfProducts } from '../recommendation/products.sql.js';
import { type Purchase, readPurchases } from '../recommendation/purchases.js';
import type { JourneyOrder } from '../source/order.js';
import { forecastOf, type Past } from './estimate.js';
import { ordersByDay, type OrdersByDayRow } from './orders-by-day.sql.js';
import { byStep, stretchOf, type Stretch } from './steps.js';

interface Known {
  readonly series: readonly Past[];
  readonly other: number;
  readonly sold: ForecastAnswer['sold'];
  readonly journeys: number;
  readonly stretch: Stretch | null;
}

/**
 * What comes next: orders, revenue, or units of each product, by day or week, from the shop's own events. The past runs
 * from the first order to the last whole day of the shop's log, or to the end of the period where that is earlier.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askForecast(
  store: EventStore,
  asked: Asked<ForecastQuestion>,
  options: AskOptions = {},
): Promise<ForecastAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, decide } = inquiry;
  requireUnits(question);
  const order = orderOf(inquiry, question.object, 'events');
  const until = lastWholeDay(order);
  const { series, other, sold, journeys, stretch } = await (question.measure === 'units'
    ? unitsOf(inquiry, until)
    : wholeShop(inquiry, order, until));
  return {
    kind: 'forecast',
    currency: facts.settings.currency,
    from: stretch === null ? null : dateOf(stretch.from),
    to: stretch === null ? null : dateOf(stretch.to),
    series:
      stretch === null
        ? []
        : await Promise.all(series.map((each) => forecastOf(each, { question, stretch, decide }))),
    other,
    sold,
    meta: metaOf(inquiry, { journeys, types: [question.object] }),
  };
}

/** @throws QuestionError where orders or revenue are to be split by what products are, or narrowed to some. */
function requireUnits({ by, only, measure }: ForecastQuestion): void {
  if ((by === undefined && only === undefined) || measure === 'units') return;
  throw QuestionError.because(by === undefined ? 'only' : 'by', ({ notSplit }) => notSplit(measure));
}

/** The log's last day is not over, unless a period ended before it. */
function lastWholeDay(order: JourneyOrder): Day {
  const { facts, span } = order;
  const last = facts.log.to === null ? 0 : dayOf(Date.parse(facts.log.to), facts.settings.zone);
  return Math.min(lastDay({ ...order, span }), last - 1);
}

async function wholeShop(
  { question, facts, reader }: Inquiry<ForecastQuestion>,
  order: JourneyOrder,
  until: Day,
): Promise<Known> {
  const marks = [ordersMatch(question.orders, facts)];
  const rows = await reader.rows<OrdersByDayRow>(ordersByDay({ ...order, marks }));
  const stretch = stretchOf(rows[0]?.day ?? Infinity, until, question.step);
  const measured = rows.map((row): readonly [Day, number] => [
    row.day,
    question.measure === 'revenue' ? row.revenue : row.orders,
  ]);
  const past = stretch === null ? [] : byStep(stretch, measured);
  const journeys = rows.reduce((sum, row) => sum + row.journeys, 0);
  return {
    series: [{ product: null, name: null, value: null, past }],
    other: 0,
    sold: [],
    journeys,
    stretch,
  };
}

/** Products, or values of theirs, that sold most, each over the same stretch, so that a late start is zeros and no missing past. */
async function unitsOf(inquiry: Inquiry<ForecastQuestion>, until: Day): Promise<Known> {
  const { question, facts } = inquiry;
  const calendar = daysIn(facts.settings.zone);
  const purchases = await readPurchases(inquiry);
  const said = await saidBy(inquiry, question.by ?? 'name');
  const seriesOf = (item: string): string | null =>
    question.by === undefined ? item : (said.get(item) ?? null);
  const sold = groupBy(purchases, ({ item }) => seriesOf(item));
  const first = purchases.reduce((least, { time }) => Math.min(least, time), Infinity);
  const stretch = purchases.length === 0 ? null : stretchOf(calendar.of(first), until, question.step);
  const units = new Map([...sold].map(([key, list]) => [key, piecesIn(list)]));
  const most = (key: string | null) => units.get(key) ?? 0;
  const ranked = [...sold].sort(([a], [b]) => most(b) - most(a) || byName(a ?? '', b ?? ''));
  const listed = ranked.filter(([key]) => isAsked(key, question.only)).slice(0, question.limit);
  const named = (key: string | null) =>
    question.by === undefined
      ? { product: key, name: (key !== null && said.get(key)) || null, value: null }
      : { product: null, name: null, value: key };
  const daysOf = (list: readonly Purchase[]) =>
    list.map(({ time, quantity }) => [calendar.of(time), quantity] as const);
  return {
    series:
      stretch === null
        ? []
        : listed.map(([key, list]) => ({ ...named(key), past: byStep(stretch, daysOf(list)) })),
    other: sold.size - listed.length,
    sold: ranked.slice(0, question.names).map(([key]) => named(key)),
    journeys: new Set(purchases.map(({ customer }) => customer)).size,
    stretch,
  };
}

function piecesIn(purchases: readonly Purchase[]): number {
  return purchases.reduce((sum, { quantity }) => sum + quantity, 0);
}

function isAsked(key: string | null, only: ForecastQuestion['only']): boolean {
  return only === undefined || (key !== null && only.includes(key));
}

async function saidBy(
  { question, facts, reader }: Inquiry<ForecastQuestion>,
  property: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<SaidRow>(saidOfProducts(facts, question.product, property));
  return new Map(rows.map(({ product, value }) => [product, value]));
}
