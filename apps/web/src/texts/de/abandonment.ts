import type { Texts } from '../en/index.js';

export const abandonment: Texts['abandonment'] = {
  title: 'Abbrüche',
  stepsHint: 'Ohne Schritte gelten die, die der Shop vom Warenkorb bis zur Bestellung kennt.',
  recoveredWithin: 'Zurückgewonnen, wenn bestellt wird innerhalb von',
  none: 'So weit ist noch niemand gekommen: Unter diesen Verläufen ist kein Warenkorb und keine Kasse.',
  saidLeft: (entered) => `von ${entered}, die begannen, brachen ab`,
  interval: (low, high) => `(${low} bis ${high}, 95 %)`,
  saidOutcomes: (converted, open) => `${converted} kamen ans Ziel, ${open} können noch weitergehen.`,
  saidMoney: (money, carts) =>
    `In Warenkörben geblieben: ${money}, nach den Preisen von ${carts} Warenkörben.`,
  saidRecovered: (rate, known) => `${rate} derer, deren Kunde bekannt ist (${known}), bestellten später.`,
  steps: 'Wo sie aufhören',
  stepsNote: 'nach dem letzten Schritt, den ein Verlauf erreicht',
  causes: 'Was zu sehen war, wo sie aufhörten',
  causesNote: 'gesehen ist nicht bewiesen: Menschen gehen auch aus anderen Gründen',
  unexplained: 'nichts davon',
  by: {
    devices: 'Nach Gerät',
    channels: 'Nach Kanal',
    values: 'Nach dem Wert im Warenkorb',
    products: 'Nach Produkt',
  },
  heads: {
    step: 'Schritt',
    cause: 'Gesehen',
    value: 'Wert',
    reached: 'Erreicht',
    left: 'Abgebrochen',
    share: 'Anteil an allen',
    rate: 'Abbruchanteil',
    money: 'In Warenkörben',
    recovered: 'Später bestellt',
    entered: 'Begonnen',
  },
  range: (from, to) => `${from} bis ${to}`,
  unknown: 'nicht bekannt',
};
