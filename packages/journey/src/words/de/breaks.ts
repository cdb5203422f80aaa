import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { day, money, percent, whole, wholeMoney } = figuresIn('de');

/** What stands in quotation marks of its own. */
export const withinQuotes = (what: string): string => what.replaceAll('„', '‚').replaceAll('“', '‘');

const ofWhom = (whose: string): string => (whose === '' ? '' : ` – ${whose} –`);

export const breaks: Sentences['breaks'] = {
  amount: money,
  share: percent,
  gains: { conversion: 'Mehr Besucher bestellen', 'order-value': 'Bestellungen fallen größer aus' },
  worse: (what, { whose, from, until, observed, baseline, doings }) => {
    const when = until === null ? `seit dem ${day(from)}` : `vom ${day(from)} bis zum ${day(until)}`;
    return `${what}${ofWhom(whose)} ${when}: ${observed} gegenüber ${baseline} davor${doings}`;
  },
  better: (what, { whose, from, observed, baseline, doings }) =>
    `Besser${ofWhom(whose)} seit dem ${day(from)}, „${withinQuotes(what)}“: ${observed} gegenüber ${baseline} davor${doings}`,
  doings: (first, more) => ` (zu dieser Zeit: ${first}${more > 0 ? ` und ${more} weitere` : ''})`,
  amounts: ({ observed, baseline, n }, currency) =>
    `Davor kam eine Bestellung auf ${money(baseline, currency)}; seitdem kommen ${whole(n)} Bestellungen auf ${money(observed, currency)}.`,
  largest: (most, currency) =>
    `Eine von hundert Bestellungen kommt auf mehr als ${wholeMoney(most, currency)}: Sie zählt so viel, denn ein paar große machen keinen Bruch.`,
  visitors: ({ observed, baseline, n }) =>
    `Davor bestellten ${percent(baseline)} der Besucher eines Tages; seitdem ${percent(observed)} von ${whole(n)}.`,
  apart: (n, each, { currency, better }) =>
    `Also ${whole(n)} × ${money(each, currency)} ${better ? 'mehr' : 'weniger'} als auf dem Stand davor, Erstattungen abgezogen: ${wholeMoney(n * each, currency)}.`,
  ownPast:
    'Verglichen wird nur davor mit danach, mit niemandem sonst: Es kann auch etwas anderes von diesem Tag dahinterstecken.',
  spared: ({ observed, baseline, n }, spared) =>
    `Davor waren es ${percent(baseline)}; seitdem ${percent(observed)} von ${whole(n)}: ${whole(spared)} blieb es erspart.`,
  notLost: (spared, each, currency) =>
    `Also ${whole(spared)} × ${money(each, currency)}, die jeder dieser Fälle nimmt: ${wholeMoney(spared * each, currency)}, die nicht verloren gingen.`,
};
