export { ask } from './ask.js';
export { QuestionError } from './answer/question-error.js';
export type { AskOptions } from './answer/reader.js';
export { experimentsOf } from './effect/found.js';
/** Types of objects that a shop works on until they are done. */
export { WORKED_ON } from './open/plan.js';
export { readFacts, type ShopFacts } from './shop/facts.js';
/** The journeys of an order, and the statement behind the map's edges, for those who run statements themselves. */
export { journeySource, type JourneySource } from './source/source.js';
export type { JourneyOrder } from './source/order.js';
export { edges as mapEdges, type EdgeRow } from './map/map.sql.js';
export { groupedSource } from './source/grouped.js';
export type { Split } from './source/split.sql.js';
export { stagesOf } from './answer/stages.js';
