export * from './definition.js';
export { canonicalName, definitionOf, nameKey, SCOPED_ALIASES } from './names.js';
export { placeActivities } from './place.js';
export { TAXONOMY, TAXONOMY_PARTS } from './table/index.js';
