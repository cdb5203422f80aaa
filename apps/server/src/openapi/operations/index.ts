import type { Operations } from '../operation.js';
import { ACCESS } from './access.js';
import { INTAKE } from './intake.js';
import { QUESTIONS } from './questions.js';
import { SHOPS } from './shops.js';

/** What every route is for. A route that is missing here is told by its path alone. */
export const OPERATIONS: Operations = { ...SHOPS, ...QUESTIONS, ...ACCESS, ...INTAKE };
