export * from './definition.js';
export { EVIDENCE_ALONE } from './evidence-alone.js';
export { canonicalName, definitionOf, nameKey, SCOPED_ALIASES } from './names.js';
export { placeActivities } from './place.js';
export { TAXONOMY, TAXONOMY_PARTS } from './table/index.js';
export { calledIn } from './translated/called.js';
export { GERMAN_NAMES } from './translated/german.js';
