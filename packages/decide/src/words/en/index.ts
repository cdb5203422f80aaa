import { notes } from './notes.js';
import { reasons } from './reasons/index.js';
import { scenario } from './scenario.js';
import { warnings } from './warnings.js';

/** Every sentence that models tell in their output, in English: the source of the others. */
export const en = { notes, reasons, scenario, warnings };
