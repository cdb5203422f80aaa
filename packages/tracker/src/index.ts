export type { Details, Options } from './options.js';
export { start, type Throughline } from './start.js';
