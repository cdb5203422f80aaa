import type { Sentences } from '../sentences.js';
import { scenario } from './scenario.js';
import { warnings } from './warnings.js';

export const de: Sentences = { scenario, warnings };
