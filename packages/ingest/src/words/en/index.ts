import { files } from './files.js';
import { guess } from './guess.js';

/** What importing says of files, in English: the source of the others. */
export const en = { files, guess };
