import type { Refusals } from '../refusals.js';
import { access } from './access.js';
import { alerts } from './alerts.js';
import { cards } from './cards.js';
import { imports } from './imports.js';
import { kept } from './kept.js';
import { measuring } from './measuring.js';
import { models } from './models.js';
import { requests } from './requests.js';
import { sending } from './sending.js';

export const de: Refusals = { access, alerts, cards, imports, kept, measuring, models, requests, sending };
