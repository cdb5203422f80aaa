import type { Texts } from '../en/index.js';
import { first } from './first.js';
import { later } from './later.js';

/** Every text of the app in German. */
export const de: Texts = { ...first, ...later };
