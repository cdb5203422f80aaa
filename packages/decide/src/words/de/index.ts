import type { Sentences } from '../sentences.js';
import { notes } from './notes.js';
import { reasons } from './reasons/index.js';
import { scenario } from './scenario.js';
import { warnings } from './warnings.js';

export const de: Sentences = { notes, reasons, scenario, warnings };
