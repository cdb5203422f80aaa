export { BackfillError } from './error.js';
export type { ApiParts } from './api.js';
export type { Asked, Cursor, Past } from './past.js';
export { PASTS, readPast } from './read.js';
