import type { Texts } from '../en/index.js';

export const funnel: Texts['funnel'] = {
  title: 'Trichter',
  by: (facet) => `Nach ${facet}`,
  tableBy: (facet) => `Trichter nach ${facet}`,
  medianTime: 'Mediane Zeit',
  allTheWay: 'Ganz durch',
  notKnown: 'nicht bekannt',
  others: (count) => `${count} andere`,
  all: 'alle',
  stepToStep: 'Von Schritt zu Schritt',
  overall: (told) =>
    `**${told.share}** von ${told.of} gehen ${told.each ? `ganz durch, jeder Schritt innerhalb von ${told.window}` : `innerhalb von ${told.window} ganz durch`}${told.within === null ? '' : `, die Hälfte davon innerhalb von **${told.within}**`}.`,
  goOn: (share, within) =>
    `${share} gehen weiter${within === null ? '' : `, die Hälfte innerhalb von ${within}`}`,
  leave: (count, money) => `${count} gehen${money === null ? '' : ` mit ${money}`}`,
  largestLoss: 'der größte Verlust',
  nobody: (things, step) =>
    `In dieser Zeit taten keine ${things} „${step}“, also geht niemand diesen Weg: einen anderen ersten Schritt, Zeitraum oder Filter wählen.`,
  twoSteps: 'Ein Trichter braucht mindestens zwei Schritte: den nächsten wählen.',
  conversionByWeek: 'Konversion je Woche',
  conversion: 'Konversion',
  firstToLast: 'Konversion vom ersten zum letzten',
  weekOfFirst: 'nach der Woche des ersten Schritts',
  steps: 'Schritte',
  step: (at) => `Schritt ${at}`,
  takeOut: (at) => `Schritt ${at} herausnehmen`,
  add: 'Schritt hinzufügen',
  terms: {
    within: { first: 'Alles innerhalb von', previous: 'Jeder Schritt innerhalb von' },
    window: 'Innerhalb welcher Zeit',
    starts: 'Gezählt ab',
    from: { first: 'ab dem ersten Schritt', previous: 'ab dem Schritt davor' },
    order: 'Reihenfolge der Schritte',
    orders: {
      ordered: 'in dieser Reihenfolge',
      strict: 'ohne etwas dazwischen',
      any: 'in beliebiger Reihenfolge',
    },
  },
};
