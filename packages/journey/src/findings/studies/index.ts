import type { Study } from '../study.js';
import { DEVIATIONS, FEEDBACK, LOOPS, PROMISES } from './backstage.js';
import { CARTS } from './carts.js';
import { ERRORS } from './errors.js';
import { VITALS } from './vitals.js';
import { WAITS } from './waits.js';
import { DROP_OFFS, LEFT_AT_ONCE } from './way.js';

/** Everything that is looked into, in the order in which it is told where prices are equal. */
export const STUDIES: readonly Study[] = [
  ...ERRORS,
  ...VITALS,
  ...CARTS,
  LEFT_AT_ONCE,
  ...DROP_OFFS,
  ...PROMISES,
  ...WAITS,
  ...LOOPS,
  ...FEEDBACK,
  ...DEVIATIONS,
];
