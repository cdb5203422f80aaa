import { shell } from './shell.js';
import { settings } from './settings.js';
import { access } from './access.js';

/** Every text of the app in English, by the view that shows it: what other languages are held against. */
export const en = { shell, settings, access };

export type Texts = typeof en;
