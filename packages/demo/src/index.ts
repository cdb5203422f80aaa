export * from './activities.js';
export * from './config/config.js';
export * from './config/defaultDemo.js';
export * from './config/problems.js';
export { DemoConfigError, readDemoConfig } from './config/readConfig.js';
export * from './demo.js';
export { type Chunk, type DemoFile, FILES } from './output/journal.js';
export type { Delays, Loss, Losses, ProblemLoss, ProblemTruth, Sums, Truth } from './truth/shape.js';
