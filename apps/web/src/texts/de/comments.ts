import type { Texts } from '../en/index.js';

export const comments: Texts['comments'] = {
  head: (count) => (count === 0 ? 'Kommentare' : `Kommentare (${count})`),
  say: 'Kommentar',
  placeholder: 'Etwas dazu sagen; @ nennt eine Person',
  send: 'Kommentieren',
  keep: 'Änderung behalten',
  people: 'Personen',
  you: 'Sie',
  here: 'An diesem Rechner',
  changed: 'geändert',
  change: 'Ändern',
  remove: 'Entfernen',
  asked: 'Wie es gefragt war',
  removed: 'Der Kommentar ist weg.',
  mentions: (fresh) => (fresh === 0 ? 'Erwähnungen' : `Erwähnungen, ${fresh} neu`),
  nobody: 'Noch hat Sie niemand erwähnt.',
};
