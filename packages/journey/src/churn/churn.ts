import { churn, clv } from '@throughline/decide';
import {
  type ChurnAnswer,
  type ChurnCurve,
  type ChurnQuestion,
  DAY_MILLISECONDS,
  millisecondsOf,
} from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { dateOf, type Day, lastDay } from '../customers/days.js';
import { ordersMatch } from '../customers/orders.js';
import { drawnWhereOpen } from '../lifetime/fitting.js';
import { splitOf } from '../source/split.js';
import { type Alive, curveOf, largestGroups } from './curves.js';
import { type SilenceRow, silences } from './silences.sql.js';

/**
 * How long customers stay, by segment or any other breakdown, and how likely they are still there: the models `churn`
 * (Kaplan and Meier) and `clv` of docs/models.md over the shop's own orders. A period takes what happened in it, and
 * watches until its end.
 *
 * @throws QuestionError where the object type has no journeys, or nothing says which events are orders.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askChurn(
  store: EventStore,
  asked: Asked<ChurnQuestion>,
  options: AskOptions = {},
): Promise<ChurnAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, facts, reader } = inquiry;
  const order = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [ordersMatch(question.orders, facts)],
  };
  const until = lastDay(order);
  const silence = Math.max(1, Math.round(millisecondsOf(question.silence) / DAY_MILLISECONDS));
  const read = async (split: Awaited<ReturnType<typeof splitOf>>): Promise<SilenceRow[]> =>
    reader.rows<SilenceRow>(silences(order, { until, silence }, split));
  const everybody = await read(null);
  const alive = await chances(inquiry, everybody, until);
  const whole = await curvesOf(inquiry, everybody, alive.estimate);
  const split = await splitOf(inquiry, options);
  const parts = split === null ? null : await curvesOf(inquiry, await read(split), alive.estimate);
  return {
    kind: 'churn',
    customers: everybody.length,
    until: dateOf(until),
    silence,
    all: whole.curves[0] === undefined ? null : { ...whole.curves[0], value: 'all' },
    curves: parts?.curves ?? [],
    cut: parts?.cut ?? 0,
    differ: parts?.differ ?? null,
    cannotEstimate: whole.cannotEstimate ?? alive.cannotEstimate,
    meta: metaOf(inquiry, { journeys: everybody.length, types: [question.object] }),
  };
}

/** How likely each customer is still one, drawn to what shops are usually like where the orders leave that open. */
async function chances(
  { question, decide }: Inquiry<ChurnQuestion>,
  rows: readonly SilenceRow[],
  until: Day,
) {
  const customers = rows.map(({ days, first, last }) => ({
    x: days - 1,
    tx: last - first,
    T: until - first,
  }));
  const { model } = question;
  const found = await estimated(() =>
    drawnWhereOpen((prior) => decide(clv, { model, customers, horizon: 1, ...prior })),
  );
  const estimate: Alive =
    found.estimate &&
    new Map(rows.map(({ id }, at) => [id, found.estimate.output.customers[at]?.alive ?? 0]));
  return { estimate, cannotEstimate: found.cannotEstimate };
}

async function curvesOf(
  { question, decide }: Inquiry<ChurnQuestion>,
  rows: readonly SilenceRow[],
  alive: Alive,
) {
  const { listed, cut } = largestGroups(rows, question.breakdown?.limit ?? 1);
  const told = rows.filter(({ grp }) => listed.includes(grp));
  const customers = told.map(({ time, left, grp }) => ({ time, left, segment: grp }));
  const { estimate, cannotEstimate } = await estimated(() =>
    decide(churn, churn.input.parse({ customers, level: question.level })),
  );
  const curves = listed.flatMap((grp): ChurnCurve[] => {
    const curve = estimate?.curves.find(({ segment }) => segment === grp);
    const members = told.filter((row) => row.grp === grp);
    const value = grp === '' ? null : grp;
    return curve === undefined ? [] : [curveOf(curve, members, { value, alive, most: question.points })];
  });
  return { curves, cut, differ: estimate?.logRank ?? null, cannotEstimate };
}
