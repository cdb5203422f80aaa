export { DAY_MILLISECONDS, startOfDate, startOfDay, startOfWeek } from './days.js';
export { workingMilliseconds } from './working.js';
