import { figuresIn } from '@throughline/model';
import type { Broke, Levels } from '../given.js';

const { day, money, percent, whole, wholeMoney } = figuresIn('en');

/** What stands in quotation marks of its own. */
export const withinQuotes = (what: string): string => what.replaceAll('“', '‘').replaceAll('”', '’');

const ofWhom = (whose: string): string => (whose === '' ? '' : ` for ${whose}`);

/** Days on which a figure broke: what they are called, and how their price was come by. */
export const breaks = {
  amount: money,
  share: percent,
  /** What figures of the whole shop are called where they turned for the better. */
  gains: { conversion: 'More visitors order', 'order-value': 'Orders come to more' },
  worse: (what: string, { whose, from, until, observed, baseline, doings }: Broke) => {
    const when = until === null ? `since ${day(from)}` : `from ${day(from)} to ${day(until)}`;
    return `${what}${ofWhom(whose)} ${when}: ${observed} against ${baseline} before${doings}`;
  },
  better: (what: string, { whose, from, observed, baseline, doings }: Broke) =>
    `Better${ofWhom(whose)} since ${day(from)}, “${withinQuotes(what)}”: ${observed} against ${baseline} before${doings}`,
  /** What the shop did is told beside it: that it was behind it is not known. */
  doings: (first: string, more: number) => ` (at that time: ${first}${more > 0 ? ` and ${more} more` : ''})`,
  amounts: ({ observed, baseline, n }: Levels, currency: string) =>
    `Before, an order came to ${money(baseline, currency)}; since then ${whole(n)} orders to ${money(observed, currency)}.`,
  largest: (most: number, currency: string) =>
    `One order in a hundred comes to more than ${wholeMoney(most, currency)}: it counts as so much, since a few large ones make no break.`,
  visitors: ({ observed, baseline, n }: Levels) =>
    `Before, ${percent(baseline)} of a day’s visitors ordered; since then ${percent(observed)} of ${whole(n)}.`,
  apart: (
    n: number,
    each: number,
    { currency, better }: { readonly currency: string; readonly better: boolean },
  ) =>
    `So ${whole(n)} × ${money(each, currency)} ${better ? 'more' : 'less'} than at the level before, what is paid back taken off: ${wholeMoney(n * each, currency)}.`,
  ownPast: 'Before and after are compared, nobody else: another cause of that day may be behind it.',
  spared: ({ observed, baseline, n }: Levels, spared: number) =>
    `Before, it was ${percent(baseline)}; since then ${percent(observed)} of ${whole(n)}: ${whole(spared)} were spared it.`,
  notLost: (spared: number, each: number, currency: string) =>
    `So ${whole(spared)} × ${money(each, currency)}, which each of these takes: ${wholeMoney(spared * each, currency)} that were not lost.`,
};
