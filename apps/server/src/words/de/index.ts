import type { Refusals } from '../refusals.js';
import { access } from './access.js';
import { alerts } from './alerts.js';
import { cards } from './cards.js';
import { kept } from './kept.js';
import { requests } from './requests.js';
import { sending } from './sending.js';

export const de: Refusals = { access, alerts, cards, kept, requests, sending };
