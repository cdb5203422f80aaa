import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { bound, day } = figuresIn('de');

const quoted = (names: readonly string[], between: string): string =>
  names.map((name) => `„${name}“`).join(between);

export const reasons: Sentences['reasons'] = {
  noPaths: {
    reason: 'Es gibt keine Wege: Niemand tat etwas, das ein Kontakt oder ein Abschluss ist.',
    hint: 'Einen längeren Zeitraum oder andere Kontakte nehmen.',
  },
  noTexts: {
    reason: 'Kein Ereignis dieser Reisen enthält einen Text.',
    hint: 'Mit „text“ sagen, welche Eigenschaften Texte enthalten, etwa ["text.comment"].',
  },
  noAmounts: {
    reason:
      'Die Bestellungen nennen keinen Betrag: Was an Geld zurückkam, lässt sich nicht sagen; was eine Bestellung kostete, schon.',
    hint: 'Mit jeder Bestellung senden, was sie ausmacht.',
  },
  noSpend: {
    reason: 'Von Ausgaben ist nichts bekannt.',
    hint: 'Ausgaben nach Tag und Kanal importieren oder mit „spend“ sagen, welche Ereignisse davon erzählen.',
  },
  noWeeks: {
    reason:
      'Wirkungskurven lassen sich nicht schätzen, denn es gibt keine ganze Woche, aus der Ausgaben und Bestellungen bekannt sind.',
    hint: 'Ausgaben nach Tag und Kanal für dieselben Wochen wie die Bestellungen importieren.',
  },
  nobody: {
    reason:
      'Weder Kunden noch Sitzungen sind bekannt, oder es kam nichts an: Es gibt keine Reisen zu verfolgen.',
    hint: 'Ereignisse importieren, die von Kunden oder Sitzungen erzählen.',
  },
  unclearScale: (property) => ({
    reason: `Die Antworten in „${property}“ reichen weder von 1 bis 5 noch von 0 bis 10: Niemand weiß, welche davon niedrig sind.`,
    hint: 'Bewertungen nach einer dieser Skalen importieren.',
  }),
  offLine: (finding) => ({
    reason: `Vor der Änderung kamen zu wenige Bestellungen, um zu sagen, wovon „${finding}“ handelt, oder sie nehmen diesen Schritt nicht.`,
    hint: 'Einen längeren Zeitraum nehmen; 200 Bestellungen zeigen ihren Weg.',
  }),
  noneBefore: (changed) => ({
    reason: `Vor dem ${day(changed)} liegt kein Tag, von dem Bestellungen bekannt sind: Es gibt nichts, womit verglichen werden kann.`,
    hint: 'Einen längeren Zeitraum nehmen, importieren, was vorher war, oder den Tag der Änderung prüfen.',
  }),
  notOfOrders: (experiment) => ({
    reason: `Was mit Bestellungen hinter den Kulissen geschieht, wird Tag für Tag verfolgt: „${experiment}“ sagt davon nichts.`,
    hint: 'Mit der Frage nach dem Experiment nach dem Anteil fragen, der erneut bestellt.',
  }),
  neverSeen: (experiment) => ({
    reason: `Kein Ereignis sagt, wer „${experiment}“ gesehen hat.`,
    hint: 'Importieren, wer was sah: Ereignisse mit den Texteigenschaften „experiment“ und „variant“.',
  }),
  notOfTwo: (experiment, variants, controls) => ({
    reason: `„${experiment}“ hat die Varianten ${quoted(variants, ', ')}: Welche davon die Änderung ist, lässt sich nicht sagen.`,
    hint: `Es braucht zwei, von denen eine ${quoted(controls, ' oder ')} heißt; die Frage „experiment“ vergleicht beliebige.`,
  }),
  armsNotSeen: (experiment, wanted, seen) => ({
    reason: `„${experiment}“ misst sich an ${quoted(wanted, ' und ')}, und nicht beide werden gesehen: bisher ${quoted(seen, ', ') || 'keine'}.`,
    hint: 'Auf beide warten und prüfen, ob die Sichtungen die Namen der geplanten Varianten tragen.',
  }),
  nothingToWin: (experiment) => ({
    reason: `In „${experiment}“ trifft es die ohne die Änderung nicht öfter als andere.`,
    hint: 'Prüfen, für wen das Experiment ist und für wen die Änderung.',
  }),
  tooFew: (journeys, least) => ({
    reason:
      journeys < 2
        ? `${journeys === 0 ? 'Keine' : 'Nur 1'} Reise ist alt genug, um zu zeigen, wie sie endet: Mindestens ${bound(least)} sind nötig.`
        : `Nur ${bound(journeys)} Reisen sind alt genug, um zu zeigen, wie sie enden: Mindestens ${bound(least)} sind nötig.`,
    hint: 'Einen längeren Zeitraum oder weniger Filter nehmen.',
  }),
  noGoal: {
    reason: 'Nichts, was das Ziel erreicht, ist in diesem Shop je geschehen.',
    hint: 'In den Einstellungen des Shops unter „goals“ eines setzen, das ihre Reisen erreichen können, oder der Frage ein „goal“ geben.',
  },
  neverHappened: (activities) => ({
    reason: `„${activities.join(' oder ')}“ ist in diesem Shop nie geschehen: Daraus lässt sich nichts lernen.`,
    hint: 'Einen Schritt ändern, den Reisen gehen.',
  }),
  noSales: {
    reason: 'Es wurde nichts verkauft.',
    hint: 'Bestellungen importieren, die Produkte nennen, oder Dinge, die zu Produkten gehören.',
  },
  noLeadTime: {
    reason:
      'Wann nachzubestellen ist, lässt sich nicht sagen, denn es ist keine Bestellung bei einem Lieferanten samt ihrer Ankunft zu sehen.',
    hint: '„Item Reordered“ und „Item Restocked“ mit ihrem Produkt senden oder „leadTime“ angeben.',
  },
};
