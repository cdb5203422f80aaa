import type { Texts } from '../en/index.js';

export const palette: Texts['palette'] = {
  title: 'Alles finden',
  titleWithKeys: 'Alles finden (⌘K, Strg K)',
  placeholder: 'Ansicht, Schritt, Befund, Kennung, Aktion …',
  found: 'Gefunden',
  nothing: 'So heißt hier nichts.',
  groups: {
    objects: 'Objekte',
    views: 'Ansichten',
    steps: 'Schritte',
    findings: 'Befunde',
    saved: 'Gesichert',
    actions: 'Zu tun',
  },
  itsJourney: 'seine Reise',
  importFile: 'Dateien importieren',
  speak: (language) => `Sprache: ${language}`,
  reference: 'Referenz der API',
};
