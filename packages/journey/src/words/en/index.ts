import { breaks } from './breaks.js';
import { lines } from './lines.js';
import { missing } from './missing.js';
import { prices } from './prices.js';
import { reasons } from './reasons.js';
import { refusals } from './refusals.js';
import { kinds } from './remedies/kinds.js';
import { remedies } from './remedies/index.js';
import { segments } from './segments.js';
import { studies } from './studies.js';
import { titles } from './titles.js';
import { untold } from './untold.js';

/** Every sentence of this package in English, the source of the others. */
export const en = {
  studies,
  titles,
  segments,
  breaks,
  lines,
  prices,
  missing,
  remedies,
  kinds,
  reasons,
  refusals,
  untold,
};
