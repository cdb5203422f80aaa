import { CannotEstimate, clusters, type Deciding, rfm } from '@throughline/decide';
import type { Locale } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';
import type { Reader } from '../answer/reader.js';
import { customerOrders, type CustomerOrdersRow } from '../customers/customer-orders.sql.js';
import { lastDay } from '../customers/days.js';
import type { ShopFacts } from '../shop/facts.js';
import { BEHAVIOUR_FEATURES, featuresOf } from './behaviour.js';
import { everyOrder, fittedOf, type Groups, type RfmCuts } from './fitted.js';

/** What is needed of an object type. */
export interface FitNeed {
  readonly objectType: string;
  /** The number of groups by behaviour; null for recency, frequency and money. */
  readonly groups: number | null;
}

interface Fitting {
  readonly facts: ShopFacts;
  readonly reader: Reader;
  readonly decide: Deciding;
}

/**
 * Works out what segments are decided by, once for each version of the shop: over all who ordered, whatever a question
 * leaves of them, so that a segment means the same to all questions.
 * @throws QuestionError where customers cannot be told apart.
 */
export async function fit(fitting: Fitting, needs: readonly FitNeed[]): Promise<void> {
  const { facts } = fitting;
  for (const { objectType, groups } of needs) {
    const fitted = fittedOf(facts, objectType);
    if (groups === null) fitted.rfm ??= await fitRfm(fitting, objectType);
    else if (!fitted.groups.has(groups))
      fitted.groups.set(groups, await fitGroups(fitting, objectType, groups));
  }
}

async function readCustomers({ facts, reader }: Fitting, objectType: string) {
  const order = everyOrder(facts, objectType);
  const until = lastDay(order);
  const rows = await reader.rows<CustomerOrdersRow>(customerOrders(order, { until, end: until }));
  return { until, rows };
}

const nobodyOrdered = (): QuestionError =>
  QuestionError.because('segment', (refusals) => refusals.nobodyOrdered);

/** Where customers cannot be told apart, a question that is asked of some of them has no answer at all. */
async function decided<Figures>(run: () => Promise<Figures>): Promise<Figures> {
  try {
    return await run();
  } catch (thrown) {
    if (!(thrown instanceof CannotEstimate)) throw thrown;
    const inLanguage = (locale: Locale) => {
      const { reason: message, hint } = thrown.in(locale);
      return { message, hint };
    };
    throw new QuestionError('segment', { en: inLanguage('en'), de: inLanguage('de') });
  }
}

async function fitRfm(fitting: Fitting, objectType: string): Promise<RfmCuts> {
  const { until, rows } = await readCustomers(fitting, objectType);
  if (rows.length === 0) throw nobodyOrdered();
  const customers = rows.map(({ id, last, orders, spent }) => ({
    customer: id,
    recency: until - last,
    frequency: orders,
    monetary: spent,
    traits: { numbers: {}, words: {} },
  }));
  const estimate = await decided(() => fitting.decide(rfm, { customers, bins: 5, shift: 0 }));
  return { until, ...estimate.thresholds };
}

async function fitGroups(fitting: Fitting, objectType: string, k: number): Promise<Groups> {
  const { until, rows } = await readCustomers(fitting, objectType);
  if (rows.length === 0) throw nobodyOrdered();
  const points = rows.map((row) => featuresOf(row, until));
  const estimate = await decided(() =>
    fitting.decide(clusters, {
      features: [...BEHAVIOUR_FEATURES],
      rows: points,
      k,
      most: 8,
      choose: 'silhouette',
      scale: 'standard',
      seed: 1,
      starts: 25,
      resamples: 0,
    }),
  );
  const centres = estimate.clusters.map(({ centre }) => BEHAVIOUR_FEATURES.map((name) => centre[name] ?? 0));
  return { until, centres, spreads: BEHAVIOUR_FEATURES.map((_, at) => spreadOf(points, at)) };
}

/** A feature that does not vary counts for nothing. */
function spreadOf(points: readonly (readonly number[])[], feature: number): number {
  const values = points.map((point) => point[feature] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance) > 1e-12 * Math.abs(mean) ? Math.sqrt(variance) : Infinity;
}
