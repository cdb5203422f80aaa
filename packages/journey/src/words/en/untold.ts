import { figuresIn } from '@throughline/model';
import type { Scale } from '../given.js';

const { bound } = figuresIn('en');

const many = {
  customers: 'customers',
  visits: 'visits',
  orders: 'orders',
  buyers: 'customers who bought',
  promised: 'orders with a promised day that is over',
  tickets: 'tickets',
};

/** Why a figure is told nothing of. */
export const untold = {
  touchNone: (what: keyof typeof many) => `The shop’s events touch no ${many[what]}.`,
  areNone: (what: keyof typeof many) => `There are no ${many[what]}.`,
  noAmount: (currency: string) => `There are no orders with an amount in ${currency}.`,
  notSoFar: 'No ticket got so far yet.',
  noAnswer: ({ least, most }: Scale) => `No event holds an answer from ${bound(least)} to ${bound(most)}.`,
  nobodyAnswered: 'Nobody answered.',
  offScale: (property: string, seen: Scale, wanted: Scale) =>
    `The answers in ${property} go from ${bound(seen.least)} to ${bound(seen.most)}, which is no scale of ${bound(wanted.least)} to ${bound(wanted.most)}.`,
  noJourneys: 'There are no journeys.',
  noneReached: 'No journey reached the goal.',
  allReached: 'Every journey reached the goal.',
};
