import type { Texts } from '../en/index.js';

export const blueprint: Texts['blueprint'] = {
  title: 'Blueprint',
  keys: 'Service-Blueprint. Pfeiltasten gehen von Schritt zu Schritt, Eingabe öffnet einen Schritt, Plus und Minus vergrößern und verkleinern.',
  click: 'Klicken zeigt alle Zahlen, was davor und danach kommt, und die Abfrage.',
  loading: 'Der Blueprint wird geladen',
  of: (shop) => `Blueprint von ${shop}`,
  rows: { wait: 'Warten', end: 'endet hier', amount: 'Betrag', repeat: 'mehrmals' },
  place: (stage, lane) => `${stage}, Bahn ${lane}`,
  folds: (name, count, place) => `${name}: ${count} seltene Schritte eingeklappt, ${place}. Öffnet sie.`,
  events: (count) => `${count} Ereignisse`,
  share: (share, things) => `${share} der ${things}`,
  waits: (time) => `wartet im Median ${time}`,
  ends: (count, share) => `${count} enden hier, ${share}`,
};
