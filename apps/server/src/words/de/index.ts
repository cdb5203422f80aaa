import type { Refusals } from '../refusals.js';
import { access } from './access.js';
import { kept } from './kept.js';
import { requests } from './requests.js';
import { sending } from './sending.js';

export const de: Refusals = { access, kept, requests, sending };
