import type { Activity } from '../activities.js';
import type { ProblemConfig } from '../config/problems.js';
import { decimalText } from '../output/jsonText.js';
import type { NamedProblem } from '../problems/planted.js';
import type { Ledger, MonthSums } from '../shop/ledger.js';
import type { Size } from '../shop/pilot.js';
import { playSilently } from '../shop/run.js';
import type { Shop } from '../shop/shop.js';
import type { World } from '../shop/world.js';

/** Orders placed, and money as exact decimals: revenue is what orders came to, net is less refunds. */
export interface Sums {
  readonly orders: number;
  readonly revenue: string;
  readonly refunds: string;
  readonly net: string;
}

/** What was lost: the twin's sums less those of the base run; negative where the problem brought more. */
export interface Loss extends Sums {
  readonly byMonth: Readonly<Record<string, Sums>>;
}

/** Orders that a problem held up, whether it struck them or only the queue before them. */
export interface Delays {
  readonly orders: number;
  readonly meanHours: number;
}

export interface ProblemTruth {
  readonly id: string;
  readonly kind: ProblemConfig['kind'];
  /** Where it shows: the activity, and the checkout step where it is one. */
  readonly activity: Activity;
  readonly step?: string;
  readonly segment: Readonly<Record<string, string>>;
  readonly from: string;
  readonly until: string;
  readonly size: Readonly<Record<string, number | string>>;
  /** Journeys that met it in the base run. */
  readonly affected: { readonly objectType: 'session' | 'order' | 'parcel'; readonly journeys: number };
  /** Loss by this problem, the others staying: a run without it less the base run. */
  readonly loss: Loss;
  /** Loss by this problem alone: a run without any less a run with only this one. */
  readonly lossAlone: Loss;
  readonly delays: Delays;
}

export interface Truth {
  readonly kind: 'truth';
  readonly seed: number;
  readonly period: { readonly from: string; readonly days: number; readonly zone: string };
  readonly currency: string;
  /** The run that the files show. */
  readonly base: Sums;
  /** The same shop with every planted problem taken out. */
  readonly withoutProblems: Sums;
  /** Loss by all problems together: not the sum of the single ones, since they meet in the same journeys. */
  readonly jointLoss: Loss;
  readonly problems: readonly ProblemTruth[];
}

interface Place {
  readonly activity: Activity;
  readonly objectType: 'session' | 'order' | 'parcel';
}

const PLACES: Readonly<Record<ProblemConfig['kind'], Place>> = {
  'payment-error': { activity: 'Payment Failed', objectType: 'session' },
  'slow-picker': { activity: 'Item Picked', objectType: 'order' },
  'stock-out': { activity: 'Product Out of Stock Shown', objectType: 'session' },
  'late-carrier': { activity: 'Parcel Delayed', objectType: 'parcel' },
  'confusing-form': { activity: 'Form Field Failed', objectType: 'session' },
  'shipping-shock': { activity: 'Checkout Step Viewed', objectType: 'session' },
  'slow-page': { activity: 'Page Viewed', objectType: 'session' },
  'broken-search': { activity: 'Products Searched', objectType: 'session' },
};

const ZERO: MonthSums = { orders: 0, revenue: 0, refunds: 0 };

function sumsText({ orders, revenue, refunds }: MonthSums): Sums {
  return {
    orders,
    revenue: decimalText(revenue),
    refunds: decimalText(refunds),
    net: decimalText(revenue - refunds),
  };
}

function less(left: MonthSums, right: MonthSums): MonthSums {
  return {
    orders: left.orders - right.orders,
    revenue: left.revenue - right.revenue,
    refunds: left.refunds - right.refunds,
  };
}

function total(ledger: Ledger): MonthSums {
  return [...ledger.months.values()].reduce(
    (sum, month) => ({
      orders: sum.orders + month.orders,
      revenue: sum.revenue + month.revenue,
      refunds: sum.refunds + month.refunds,
    }),
    ZERO,
  );
}

