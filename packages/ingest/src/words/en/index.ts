import { files } from './files.js';
import { guess } from './guess.js';
import { logNotes, logs } from './logs.js';
import { mapping, places } from './mapping.js';
import { reading } from './reading.js';
import { reasons, signatures, withText } from './reasons.js';
import { exporting, past, payload } from './vendors.js';

/** What importing says, in English: the source of the others. */
export const en = {
  exporting,
  files: { ...files, ...logs, ...reading },
  guess,
  logNotes,
  mapping,
  past,
  payload,
  places,
  reasons,
  signatures,
  withText,
};
