import { shell } from './shell.js';

/** Every text of the app in English, by the view that shows it: what other languages are held against. */
export const en = { shell };

export type Texts = typeof en;
