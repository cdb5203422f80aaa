import { figuresIn } from '@throughline/model';
import type { Sentences } from '../../sentences.js';

const { bound, day, decimal, whole } = figuresIn('de');

const SCORES = {
  recency: 'der letzten Bestellung',
  frequency: 'der Zahl der Bestellungen',
  monetary: 'dem Umsatz',
};

const only = (distinct: number): string =>
  distinct === 1 ? 'alle Kunden gleich sind' : `es nur ${whole(distinct)} verschiedene Kunden gibt`;

const listed = new Intl.ListFormat('de', { type: 'conjunction' });

const areNot = (parameters: readonly string[]): string =>
  `${listed.format(parameters)} ${parameters.length === 1 ? 'lässt' : 'lassen'} sich nicht schätzen`;

export const customers: Sentences['reasons']['customers'] = {
  noPeak: (parameters) => ({
    reason: `${areNot(parameters)}, denn die Likelihood steigt immer weiter, je größer oder kleiner man sie wählt.`,
    hint: 'Die Daten enthalten zu wenig von dem, was diese Parameter beschreiben: mehr Kunden geben oder eine Vorannahme.',
  }),
  flat: (parameters) => ({
    reason: `${areNot(parameters)}, denn viele Werte davon passen gleich gut zu diesen Daten.`,
    hint: 'Mehr Kunden geben, länger beobachtete Kunden oder eine Vorannahme.',
  }),
  fewCustomers: (total, least) => ({
    reason: `Wie sich Kunden unterscheiden, lässt sich nicht schätzen, denn es ${total === 1 ? 'ist nur einer' : `sind nur ${whole(total)}`}.`,
    hint: `Mindestens ${whole(least)} geben oder Parameter, die aus mehr Kunden geschätzt wurden.`,
  }),
  noSecondOrder: {
    reason: 'Wie oft bestellt wird, lässt sich nicht schätzen, denn niemand hat ein zweites Mal bestellt.',
    hint: 'Es braucht Kunden, die länger beobachtet wurden, oder die Parameter eines ähnlichen Shops.',
  },
  nobodyLeft: {
    reason: 'Wie lange Kunden bleiben, lässt sich nicht schätzen, denn niemand ist gegangen.',
    hint: 'Länger beobachten oder schon eine kürzere Stille als Weggang zählen.',
  },
  onlyOne: {
    reason: 'Wie lange Kunden bleiben, lässt sich nicht schätzen, denn es ist nur einer.',
    hint: 'Alle Kunden geben.',
  },
  noJourney: {
    reason: 'Es gibt keine Reise, aus der sich lernen ließe.',
    hint: 'Einen längeren Zeitraum oder weniger Filter nehmen.',
  },
  fewDaysBefore: (before, changed, least) => ({
    reason: `Vor dem ${day(changed)} ${before === 1 ? 'liegt 1 Tag' : `liegen ${whole(before)} Tage`}: Was üblich war, lässt sich nicht sagen.`,
    hint: `Vor der Änderung braucht es mindestens ${whole(least)} Tage, an denen etwas gezählt wurde.`,
  }),
  noExcess: {
    reason: 'Vor der Änderung traf es die, für die sie ist, nicht öfter als andere.',
    hint: 'Den Tag der Änderung prüfen, und für wen sie ist.',
  },
  sameHistory: (history) => ({
    reason: `Wie sich Kunden unterscheiden, lässt sich nicht schätzen, denn alle haben dieselbe Geschichte (${history}).`,
    hint: 'Kunden geben, wie sie sind, nicht ihre Mittelwerte.',
  }),
  farHorizon: (horizon, longest, most) => ({
    reason: `Bestellungen bis ${bound(horizon)} lassen sich nicht schätzen, denn kein Kunde wurde länger als ${bound(longest)} beobachtet.`,
    hint: `Höchstens bis ${bound(most)} vorausschauen.`,
  }),
  fewSpends: (customers, least) => ({
    reason: `Wie verschieden ausgegeben wird, lässt sich nicht schätzen, denn nur von ${customers === 1 ? '1 Kunden' : `${whole(customers)} Kunden`} mit einer Folgebestellung ist ein Wert bekannt.`,
    hint: `Mindestens ${whole(least)} geben.`,
  }),
  sameSpend: (value) => ({
    reason: `Wie verschieden ausgegeben wird, lässt sich nicht schätzen, denn die Bestellungen aller Kunden sind ${bound(value)} wert.`,
    hint: 'Stattdessen die erwarteten Bestellungen damit malnehmen.',
  }),
  unevenSpend: (q) => ({
    reason: `Der mittlere Wert einer Bestellung lässt sich nicht schätzen, denn dafür wird zu ungleich ausgegeben (q = ${decimal(q, 3)}).`,
    hint: 'Die wenigen Bestellungen von äußerstem Wert weglassen oder Parameter mit q über 1 geben.',
  }),
  noOrder: (until, field) => ({
    reason: `Bis zum ${day(until)} gibt es keine Bestellung.`,
    hint: `Einen späteren Tag als „${field}“ angeben.`,
  }),
  oneToScore: {
    reason:
      'Kunden lassen sich nicht einstufen, denn es ist nur einer: Die Stufen unterscheiden Kunden voneinander.',
    hint: 'Alle Kunden geben.',
  },
  sameScore: (score, value) => ({
    reason: `Kunden lassen sich nicht nach ${SCORES[score]} einstufen, denn bei allen ist es ${bound(value)}.`,
    hint: 'Einen längeren Zeitraum nehmen oder nach etwas unterteilen, das sich unterscheidet.',
  }),
  sameFeatures: (features, customers) => ({
    reason: `Gruppen lassen sich nicht finden, denn ${features.join(', ')} unterscheiden sich zwischen den ${whole(customers)} Kunden nicht.`,
    hint: 'Merkmale geben, die sich unterscheiden.',
  }),
  fewGroups: (groups, distinct) => ({
    reason: `${whole(groups)} Gruppen lassen sich nicht finden, weil ${only(distinct)}.`,
    hint: `Nach höchstens ${whole(distinct)} fragen.`,
  }),
  noChoice: (distinct) => ({
    reason: `Die Zahl der Gruppen lässt sich nicht wählen, weil ${only(distinct)}.`,
    hint: 'Mehr Kunden geben oder k.',
  }),
  fewTexts: (praise, complaint, least) => ({
    reason: `Ein Modell von Texten lässt sich nicht lernen, denn es gibt ${whole(praise)} mit Lob und ${whole(complaint)} mit Klage.`,
    hint: `Von jedem mindestens ${whole(least)} geben; ab einigen Hundert taugt ein Modell etwas.`,
  }),
};