function lossOf(without: Ledger, having: Ledger): Loss {
  const months = [...new Set([...without.months.keys(), ...having.months.keys()])].sort();
  const byMonth = Object.fromEntries(
    months.map((month) => [
      month,
      sumsText(less(without.months.get(month) ?? ZERO, having.months.get(month) ?? ZERO)),
    ]),
  );
  return { ...sumsText(less(total(without), total(having))), byMonth };
}

/** Orders delivered later in the base run than in the twin; those missing in one of them are not compared. */
function delaysOf(without: Ledger, having: Ledger): Delays {
  let orders = 0;
  let milliseconds = 0;
  for (const [order, time] of having.delivered) {
    const twin = without.delivered.get(order);
    if (twin === undefined || twin >= time) continue;
    orders += 1;
    milliseconds += time - twin;
  }
  const hours = orders === 0 ? 0 : milliseconds / orders / 3_600_000;
  return { orders, meanHours: Math.round(hours * 100) / 100 };
}

const SEGMENT_FIELDS: readonly string[] = [
  'device',
  'browser',
  'method',
  'region',
  'carrier',
  'category',
  'product',
];
const SIZE_FIELDS: readonly string[] = ['share', 'slowdown', 'days', 'leave', 'fee', 'seconds', 'picker'];

function fieldsOf(problem: NamedProblem, names: readonly string[]): Record<string, string | number> {
  const entries: (readonly [string, string | number])[] = [];
  for (const [name, value] of Object.entries(problem)) {
    if (names.includes(name) && (typeof value === 'string' || typeof value === 'number'))
      entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

function segmentOf(problem: NamedProblem): Record<string, string> {
  const segment = Object.fromEntries(
    Object.entries(fieldsOf(problem, SEGMENT_FIELDS)).map(([name, value]) => [name, String(value)]),
  );
  return problem.kind === 'slow-picker'
    ? { ...segment, employee: `Picker ${problem.picker}`, weekdays: problem.weekdays.join(', ') }
    : segment;
}

interface Runs {
  readonly base: Shop;
  readonly without: Shop;
  readonly none: Shop;
  readonly only: Shop;
}

function problemTruth(world: World, problem: NamedProblem, runs: Runs): ProblemTruth {
  const { clock } = world;
  const { activity, objectType } = PLACES[problem.kind];
  const planted = runs.base.problems.all.find(({ config }) => config.id === problem.id);
  return {
    id: problem.id,
    kind: problem.kind,
    activity,
    ...(problem.kind === 'confusing-form' ? { step: problem.step } : {}),
    ...(problem.kind === 'shipping-shock' ? { step: 'delivery' } : {}),
    segment: segmentOf(problem),
    from: problem.from ?? clock.date(0),
    until: problem.until ?? clock.date(clock.days - 1),
    size: fieldsOf(problem, SIZE_FIELDS),
    affected: { objectType, journeys: planted?.touched ?? 0 },
    loss: lossOf(runs.without.ledger, runs.base.ledger),
    lossAlone: lossOf(runs.none.ledger, runs.only.ledger),
    delays: delaysOf(runs.without.ledger, runs.base.ledger),
  };
}

/**
 * Measures what each problem costs by twin runs: the same seed, one problem taken out. Queues are shared, so a
 * problem behind the line of visibility also holds up orders that it never touched: that is part of its loss.
 */
export function findTruth(world: World, size: Size): Truth {
  const { config, problems } = world;
  const run = (planted: readonly NamedProblem[]): Shop =>
    playSilently({ world, problems: planted, keepsDeliveries: true, ...size });
  const base = run(problems);
  const none = problems.length === 0 ? base : run([]);
  return {
    kind: 'truth',
    seed: config.seed,
    period: { from: config.from, days: config.days, zone: config.zone },
    currency: config.currency,
    base: sumsText(total(base.ledger)),
    withoutProblems: sumsText(total(none.ledger)),
    jointLoss: lossOf(none.ledger, base.ledger),
    problems: problems.map((problem) => {
      const without = problems.length === 1 ? none : run(problems.filter((other) => other !== problem));
      const only = problems.length === 1 ? base : run([problem]);
      return problemTruth(world, problem, { base, without, none, only });
    }),
  };
}
