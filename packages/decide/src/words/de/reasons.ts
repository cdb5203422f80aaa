import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { day, whole } = figuresIn('de');

const areNot = (parameters: readonly string[]): string =>
  `${parameters.join(' und ')} ${parameters.length === 1 ? 'lässt' : 'lassen'} sich nicht schätzen`;

export const reasons: Sentences['reasons'] = {
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
    hint: 'Länger beobachtete Kunden geben oder die Parameter eines ähnlichen Shops.',
  },
  nobodyLeft: {
    reason: 'Wie lange Kunden bleiben, lässt sich nicht schätzen, denn niemand ist gegangen.',
    hint: 'Länger beobachten oder schon eine kürzere Stille als Weggang zählen.',
  },
  onlyOne: {
    reason: 'Wie lange Kunden bleiben, lässt sich nicht schätzen, denn es ist nur einer.',
    hint: 'Alle Kunden geben.',
  },
  noConversion: {
    reason: 'Keine Reise kam zum Abschluss, also gibt es nichts zuzurechnen.',
    hint: 'Einen längeren Zeitraum nehmen oder ein Ziel, das Reisen erreichen.',
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
};
