import { figuresIn } from '@throughline/model';
import type { Sentences } from '../../sentences.js';

const { decimal, whole } = figuresIn('de');

export const channels: Sentences['reasons']['channels'] = {
  noConversion: {
    reason: 'Keine Reise führte zum Abschluss, also gibt es nichts zuzuschreiben.',
    hint: 'Einen längeren Zeitraum nehmen oder ein Ziel, das Reisen erreichen.',
  },
  fewResamples: {
    reason:
      'Für Intervalle führten zu wenige Reisen zum Abschluss: Viele Stichproben daraus enthalten nichts, was zuzuschreiben wäre.',
    hint: 'Die Intervalle weglassen oder einen längeren Zeitraum nehmen.',
  },
  endless: (states) => ({
    reason: `Die Kette hat ${whole(states)} Zustände und Reisen, die kaum je enden.`,
    hint: 'Eine niedrigere Ordnung oder ein Rückblickfenster nehmen.',
  }),
  noRate: {
    reason:
      'Reisen, die jeden Kanal berührten, führten nie zum Abschluss; an der Quote gibt es also nichts aufzuteilen.',
    hint: 'Das Spiel „conversions“ oder das Modell „markov“ nehmen.',
  },
  noSpend: (channel) => ({
    reason: `Für „${channel}“ wurde nichts ausgegeben.`,
    hint: 'Den Kanal weglassen.',
  }),
  steady: (channel) => ({
    reason: `Die Ausgaben für „${channel}“ schwanken über Trend, Saison und Kontrollgrößen hinaus kaum, sodass ihre Wirkung nicht von der Höhe des Ergebnisses zu trennen ist.`,
    hint: 'Sie von Woche zu Woche verändern oder den Kanal weglassen.',
  }),
  follows: (channel) => ({
    reason: `Die Ausgaben für „${channel}“ ergeben sich aus denen der anderen Kanäle, sodass die Daten sie nicht unterscheiden können.`,
    hint: 'Einige Wochen lang einen ohne die anderen verändern oder Kanäle zusammenlegen, die gemeinsam geplant werden.',
  }),
  together: (one, other, correlation) => ({
    reason: `Die Ausgaben für „${one}“ und „${other}“ bewegen sich gemeinsam (Korrelation ${decimal(correlation, 3)}), sodass die Daten sie nicht unterscheiden können.`,
    hint: 'Einige Wochen lang einen ohne den anderen verändern oder beide zu einem Kanal zusammenlegen.',
  }),
  noSplit: {
    reason: 'Die Grenzen der Kanäle lassen keinen Weg, genau dieses Budget auszugeben.',
    hint: 'Sie weiter fassen: Ohne Grenzen darf ein Kanal bis zum Anderthalbfachen seiner stärksten Woche ausgeben.',
  },
  fewWeeks: (weeks, channels, needed) => ({
    reason: `${whole(weeks)} ${weeks === 1 ? 'Woche ist' : 'Wochen sind'} zu wenig für ${whole(channels)} ${channels === 1 ? 'Kanal' : 'Kanäle'}: Es müssen ${whole(needed)} sein.`,
    hint: 'Mehr Wochen geben oder Kanäle zusammenlegen.',
  }),
  sameOutcome: {
    reason: 'Das Ergebnis ist in jeder Woche gleich; nichts kann es also bewegt haben.',
    hint: 'Ein anderes Ergebnis nehmen.',
  },
};
