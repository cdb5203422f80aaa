import type { Texts } from '../en/index.js';

export const paths: Texts['paths'] = {
  title: 'Wege',
  none: 'In dieser Zeit nimmt keine Reise diesen Weg.',
  drawn: 'Gezeichnete Wege',
  drawing: 'Zeichnung der Wege',
  said: (runs, share) => `${runs}; **${share}** enden am ersten Schritt.`,
  legend:
    'Ein Band ist so hoch, wie viele es entlanggehen; das Rot neben einem Schritt sind die, die dort enden.',
  link: (from, to) => `${from} → ${to}`,
  halfWithin: (count, time) => `${count}, die Hälfte innerhalb von ${time}`,
  node: (come, end) => `${come} kommen, ${end} enden hier`,
  others: 'andere',
  asTable: 'Als Tabelle',
  ways: 'Wege von Schritt zu Schritt',
  from: 'Von',
  to: 'Nach',
  step: 'Schritt',
  times: 'Male',
  medianTime: 'Mediane Zeit',
  beginning: 'dem Anfang',
  fromBeginning: 'Vom Anfang an',
  over: 'über',
  steps: 'Schritte',
  stepsLow: 'Schritte',
};
