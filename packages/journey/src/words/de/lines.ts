import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';
import { withinQuotes } from './breaks.js';
import { duration } from './duration.js';

const { percent, whole } = figuresIn('de');

const following = {
  ticket: 'eine Anfrage',
  review: 'eine niedrige Note',
  return: 'eine Rücksendung',
  cancelled: 'eine Stornierung',
  late: 'ein verspätetes Paket',
  again: 'nur noch eine weitere Bestellung',
};

export const lines: Sentences['lines'] = {
  skipped: ({ to }) => `Bestellungen gehen ohne „${to}“ weiter`,
  repeated: ({ to }) => `„${to}“ wiederholt sich bei derselben Bestellung`,
  early: ({ from, to }) => `„${from}“ kommt vor „${to}“`,
  beside: ({ to }) => `Bestellungen treffen auf „${to}“`,
  slow: ({ from, to, hours }) =>
    `Bestellungen warten länger als ${duration(hours)} von „${from}“ bis „${to}“`,
  follows: (what, outcome, { observed, baseline, all }) =>
    `${what}: darauf folgt ${following[outcome]} bei ${percent(observed)} von ${whole(all)}, bei vergleichbaren in ${percent(baseline)} der Fälle`,
  mostly: (what, whose, { observed, baseline }) =>
    `${what}, vor allem bei ${whose} (${percent(observed)} davon gegenüber ${percent(baseline)})`,
  fewer: (what, whose, { observed, baseline }) =>
    `Besser für ${whose} als für vergleichbare Besucher, „${withinQuotes(what)}“: ${percent(observed)} statt ${percent(baseline)}`,
  spared: ({ observed, baseline, all }) =>
    `${percent(observed)} von ${whole(all)} traf es, von sonst Vergleichbaren ${percent(baseline)}: ${whole((baseline - observed) * all)} blieben verschont.`,
  again: (step, { observed, baseline, all }) =>
    `Kunden mit „${step}“ nach der Bestellung kommen öfter wieder: ${percent(observed)} von ${whole(all)} bestellen erneut, von vergleichbaren ${percent(baseline)}`,
};
