import type { Texts } from '../en/index.js';

export const map: Texts['map'] = {
  title: 'Karte',
  loading: 'Die Karte wird geladen',
  keys: 'Prozesskarte. Pfeiltasten gehen von Aktivität zu Aktivität, Eingabe öffnet eine, Plus und Minus vergrößern und verkleinern.',
  of: (shop) => `Karte von ${shop}`,
  variants: 'Varianten',
  activity: 'Aktivität',
  howRun: 'Wie Reisen verlaufen',
  reach: (share, goals) => `${share} erreichen ${goals}`,
  variantsLess: (total, type) => `Weniger der ${total} Varianten (${type})`,
  variantsMore: (count, total, type) => `${count} weitere der ${total} Varianten (${type})`,
  left: (count) => `noch ${count}`,
  counted: 'Gezählt über alle Reisen dieser Objektart.',
  startsEnds: 'Anfänge und Enden',
  start: (count) => `${count} beginnen`,
  end: (count) => `${count} enden hier`,
  startsEndsMean: 'Reisen, deren erstes und deren letztes Ereignis dies ist.',
  waitMeans: 'Zeit seit dem Ereignis davor in derselben Reise.',
  summed: 'über Ereignisse summiert',
  summedMeans: 'Die genaue Summe der Beträge dieser Ereignisse.',
};
