import { attribution } from '@throughline/decide';
import { AttributionQuestion, type BudgetQuestion, type NoEstimate } from '@throughline/model';
import { estimated } from '../answer/estimated.js';
import type { Inquiry } from '../answer/inquiry.js';
import { modelInput, readPaths } from '../attribution/paths.js';
import { amongOrders } from './among-orders.js';

/** What a touchpoint is credited with. */
export interface Credit {
  readonly orders: number;
  readonly revenue: number;
  /** First orders. */
  readonly newCustomers: number;
}

export interface Credits {
  readonly credits: ReadonlyMap<string, Credit>;
  readonly paths: number;
  readonly cannotEstimate: NoEstimate | null;
}

/** Orders, what they were worth, and first orders, by touchpoint. */
export async function creditsOf(inquiry: Inquiry<BudgetQuestion>): Promise<Credits> {
  const asked = { ...inquiry, question: attributionOf(inquiry.question) };
  const all = await credited(asked, false);
  const first = await credited(asked, true);
  const orders = all.channels.map(({ channel, conversions, value }) => ({
    channel,
    orders: conversions,
    revenue: value,
    newCustomers: first.channels.find((each) => each.channel === channel)?.conversions ?? 0,
  }));
  const credits = new Map(amongOrders(orders).map(({ channel, ...credit }) => [channel, credit]));
  return { credits, paths: all.paths, cannotEstimate: all.cannotEstimate };
}

function attributionOf({
  object,
  orders,
  channel,
  attribution: model,
  lookback,
  skip,
  ...shared
}: BudgetQuestion) {
  const { shop, period, where, bots } = shared;
  return AttributionQuestion.parse({
    kind: 'attribution',
    object,
    model,
    channel,
    lookback,
    skip,
    conversions: orders,
    shop,
    period,
    where,
    bots,
  });
}

async function credited(inquiry: Inquiry<AttributionQuestion>, firstOnly: boolean) {
  const rows = await readPaths(inquiry, firstOnly);
  const { estimate, cannotEstimate } = await estimated(() =>
    inquiry.decide(attribution, attribution.input.parse(modelInput(inquiry.question, rows))),
  );
  const paths = rows.reduce((sum, { conversions, nulls }) => sum + conversions + nulls, 0);
  return { channels: estimate?.channels ?? [], paths, cannotEstimate };
}
