export * from './events/port.js';
