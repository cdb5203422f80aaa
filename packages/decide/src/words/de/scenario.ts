import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { bound, decimal, percent, whole } = figuresIn('de');

const joined = (names: readonly string[]): string => names.join(' oder ');

export const scenario: Sentences['scenario'] = {
  step: (from, to) => {
    const then = to === undefined ? 'nichts' : joined(to);
    return from === undefined ? then : `${joined(from)} → ${then}`;
  },
  arrivals: 'Ankünfte',
  price: 'Der Preis',
  buying: 'Kaufen',
  capacity: (team) => `Die Kapazität von „${team}“`,
  taken: (step, { target, today, low, high }) =>
    `${step}: Diesen Schritt gingen ${percent(target)}; heute sind es ${percent(today)}, und in jeder Gruppe von Reisen, die zu sehen war, zwischen ${percent(low)} und ${percent(high)}.`,
  rareTime: (step) =>
    `${step}: Das dauerte in der Regel eine Zeit, die in den Daten weniger als einer von zwanzig brauchte.`,
  farMix: (share) => `${percent(share)} der Reisen kämen auf einem anderen Weg als heute.`,
  fewKnown: (segment, few) => `„${segment}“ ist aus weniger als ${whole(few)} Reisen bekannt.`,
  times: (what, factor) => `${what}: Das wäre das ${decimal(factor, 2)}-Fache von heute.`,
  overloaded: (team) =>
    `„${team}“ bekäme mehr Arbeit, als zu schaffen ist: Die Schlange wächst, solange das so geht.`,
  anyPrice:
    'Die Nachfrage bleibt bei jedem Preis, wie sie ist: Wo sich Preise nicht geändert haben, lässt sich nichts anderes lernen.',
  elasticity: (value) => `Eine Elastizität von ${bound(value)}: angegeben, nicht gelernt.`,
  anyPromise:
    'Wem ein anderer Tag zugesagt wird, der kauft wie bisher: Etwas anderes lässt sich hier nicht lernen.',
  sameWeeks:
    'Teams arbeiten jede Woche zu denselben Stunden: Feiertage und Zeitumstellungen bleiben außen vor.',
  sampled: (share) =>
    `Schlangen werden mit ${decimal(100 * share, 0)} % der Reisen und der Kapazität durchgespielt: Das Warten darin ist etwas zu lang.`,
  neverSeen: (step) => ({
    reason: `${step} war nie zu sehen: Daraus lässt sich nichts lernen.`,
    hint: 'Einen Schritt ändern, den Reisen gehen.',
  }),
  noTime: (step) => ({
    reason: `${step} war nie zu sehen: Der Schritt dauert nichts.`,
    hint: 'Einen Schritt ändern, der gegangen wird.',
  }),
  unknownCapacity: (team) => ({
    reason: `Von der Kapazität von „${team}“ ist nichts bekannt.`,
    hint: 'Ein Team braucht Arbeitszeiten in den Einstellungen, Schritte, die es ausführt, und Stunden, in denen sich Arbeit staute.',
  }),
  noPromise: {
    reason: 'Diese Reisen haben keine Zusage.',
    hint: 'In den Einstellungen des Shops unter „promises“ eine hinzufügen.',
  },
};
