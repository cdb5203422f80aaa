import { figuresIn } from '@throughline/model';
import type { Sentences } from '../sentences.js';

const { decimal, whole } = figuresIn('de');

export const notes: Sentences['notes'] = {
  together: (one, other, correlation) =>
    `Die Ausgaben für „${one}“ und „${other}“ bewegen sich beinahe gemeinsam (Korrelation ${decimal(correlation, 2)}): eher ihre Summe nehmen als jede für sich.`,
  weak: (channel) =>
    `Die Daten sagen wenig über „${channel}“: Die Zahlen dazu sind meist das, was angenommen wurde.`,
  seasonLeftOut: (period) =>
    `Die Saison von ${whole(period)} ist weggelassen: Die Reihe enthält weniger als zwei davon.`,
  allTheSame:
    'Alle Werte sind gleich; nichts sagt also, wie weit der nächste danebenliegen könnte: Die Grenzen haben keine Breite.',
  byLexicons:
    'Mit Wortlisten gelesen: Englisch mit AFINN und Wörtern von Shops, Portugiesisch mit einer kleinen Liste; Ironie wird nicht erkannt.',
  noStars: 'Kein Text hat 1, 2, 4 oder 5 Sterne; wie oft die Stimmung stimmt, lässt sich also nicht sagen.',
  judged: {
    few: 'Zu wenige Texte für ein Urteil: Die Genauigkeit könnte überall zwischen ihren Grenzen liegen.',
    better: 'Besser, als immer das häufigere von beiden zu sagen.',
    worse: 'Schlechter, als immer das häufigere von beiden zu sagen.',
    unclear: 'Nicht nachweislich besser, als immer das häufigere von beiden zu sagen.',
  },
  lexiconsAsGood:
    'Die Wortlisten lesen diese Texte mindestens so gut wie das Gelernte: das Modell weglassen, bis es mehr Texte gibt.',
};
