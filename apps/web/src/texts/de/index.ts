import type { Texts } from '../en/index.js';
import { shell } from './shell.js';
import { settings } from './settings.js';
import { access } from './access.js';

/** Every text of the app in German. */
export const de: Texts = { shell, settings, access };
