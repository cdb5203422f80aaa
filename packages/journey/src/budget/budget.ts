import { returnOnSpend } from '@throughline/decide';
import { addAmounts, type BudgetAnswer, type BudgetQuestion, type SpentTouchpoint } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { matchOf } from '../source/match.js';
import { creditsOf, type Credit } from './credits.js';
import { lifetimeValues } from './lifetime-values.js';
import { responseOf } from './response.js';
import { spendByDay, type SpendRow } from './spend.sql.js';

/**
 * What each touchpoint returned, what an order and a new customer cost there beside what a customer is worth, and how spend
 * is split at best: the models `attribution`, `clv`, `return-on-spend` and `budget` of docs/models.md over the shop's own
 * journeys and what it spent. A period takes what happened in it.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askBudget(
  store: EventStore,
  asked: Asked<BudgetQuestion>,
  options: AskOptions = {},
): Promise<BudgetAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader, decide } = inquiry;
  const order = orderOf(inquiry, question.object, 'events');
  const match = matchOf(question.spend ?? { activity: 'Spend Recorded' }, facts);
  const spend = await reader.rows<SpendRow>(spendByDay(order, match, question.channel));
  const { credits, paths, cannotEstimate } = await creditsOf(inquiry);
  const margin = question.margin ?? facts.settings.margin ?? 1;
  const names = [...new Set([...spend.map(({ channel }) => channel), ...credits.keys()])];
  const worth = await lifetimeValues(inquiry, names, margin);
  const { currency } = facts.settings;
  const spent = new Map(
    names.map((name) => [
      name,
      totalOf(
        spend.filter(({ channel }) => channel === name).map((row) => row.spent),
        currency,
      ),
    ]),
  );
  const input = names.map((name) => ({
    name,
    spend: Number(spent.get(name)),
    ...(credits.get(name) ?? NOTHING),
  }));
  const { estimate } = await estimated(async () =>
    names.length === 0
      ? null
      : decide(returnOnSpend, {
          touchpoints: input,
          margin,
          level: question.level,
          ...(worth.values === null ? {} : { lifetimeValue: worth.values }),
        }),
  );
  const response = await responseOf(inquiry, order, { spend, margin });
  const all = sumOf(credits);
  const untold = all.orders > 0 && all.revenue === 0 ? inquiry.words.reasons.noAmounts : null;
  const point = untold === null ? touchpointOf : unpricedOf;
  const total = totalOf([...spent.values()], currency);
  return {
    kind: 'budget',
    currency,
    margin,
    touchpoints: (estimate?.touchpoints ?? [])
      .map((row) => point(row, spent.get(row.name) ?? '0', credits.get(row.name) ?? NOTHING))
      .sort((a, b) => Number(b.spend) - Number(a.spend) || (a.channel < b.channel ? -1 : 1)),
    total: estimate === null ? null : point(estimate.total, total, all),
    otherCurrencies: spend.reduce((sum, { others }) => sum + others, 0),
    weeks: response.weeks,
    response: response.response,
    cannotEstimate: {
      touchpoints: cannotEstimate ?? (spend.length > 0 ? null : inquiry.words.reasons.noSpend),
      revenue: untold,
      lifetimeValue: worth.cannotEstimate ?? untold,
      response: response.cannotEstimate,
    },
    meta: metaOf(inquiry, { journeys: paths, types: [question.object] }),
  };
}

const NOTHING: Credit = { orders: 0, revenue: 0, newCustomers: 0 };

/** Exact, in the shop's currency. */
function totalOf(amounts: readonly string[], currency: string): string {
  const nothing = { value: '0', currency };
  return addAmounts([nothing, ...amounts.map((value) => ({ value, currency }))])[0]?.value ?? '0';
}

function sumOf(credits: ReadonlyMap<string, Credit>): Credit {
  const sum = (figure: keyof Credit) =>
    [...credits.values()].reduce((total, each) => total + each[figure], 0);
  return { orders: sum('orders'), revenue: sum('revenue'), newCustomers: sum('newCustomers') };
}

type Row = ReturnType<typeof returnOnSpend.run>['total'];

function touchpointOf(row: Row, spend: string, credit: Credit): SpentTouchpoint {
  return {
    channel: row.name,
    spend,
    ...credit,
    returnOnSpend: row.returnOnSpend,
    contribution: row.contribution,
    costPerOrder: row.costPerOrder,
    acquisitionCost: row.acquisitionCost,
    lifetimeValue: row.lifetimeValue ?? null,
    valueToCost: row.valueToCost ?? null,
    verdict: row.verdict ?? null,
  };
}

/** The same where no order tells what it comes to: orders and what they cost, and nothing of what came back in money. */
function unpricedOf(row: Row, spend: string, credit: Credit): SpentTouchpoint {
  return {
    ...touchpointOf(row, spend, credit),
    revenue: null,
    returnOnSpend: null,
    contribution: null,
    lifetimeValue: null,
    valueToCost: null,
    verdict: null,
  };
}
