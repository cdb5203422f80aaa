import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { decimal, money, percent, whole, wholeMoney } = figuresIn('de');

const monthsOf = (months: number): string =>
  decimal(months, 1) === decimal(1, 1) ? '1 Monat' : `${decimal(months, 1)} Monate`;

const then = (later: boolean): string => (later ? 'nach dieser Zeit' : 'bald danach');
const following = {
  ticket: 'eine Anfrage',
  review: 'eine niedrige Note',
  return: 'eine Rücksendung',
  cancelled: 'eine Stornierung',
  again: 'eine weitere Bestellung',
};
/** The same after „mit“. */
const withIt = {
  ticket: 'einer Anfrage',
  review: 'einer niedrigen Note',
  return: 'einer Rücksendung',
  cancelled: 'einer Stornierung',
  again: 'einer weiteren Bestellung',
};

export const prices: Sentences['prices'] = {
  over: ({ months, perMonth, low, high, currency }, doubt) =>
    `Über ${monthsOf(months)}: ${wholeMoney(perMonth, currency)} im Monat, zu 90 % sicher zwischen ${wholeMoney(low, currency)} und ${wholeMoney(high, currency)}${doubt}.`,
  won: ({ months, perMonth, low, high, currency }) =>
    `Über ${monthsOf(months)}: ${wholeMoney(perMonth, currency)} im Monat gewonnen, zu 90 % sicher zwischen ${wholeMoney(low, currency)} und ${wholeMoney(high, currency)}.`,
  maybeNothing:
    '; kaum jemand wie sie blieb verschont, oder sie waren davor weniger weit gekommen, es ist also vielleicht gar nichts',
  unlessHidden: (ratio) =>
    `, falls keine Ursache, die niemand erfasst hat, beides ${decimal(ratio, 1)}-mal so wahrscheinlich macht`,
  met: (times, about, unknown) => `Es kam ${whole(times)}-mal vor${about}${unknown}.`,
  metAbout: (observed, all, usual) =>
    ` (${percent(observed)} von ${whole(all)}, wo ${percent(usual)} üblich sind)`,
  metUnknown: (share) => `, hochgerechnet um die ${percent(share)}, die niemand Bekanntem gehören`,
  metOn: (times, all) =>
    `Es traf ${whole(times)} Bestellungen von ${whole(all)}, die bis dahin gekommen waren.`,
  brought: ({ hit, spared }, { currency, how }) =>
    `Danach brachte jede von ihnen ${money(hit, currency)} an weiteren Bestellungen abzüglich Erstattungen, vergleichbare ${money(spared, currency)} (${how}).`,
  adjusted: (overlap) => `um den Mix bereinigt, für ${percent(overlap)} gab es Vergleichbare`,
  together: 'gemeinsam beobachtet; hinter beidem kann eine andere Ursache stehen',
  moreOften: (dose) => `; es traf sie ${decimal(dose, 1)}-mal so oft`,
  spent: ({ hit, spared }, { currency, later, how }) =>
    `Wer betroffen war, gab ${then(later)} ${money(hit, currency)} aus, die anderen ${money(spared, currency)} (${how}).`,
  paidBack: ({ hit, spared }, { currency, how }) =>
    `Von jeder betroffenen wurden danach ${money(-hit, currency)} zurückgezahlt, von den anderen ${money(-spared, currency)} (${how}).`,
  ordered: ({ hit, spared }, { later, how }) =>
    `Von den Betroffenen bestellten ${then(later)} ${percent(hit)}, von den anderen ${percent(spared)} (${how}).`,
  trouble: ({ hit, spared }) =>
    `Bei ${percent(hit)} von ihnen folgte eine Anfrage, eine Rücksendung oder eine Stornierung, bei den anderen in ${percent(spared)} der Fälle.`,
  taken: ({ meetings, each, lost, value, usual, from, margin, currency, paidBack }) => {
    const of = paidBack
      ? ' (der Unterschied in dem, was zurückgezahlt wird)'
      : value === undefined
        ? ' (der Unterschied abzüglich Erstattungen, mit allem, was sie noch traf, und den Bestellungen danach)'
        : ` (${percent(lost)} einer Bestellung von ${money(value, currency)}, mit den Bestellungen, die auf sie folgen)`;
    const less =
      usual === 0
        ? ''
        : `, abzüglich ${wholeMoney(usual, currency)}, die ${from === 'before' ? 'schon davor' : 'anderswo'} üblich sind`;
    const own = margin === 1 ? '' : `; ${percent(margin)} davon sind Marge`;
    return `Also ${whole(meetings)} × ${money(each, currency)}${of}${less}: ${wholeMoney(meetings * each - usual, currency)}${own}.`;
  },
  chain: (links) => `Gemeinsam beobachtet, folgte darauf ${links.join(' → ')}.`,
  followed: (what, { hit, spared }) =>
    `${following[what]} bei ${percent(hit)} von ihnen (bei den anderen ${percent(spared)})`,
  orderAgain: (after, { hit, spared }) =>
    `mit ${withIt[after]} bestellen ${percent(hit)} wieder, ohne ${percent(spared)}`,
};
