import type { Texts } from '../en/index.js';

export const shell: Texts['shell'] = {
  railLabel: 'Ansichten',
  language: 'Sprache',
  people: 'Personen und Schlüssel',
  ownShop: 'Den eigenen Shop ansehen',
  switchTheme: (theme) => (theme === 'light' ? 'Zum hellen Design wechseln' : 'Zum dunklen Design wechseln'),
  groups: { shop: 'Der Shop', questions: 'Fragen', act: 'Handeln', data: 'Daten' },
  views: {
    '/today': 'Heute',
    '/blueprint': 'Blueprint',
    '/map': 'Karte',
    '/findings': 'Befunde',
    '/funnel': 'Trichter',
    '/paths': 'Wege',
    '/retention': 'Wiederkehr',
    '/what-if': 'Was wäre wenn',
    '/sources': 'Quellen',
  },
  days: { events: 'Ereignisse', rejected: 'abgelehnt', rowsRejected: 'Zeilen abgelehnt' },
};
