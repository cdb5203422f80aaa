import { first } from './first.js';
import { later } from './later.js';

/** Every text of the app in English, by the view that shows it: what other languages are held against. */
export const en = { ...first, ...later };

export type Texts = typeof en;
