import type { Texts } from '../en/index.js';

export const replay: Texts['replay'] = {
  open: 'Wiedergabe: die Reisen auf der Karte abspielen',
  label: 'Wiedergabe',
  loading: 'Die Bewegungen der Reisen werden geholt …',
  nothing:
    'Hier bewegt sich keine Reise, es gibt nichts abzuspielen. Blenden Sie oben weitere Objektarten ein.',
  play: 'Abspielen',
  pause: 'Anhalten',
  step: 'Einen Schritt weiter',
  speed: 'Tempo',
  moment: 'Gezeigter Zeitpunkt',
  close: 'Wiedergabe schließen',
  underway: (count, told) => `${told} ${count === 1 ? 'Reise' : 'Reisen'} unterwegs`,
  underwayMeans:
    'Reisen, deren erstes Ereignis schon geschehen ist und deren letztes noch nicht. Jede ist ein Punkt.',
  unseen: (told) => `${told} auf Linien, die nicht gezeichnet sind`,
  all: (moves) => `alle ${moves} Bewegungen, zu ihrer eigenen Zeit`,
  sample: (told, moves) => `eine Stichprobe: ${told} von ${moves} Bewegungen`,
  still: 'in Schritten, weil Ihr System keine Bewegung wünscht',
  arrivals: (total, busiest, most) =>
    `${total} Reisen beginnen in dieser Zeit, die meisten auf einmal (${most}) ab ${busiest}.`,
  arrivalsTable: 'Reisen, die beginnen, nach Zeit',
  from: 'Ab',
  begun: 'Beginnende Reisen',
};
