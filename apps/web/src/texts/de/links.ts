import type { Texts } from '../en/index.js';

export const links: Texts['links'] = {
  days: 'Endet nach Tagen',
  make: 'Link erstellen',
  link: 'Der Link, nur dieses eine Mal gezeigt:',
  snippet: 'Zum Einbetten in eine Seite:',
};
