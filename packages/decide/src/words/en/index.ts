import { reasons } from './reasons.js';
import { scenario } from './scenario.js';
import { warnings } from './warnings.js';

/** Every sentence that models tell in their output, in English: the source of the others. */
export const en = { reasons, scenario, warnings };
