import type { Texts } from '../en/index.js';

export const shell: Texts['shell'] = {
  railLabel: 'Ansichten',
  railFold: 'Nur Symbole',
  railUnfold: 'Namen offen halten',
  railClose: 'Schließen',
  skip: 'Zur Ansicht springen',
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
  shops: {
    choose: (name) => `Shop: ${name ?? 'keiner'}. Anderen wählen`,
    none: 'Noch kein Shop',
    demo: 'Demo',
  },
  failed: { title: 'Das ließ sich nicht anzeigen', again: 'Noch einmal versuchen' },
  noView: { title: 'Diese Ansicht gibt es nicht', blueprint: 'Zum Blueprint' },
  importFailed: { title: 'Der Import ist fehlgeschlagen', choose: 'Dateien wählen' },
  empty: {
    title: 'Noch keine Ereignisse',
    fill: 'Der Blueprint entsteht aus den Ereignissen eines Shops: einem Export der Bestellungen, einem Klickprotokoll, den Tickets des Kundendienstes. CSV-, JSONL- oder Parquet-Dateien einfach irgendwo auf diese Seite ziehen.',
    demo: 'Oder zuerst den Demo-Shop ansehen, mit',
  },
  noShop: {
    title: (id) => `Einen Shop „${id}“ gibt es nicht`,
    why: 'Vielleicht wurde er gelöscht, oder der Link gehört zu einem anderen Rechner.',
    first: 'Den ersten Shop zeigen, den es hier gibt',
  },
  days: { events: 'Ereignisse', rejected: 'abgelehnt', rowsRejected: 'Zeilen abgelehnt' },
};
