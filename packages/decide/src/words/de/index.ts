import type { Sentences } from '../sentences.js';
import { reasons } from './reasons.js';
import { scenario } from './scenario.js';
import { warnings } from './warnings.js';

export const de: Sentences = { reasons, scenario, warnings };
