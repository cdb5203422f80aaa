import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { bound } = figuresIn('de');

/** After „keine“. */
const many = {
  customers: 'Kunden',
  visits: 'Besuche',
  orders: 'Bestellungen',
  buyers: 'Kunden, die gekauft haben',
  promised: 'Bestellungen mit einem zugesagten Tag, der vorbei ist',
  tickets: 'Anfragen',
};

export const untold: Sentences['untold'] = {
  touchNone: (what) => `In den Ereignissen des Shops kommen keine ${many[what]} vor.`,
  areNone: (what) => `Es gibt keine ${many[what]}.`,
  noAmount: (currency) => `Es gibt keine Bestellungen mit einem Betrag in ${currency}.`,
  notSoFar: 'Noch keine Anfrage kam so weit.',
  noAnswer: ({ least, most }) => `Kein Ereignis enthält eine Antwort von ${bound(least)} bis ${bound(most)}.`,
  nobodyAnswered: 'Niemand hat geantwortet.',
  offScale: (property, seen, wanted) =>
    `Die Antworten in ${property} gehen von ${bound(seen.least)} bis ${bound(seen.most)}; das ist keine Skala von ${bound(wanted.least)} bis ${bound(wanted.most)}.`,
  noJourneys: 'Es gibt keine Reisen.',
  noneReached: 'Keine Reise hat das Ziel erreicht.',
  allReached: 'Jede Reise hat das Ziel erreicht.',
};
