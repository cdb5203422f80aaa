import { access } from './access.js';
import { alerts } from './alerts.js';
import { cards } from './cards.js';
import { imports } from './imports.js';
import { kept } from './kept.js';
import { measuring } from './measuring.js';
import { models } from './models.js';
import { requests } from './requests.js';
import { sending } from './sending.js';

/** What the server refuses a person, in English: the source of the others. */
export const en = { access, alerts, cards, imports, kept, measuring, models, requests, sending };
