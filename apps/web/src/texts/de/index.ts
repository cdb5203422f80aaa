import type { Texts } from '../en/index.js';
import { shell } from './shell.js';

/** Every text of the app in German. */
export const de: Texts = { shell };
