export { startOfDay, startOfWeek } from './days.js';
export { workingMilliseconds } from './working.js';
