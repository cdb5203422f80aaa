export { DAY_MILLISECONDS, dateOf, dayNumber, startOfDate, startOfDay, startOfWeek } from './days.js';
export {
  hourShift,
  INTERVALS,
  intervalNumber,
  intervalStart,
  weekShift,
  type Interval,
  type IntervalCalendar,
} from './intervals.js';
export { afterWorking, workingMilliseconds, workingShifts } from './working.js';
