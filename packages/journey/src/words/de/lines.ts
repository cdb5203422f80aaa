import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { decimal, percent, whole } = figuresIn('de');

const following = {
  ticket: 'eine Anfrage',
  review: 'eine niedrige Note',
  return: 'eine Rücksendung',
  cancelled: 'eine Stornierung',
  late: 'ein verspätetes Paket',
  again: 'nur noch eine weitere Bestellung',
};

const waited = (hours: number): string =>
  hours < 48 ? `${decimal(hours, 1)} Stunden` : `${decimal(hours / 24, 1)} Tage`;

export const lines: Sentences['lines'] = {
  skipped: ({ from }) => `Bestellungen gehen ohne „${from}“ weiter`,
  repeated: ({ from }) => `„${from}“ wiederholt sich bei derselben Bestellung`,
  early: ({ from, to }) => `„${from}“ kommt vor „${to}“`,
  beside: ({ from }) => `Bestellungen treffen auf „${from}“`,
  slow: ({ from, to, hours }) => `Bestellungen warten länger als ${waited(hours)} von „${from}“ bis „${to}“`,
  follows: (what, outcome, { observed, baseline, all }) =>
    `${what}: darauf folgt ${following[outcome]} bei ${percent(observed)} von ${whole(all)}, bei vergleichbaren in ${percent(baseline)} der Fälle`,
  again: (step, { observed, baseline, all }) =>
    `Kunden mit „${step}“ nach der Bestellung kommen öfter wieder: ${percent(observed)} von ${whole(all)} bestellen erneut, von vergleichbaren ${percent(baseline)}`,
};
