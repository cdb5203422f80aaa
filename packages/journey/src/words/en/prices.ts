import { figuresIn } from '@throughline/model';
import type { Over, Taken, Two } from '../given.js';

const { decimal, money, percent, whole, wholeMoney } = figuresIn('en');

const monthsOf = (months: number): string =>
  decimal(months, 1) === decimal(1, 1) ? '1 month' : `${decimal(months, 1)} months`;

const then = (later: boolean): string => (later ? 'after that time' : 'soon after');
const following = {
  ticket: 'a ticket',
  review: 'a low score',
  return: 'a return',
  cancelled: 'a cancellation',
  again: 'another order',
};

/** How a price was come by, as a shop owner can follow it. */
export const prices = {
  over: ({ months, perMonth, low, high, currency }: Over, doubt: string) =>
    `Over ${monthsOf(months)}: ${wholeMoney(perMonth, currency)} a month, 90 % sure between ${wholeMoney(low, currency)} and ${wholeMoney(high, currency)}${doubt}.`,
  won: ({ months, perMonth, low, high, currency }: Over) =>
    `Over ${monthsOf(months)}: ${wholeMoney(perMonth, currency)} a month won, 90 % sure between ${wholeMoney(low, currency)} and ${wholeMoney(high, currency)}.`,
  maybeNothing:
    '; hardly anybody like them was spared, or they had come less far before, so it may be nothing',
  unlessHidden: (ratio: number) =>
    `, if no cause that nobody recorded makes both ${decimal(ratio, 1)} times likelier`,
  met: (times: number, about: string, unknown: string) =>
    `It was met ${whole(times)} times${about}${unknown}.`,
  metAbout: (observed: number, all: number, usual: number) =>
    ` (${percent(observed)} of ${whole(all)}, where ${percent(usual)} is usual)`,
  metUnknown: (share: number) => `, counted up for the ${percent(share)} that belong to nobody known`,
  metOn: (times: number, all: number) =>
    `It happened to ${whole(times)} orders of ${whole(all)} that had come so far.`,
  brought: ({ hit, spared }: Two, { currency, how }: { readonly currency: string; readonly how: string }) =>
    `After it, each of them brought ${money(hit, currency)} in further orders less what was paid back, others like them ${money(spared, currency)} (${how}).`,
  adjusted: (overlap: number) => `adjusted for mix, ${percent(overlap)} had their like`,
  together: 'seen together; another cause may be behind both',
  moreOften: (dose: number) => `; they met it ${decimal(dose, 1)} times more`,
  spent: (
    { hit, spared }: Two,
    { currency, later, how }: { readonly currency: string; readonly later: boolean; readonly how: string },
  ) =>
    `Those who met it spent ${money(hit, currency)} each ${then(later)}, those who did not ${money(spared, currency)} (${how}).`,
  paidBack: ({ hit, spared }: Two, { currency, how }: { readonly currency: string; readonly how: string }) =>
    `Of each that met it ${money(-hit, currency)} was paid back afterwards, of those that did not ${money(-spared, currency)} (${how}).`,
  ordered: ({ hit, spared }: Two, { later, how }: { readonly later: boolean; readonly how: string }) =>
    `Of those who met it ${percent(hit)} ordered ${then(later)}, of those who did not ${percent(spared)} (${how}).`,
  trouble: ({ hit, spared }: Two) =>
    `A ticket, a return or a cancellation followed ${percent(hit)} of them, and ${percent(spared)} of the others.`,
  taken: ({ meetings, each, lost, value, usual, from, margin, currency, paidBack }: Taken) => {
    const of = paidBack
      ? ' (the difference in what is paid back)'
      : value === undefined
        ? ' (the difference less refunds, with what else they met and the orders that follow)'
        : ` (${percent(lost)} of an order of ${money(value, currency)}, with the orders that follow it)`;
    const less =
      usual === 0
        ? ''
        : `, less ${wholeMoney(usual, currency)} that is usual ${from === 'before' ? 'from before' : 'elsewhere'}`;
    const own = margin === 1 ? '' : `; ${percent(margin)} of it is margin`;
    return `So ${whole(meetings)} × ${money(each, currency)}${of}${less}: ${wholeMoney(meetings * each - usual, currency)}${own}.`;
  },
  /** “Then came a ticket after 24 % of them (6.1 % of the others) → with a ticket 5.0 % order again, without 9.2 %.” */
  chain: (links: readonly string[]) => `Seen together, there followed ${links.join(' → ')}.`,
  followed: (what: keyof typeof following, { hit, spared }: Two) =>
    `${following[what]} after ${percent(hit)} of them (${percent(spared)} of the others)`,
  orderAgain: (after: keyof typeof following, { hit, spared }: Two) =>
    `with ${following[after]} ${percent(hit)} order again, without ${percent(spared)}`,
};
