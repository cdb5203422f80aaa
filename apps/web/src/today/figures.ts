import { formatCount, formatDuration, formatMoneyCompact, formatShare } from '../texts/format.js';
import type { KpiFigures } from '@throughline/model';

/** One figure of the shop as Today shows it. */
export interface FigureSort {
  readonly key: keyof KpiFigures;
  readonly name: string;
  /** What it is, for whoever asks. */
  readonly means: string;
  /** Which way is good: more, or less. */
  readonly good: 'up' | 'down';
  /** How the change since the period before is told: as a share of it, or in points. */
  readonly change: 'relative' | 'points' | 'score';
  readonly said: (value: number, currency: string) => string;
  /** What `n` counts. */
  readonly of: string;
}

const count = (value: number): string => formatCount(value);

/** In the order of the way a customer goes. */
export const FIGURES: readonly FigureSort[] = [
  {
    key: 'visitors',
    name: 'Visitors',
    means: 'Customers who did something in a visit.',
    good: 'up',
    change: 'relative',
    said: count,
    of: 'visitors',
  },
  {
    key: 'conversion',
    name: 'Conversion',
    means: 'Share of visits in which something was bought.',
    good: 'up',
    change: 'points',
    said: formatShare,
    of: 'visits',
  },
  {
    key: 'orders',
    name: 'Orders',
    means: 'Orders that were placed.',
    good: 'up',
    change: 'relative',
    said: count,
    of: 'orders',
  },
  {
    key: 'averageOrderValue',
    name: 'Order value',
    means: 'Mean amount of an order.',
    good: 'up',
    change: 'relative',
    said: formatMoneyCompact,
    of: 'orders',
  },
  {
    key: 'revenue',
    name: 'Net revenue',
    means: 'What orders brought, less refunds and cancellations.',
    good: 'up',
    change: 'relative',
    said: formatMoneyCompact,
    of: 'movements',
  },
  {
    key: 'repeatRate',
    name: 'Repeat rate',
    means: 'Of the customers who bought, those who had bought before or bought again.',
    good: 'up',
    change: 'points',
    said: formatShare,
    of: 'buyers',
  },
  {
    key: 'onTimeDelivery',
    name: 'On time',
    means: 'Of the orders promised for this time, those that had arrived whole by then.',
    good: 'up',
    change: 'points',
    said: formatShare,
    of: 'orders',
  },
  {
    key: 'firstReply',
    name: 'First reply',
    means: 'Median time from a ticket to its first reply.',
    good: 'down',
    change: 'relative',
    said: formatDuration,
    of: 'tickets',
  },
  {
    key: 'resolution',
    name: 'Resolution',
    means: 'Median time from a ticket to its solution.',
    good: 'down',
    change: 'relative',
    said: formatDuration,
    of: 'tickets',
  },
  {
    key: 'returnRate',
    name: 'Returns',
    means: 'Share of orders of which something was sent back so far.',
    good: 'down',
    change: 'points',
    said: formatShare,
    of: 'orders',
  },
  {
    key: 'csat',
    name: 'CSAT',
    means: 'Share of answers of 4 or 5, on a scale of 1 to 5.',
    good: 'up',
    change: 'points',
    said: formatShare,
    of: 'answers',
  },
  {
    key: 'nps',
    name: 'NPS',
    means: 'Share of 9 and 10 less share of 0 to 6, in points.',
    good: 'up',
    change: 'score',
    said: (value) => value.toFixed(0).replace('-', '\u2212'),
    of: 'answers',
  },
];

/** The one number of a figure: net revenue, or the median of a time; null where it cannot be told. */
export function valueOf(figures: KpiFigures, key: FigureSort['key']): number | null {
  const { value } = figures[key];
  if (value === null || typeof value === 'number') return value;
  return 'net' in value ? Number(value.net) : value.p50;
}

/** How a figure changed, and whether that is good; null where one of the two cannot be told. */
export interface Change {
  readonly said: string;
  readonly way: 'up' | 'down' | 'same';
  readonly good: boolean;
}

export function changeOf(sort: FigureSort, now: number | null, before: number | null): Change | null {
  if (now === null || before === null) return null;
  const difference = now - before;
  if (sort.change === 'relative' && before === 0) return null;
  const size = sort.change === 'relative' ? difference / before : difference;
  const said = saidOf(sort.change, Math.abs(size));
  const way = said === saidOf(sort.change, 0) ? 'same' : difference > 0 ? 'up' : 'down';
  return { said, way, good: way === sort.good };
}

function saidOf(change: FigureSort['change'], size: number): string {
  if (change === 'relative') return `${(size * 100).toFixed(size < 0.1 ? 1 : 0)}\u202F%`;
  return change === 'points' ? `${(size * 100).toFixed(1)} pts` : `${size.toFixed(0)} pts`;
}
