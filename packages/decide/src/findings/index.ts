export { type Arm, type Cell, addArms, NO_EPISODES } from './cell.js';
export { effectOfHits, type Difference, type HitEffect } from './effect.js';
export { gradeOf, type Graded, type Grounds } from './grade.js';
export { sparedBy, type Spared } from './match.js';
export { type EValue, type Priced, type PriceInput, priceOf } from './price.js';
export { type FoundSegment, type Scan, type ScanOptions, scanSegments } from './scan.js';
export { type Break, findBreaks, LEAST_DAYS as LEAST_BREAK_DAYS } from './breaks/breaks.js';
export type { DayFigure } from './breaks/day-figures.js';
