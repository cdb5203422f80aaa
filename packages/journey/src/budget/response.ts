import { budget } from '@throughline/decide';
import type { BudgetAnswer, BudgetQuestion, SpendResponse } from '@throughline/model';
import { DAY_MILLISECONDS } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { Inquiry } from '../answer/inquiry.js';
import { dateOf, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { ordersByDay, type OrdersByDayRow } from '../forecast/orders-by-day.sql.js';
import { byStep, stretchOf, type Stretch } from '../forecast/steps.js';
import { QuestionError } from '../answer/question-error.js';
import type { JourneyOrder } from '../source/order.js';
import type { SpendRow } from './spend.sql.js';

interface Spent {
  readonly spend: readonly SpendRow[];
  readonly margin: number;
}

interface Responses {
  readonly weeks: BudgetAnswer['weeks'];
  readonly response: SpendResponse | null;
  readonly cannotEstimate: BudgetAnswer['cannotEstimate']['response'];
}

/** Response curves by week, from the first whole week in which both spend and orders are known. */
export async function responseOf(
  inquiry: Inquiry<BudgetQuestion>,
  order: JourneyOrder,
  { spend, margin }: Spent,
): Promise<Responses> {
  const { question, facts, reader, decide } = inquiry;
  requireSpent(question, spend);
  const marks = [ordersMatch(question.orders, facts)];
  const rows = await reader.rows<OrdersByDayRow>(ordersByDay({ ...order, marks }));
  const first = Math.max(rows[0]?.day ?? Infinity, Math.min(...spend.map(({ day }) => day)));
  const stretch =
    spend.length > 0 && Number.isFinite(first) ? stretchOf(first, lastDay(order), 'week') : null;
  if (stretch === null) return { weeks: null, response: null, cannotEstimate: inquiry.words.reasons.noWeeks };
  const { estimate, cannotEstimate } = await estimated(() =>
    decide(budget, budget.input.parse(inputOf(question, stretch, { rows, spend, margin }))),
  );
  const count = (stretch.to + 1 - stretch.from) / 7;
  return {
    weeks: { from: dateOf(stretch.from), to: dateOf(stretch.to), count },
    response: estimate && told(estimate),
    cannotEstimate,
  };
}

/** @throws QuestionError where a touchpoint is bounded on which nothing was spent. */
function requireSpent({ bounds }: BudgetQuestion, spend: readonly SpendRow[]): void {
  const channels = [...new Set(spend.map(({ channel }) => channel))];
  const strange = Object.keys(bounds).find((name) => !channels.includes(name));
  if (strange === undefined) return;
  throw QuestionError.because(`bounds.${strange}`, ({ notSpent }) => notSpent(strange, channels));
}

interface Weekly extends Spent {
  readonly rows: readonly OrdersByDayRow[];
}

function inputOf(question: BudgetQuestion, stretch: Stretch, { rows, spend, margin }: Weekly) {
  const { outcome, events, bounds, targetReturn, level, budget: weekly } = question;
  const channels = [...new Set(spend.map(({ channel }) => channel))];
  const spentOn = (name: string) =>
    byStep(
      stretch,
      spend.filter(({ channel }) => channel === name).map(({ day, spent }) => [day, Number(spent)] as const),
    );
  const used = channels.map((name) => [name, spentOn(name)] as const);
  const controls = events.map(({ name, days }) => [
    name,
    byStep(
      stretch,
      days.map((date) => [Date.parse(date) / DAY_MILLISECONDS, 1] as const),
    ),
  ]);
  return {
    outcome: byStep(
      stretch,
      rows.map((row) => [row.day, outcomeOf(row, outcome)] as const),
    ),
    spend: Object.fromEntries(used.filter(([, weeks]) => weeks.some((amount) => amount > 0))),
    controls: Object.fromEntries(controls),
    outcomeValue: worthOf(outcome, rows, margin),
    bounds,
    level,
    locale: question.locale,
    ...(weekly === undefined ? {} : { budget: weekly }),
    ...(targetReturn === undefined ? {} : { targetReturn }),
  };
}

function outcomeOf(row: OrdersByDayRow, outcome: BudgetQuestion['outcome']): number {
  switch (outcome) {
    case 'orders':
      return row.orders;
    case 'revenue':
      return row.revenue;
    case 'new customers':
      return row.journeys;
  }
}

/** What one more of the outcome is worth after goods and delivery: the mean order, for an order and a new customer. */
function worthOf(
  outcome: BudgetQuestion['outcome'],
  rows: readonly OrdersByDayRow[],
  margin: number,
): number {
  if (outcome === 'revenue') return margin;
  const sum = (figure: (row: OrdersByDayRow) => number) =>
    rows.reduce((total, row) => total + figure(row), 0);
  const mean =
    sum(({ revenue }) => revenue) /
    Math.max(
      1,
      sum(({ orders }) => orders),
    );
  return mean > 0 ? mean * margin : 1;
}

function told({ channels, split, target, fit, warnings }: ReturnType<typeof budget.run>): SpendResponse {
  const { weeks, r2, noise, durbinWatson } = fit;
  return {
    channels,
    split: split ?? null,
    target: target ?? null,
    fit: { weeks, r2, noise, durbinWatson },
    warnings,
  };
}
