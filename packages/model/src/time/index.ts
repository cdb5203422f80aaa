export { DAY_MILLISECONDS, startOfDate, startOfDay, startOfWeek } from './days.js';
export {
  hourShift,
  INTERVALS,
  intervalNumber,
  intervalStart,
  weekShift,
  type Interval,
  type IntervalCalendar,
} from './intervals.js';
export { workingMilliseconds } from './working.js';
