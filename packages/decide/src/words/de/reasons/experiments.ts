import type { Sentences } from '../../sentences.js';

export const experiments: Sentences['reasons']['experiments'] = {
  allAlike: {
    reason: 'Alle Besucher taten dasselbe; es gibt also keinen Unterschied zu prüfen.',
    hint: 'Auf Daten warten.',
  },
  noDenominator: { reason: 'Der Nenner des Verhältnisses ist 0.', hint: 'Auf Daten warten.' },
  smallStratum: (stratum) => ({
    reason: `Eine Variante hat in der Schicht „${stratum}“ weniger als zwei Besucher.`,
    hint: 'Kleine Schichten zusammenlegen.',
  }),
  smallArm: { reason: 'Eine Variante hat weniger als zwei Besucher.', hint: 'Auf Daten warten.' },
  noControl: {
    reason: 'Die Zahl der Kontrollgruppe ist 0; keine Wirkung kann sich also darauf beziehen.',
    hint: 'Nach dem absoluten Unterschied fragen oder auf Daten warten.',
  },
  noSpread: {
    reason:
      'Alle Besucher einer Variante haben denselben Wert; Zufall und Wirkung lassen sich also nicht unterscheiden.',
    hint: 'Auf Daten warten oder eine andere Messgröße nehmen.',
  },
  outOfRange: {
    reason: 'Die Zahlen sind zu groß oder zu klein, um sie zu vergleichen.',
    hint: 'Sie in einer anderen Einheit angeben.',
  },
  noMean: {
    reason: 'Der Mittelwert der Kontrollgruppe ist 0; keine Wirkung kann sich also darauf beziehen.',
    hint: 'Eine absolute planen.',
  },
};
