import type { Texts } from '../texts/en/index.js';
import { t } from '../texts/texts.js';
import {
  formatCount,
  formatDecimal,
  formatDuration,
  formatMoneyCompact,
  formatShare,
} from '../texts/format.js';
import type { Answers, KpiFigures } from '@throughline/model';

/** One figure of the shop as Today shows it. */
export interface FigureSort {
  readonly key: keyof Texts['today']['figures'];
  /** Which way is good: more, or less. */
  readonly good: 'up' | 'down';
  /** How the change since the period before is told: as a share of it, or in points. */
  readonly change: 'relative' | 'points' | 'score';
  readonly said: (value: number, currency: string) => string;
}

const count = (value: number): string => formatCount(value);

/** In the order of the way a customer goes. */
export const FIGURES: readonly FigureSort[] = [
  {
    key: 'visitors',
    good: 'up',
    change: 'relative',
    said: count,
  },
  {
    key: 'conversion',
    good: 'up',
    change: 'points',
    said: formatShare,
  },
  {
    key: 'orders',
    good: 'up',
    change: 'relative',
    said: count,
  },
  {
    key: 'averageOrderValue',
    good: 'up',
    change: 'relative',
    said: formatMoneyCompact,
  },
  {
    key: 'revenue',
    good: 'up',
    change: 'relative',
    said: formatMoneyCompact,
  },
  {
    key: 'repeatRate',
    good: 'up',
    change: 'points',
    said: formatShare,
  },
  {
    key: 'onTimeDelivery',
    good: 'up',
    change: 'points',
    said: formatShare,
  },
  {
    key: 'firstReply',
    good: 'down',
    change: 'relative',
    said: formatDuration,
  },
  {
    key: 'resolution',
    good: 'down',
    change: 'relative',
    said: formatDuration,
  },
  {
    key: 'returnRate',
    good: 'down',
    change: 'points',
    said: formatShare,
  },
  {
    key: 'csat',
    good: 'up',
    change: 'points',
    said: formatShare,
  },
  {
    key: 'nps',
    good: 'up',
    change: 'score',
    said: (value) => formatDecimal(value, { maximumFractionDigits: 0 }),
  },
];

/** The one number of a figure: net revenue, or the median of a time; null where it cannot be told. */
export function valueOf(figures: KpiFigures, key: FigureSort['key']): number | null {
  const { value } = figures[key];
  if (value === null || typeof value === 'number') return value;
  if (key === 'revenue' && isUnpriced(figures)) return null;
  return 'net' in value ? Number(value.net) : value.p50;
}

/**
 * Orders came, and none of them told what it comes to: that is no revenue of nothing. Where events touch no orders, visits that
 * came to one tell that there were some.
 */
export function isUnpriced({ orders, conversion, revenue }: KpiFigures): boolean {
  return (orders.value ?? conversion.value ?? 0) > 0 && revenue.n === 0 && revenue.others.length === 0;
}

/** The figure that is drawn large where nobody chose one: conversion, or the first that can be told. */
export function firstTold(figures: KpiFigures): FigureSort['key'] {
  const usual = 'conversion';
  if (valueOf(figures, usual) !== null) return usual;
  return FIGURES.find(({ key }) => valueOf(figures, key) !== null)?.key ?? usual;
}

/** So many days at the start of a period may tell nothing, as in a shop that is closed for the weekend; of a longer one a tenth. */
const QUIET = { days: 2, share: 0.1 } as const;

/**
 * The figures without those of the days before, where the shop's events do not reach back so far: against a day or two of ninety
 * everything would have grown a thousandfold.
 */
export function comparable(answer: Answers['kpis']): Answers['kpis'] {
  const { compared, ...alone } = answer;
  const days = compared?.intervals;
  // Without the days one by one it cannot be told how far they reach back.
  if (days === undefined) return answer;
  const first = days.findIndex(({ figures }) => FIGURES.some(({ key }) => figures[key].n > 0));
  const isTold = first >= 0 && first <= Math.max(QUIET.days, days.length * QUIET.share);
  return isTold ? answer : alone;
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
  if (change === 'relative') return `${decimals(size * 100, size < 0.1 ? 1 : 0)}\u202F%`;
  const points = change === 'points' ? decimals(size * 100, 1) : decimals(size, 0);
  return `${points} ${t().today.points}`;
}

function decimals(value: number, digits: number): string {
  return formatDecimal(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
