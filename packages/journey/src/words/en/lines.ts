import { figuresIn } from '@throughline/model';
import type { Compared, OnLine } from '../given.js';
import { withinQuotes } from './breaks.js';
import { duration } from './duration.js';

const { percent, whole } = figuresIn('en');

const following = {
  ticket: 'a ticket follows',
  review: 'a low score follows',
  return: 'a return follows',
  cancelled: 'a cancellation follows',
  late: 'a late parcel follows',
  again: 'another order follows only',
};

/** What happens to an order on the way that most take, and what comes of it. */
export const lines = {
  skipped: ({ to }: OnLine) => `Orders go on without “${to}”`,
  repeated: ({ to }: OnLine) => `“${to}” is done again for the same order`,
  early: ({ from, to }: OnLine) => `“${from}” comes before “${to}”`,
  beside: ({ to }: OnLine) => `Orders meet “${to}”`,
  slow: ({ from, to, hours }: OnLine) => `Orders wait more than ${duration(hours)} from “${from}” to “${to}”`,
  follows: (
    what: string,
    outcome: keyof typeof following,
    { observed, baseline, all }: Compared & { readonly all: number },
  ) =>
    `${what}: ${following[outcome]} ${percent(observed)} of ${whole(all)}, ${percent(baseline)} of comparable orders`,
  mostly: (what: string, whose: string, { observed, baseline }: Compared) =>
    `${what}, most of all with ${whose} (${percent(observed)} of these against ${percent(baseline)})`,
  fewer: (what: string, whose: string, { observed, baseline }: Compared & { readonly all: number }) =>
    `Better for ${whose} than for comparable visitors, “${withinQuotes(what)}”: ${percent(observed)} against ${percent(baseline)}`,
  spared: ({ observed, baseline, all }: Compared & { readonly all: number }) =>
    `${percent(observed)} of ${whole(all)} met it, of those alike in all else that is known ${percent(baseline)}: ${whole((baseline - observed) * all)} were spared it.`,
  again: (step: string, { observed, baseline, all }: Compared & { readonly all: number }) =>
    `Customers with “${step}” after their order come back more often: ${percent(observed)} of ${whole(all)} order again, ${percent(baseline)} of comparable ones`,
};
