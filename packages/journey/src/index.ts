export { ask } from './ask.js';
export { QuestionError } from './question-error.js';
export type { AskOptions } from './reader.js';
export type { JourneyScope } from './scope.js';
/** The statement behind the map's edges, for those who run it themselves. */
export { edges as mapEdges, type EdgeRow } from './map/map.sql.js';
