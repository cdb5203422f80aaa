export * from './words.js';
export * from './event.js';
export * from './settings.js';
export * from './taxonomy/index.js';
export * from './questions/index.js';
