import { figuresIn } from '@throughline/model';
import type { Sentences } from '../../sentences.js';

const { whole } = figuresIn('de');

export const forecasts: Sentences['reasons']['forecasts'] = {
  fewValues: (values, least) => ({
    reason: `Eine Prognose lässt sich nicht schätzen, denn die Reihe enthält nur ${values === 1 ? 'einen Wert' : 'zwei Werte'}.`,
    hint: `Mindestens ${whole(least)} Werte geben; ab zehn lohnt es sich, eine Prognose zu lesen.`,
  }),
  noLogarithm: {
    reason: 'Logarithmen lassen sich nicht bilden, denn die Reihe hat Werte von 0 oder darunter.',
    hint: 'Die Umrechnung weglassen oder zu der Reihe eine feste Zahl addieren.',
  },
  outOfRange: {
    reason: 'Die Prognose lässt sich nicht angeben, denn sie verlässt den Bereich der darstellbaren Zahlen.',
    hint: 'Weniger weit vorausschauen, ein Verfahren ohne Trend nehmen oder die Reihe in größeren Einheiten angeben.',
  },
  movingTogether: {
    reason: 'Die Wirkungen der Einflüsse lassen sich nicht schätzen, denn einige bewegen sich nur gemeinsam.',
    hint: 'Einen davon weglassen oder sie zu einem zusammenlegen.',
  },
  movingWithSeason: (regressor) => ({
    reason: `Die Wirkung von „${regressor}“ lässt sich nicht schätzen, denn sie bewegt sich nie anders als Trend und Saison.`,
    hint: 'Frühere Werte geben, in denen es an derselben Stelle der Saison mal an und mal aus war, oder es weglassen.',
  }),
  longSeason: (period) => ({
    reason: `Eine Saison von ${whole(period)} lässt sich mit exponentieller Glättung nicht schätzen, denn das wären ${whole(period)} einzelne Wirkungen.`,
    hint: 'Nach „mstl“ fragen, das sie glättet.',
  }),
  shortSeries: (form, values) => ({
    reason: `${form ?? 'Exponentielle Glättung'} lässt sich nicht schätzen, denn die ${whole(values)} Werte sind dafür zu wenige oder liegen nicht alle über 0, wo multipliziert wird.`,
    hint: 'Eine längere Reihe mit mindestens zwei ganzen Saisons geben oder nach „snaive“, „naive“ oder „mean“ fragen.',
  }),
  belowZero: {
    reason: 'Die Nachfrage lässt sich nicht schätzen, denn die Reihe hat Werte unter 0.',
    hint: 'Retouren getrennt von der Nachfrage zählen oder nach einem Verfahren fragen, das nicht für Nachfrage gemacht ist.',
  },
};
