export { type Arm, type Cell, addArms, NO_EPISODES } from './cell.js';
export { effectOfHits, type HitEffect } from './effect.js';
export { gradeOf, type Graded } from './grade.js';
export { type Priced, type PriceInput, priceOf } from './price.js';
export { type FoundSegment, type Scan, type ScanOptions, scanSegments } from './scan.js';
