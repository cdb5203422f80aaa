export {
  DAY_MILLISECONDS,
  dateOf,
  dayNumber,
  startOfDate,
  startOfDay,
  startOfWeek,
  weekdayOf,
} from './days.js';
export { instantOf, wallTime } from './zone.js';
export {
  hourShift,
  INTERVALS,
  intervalNumber,
  intervalStart,
  weekShift,
  type Interval,
  type IntervalCalendar,
} from './intervals.js';
export { afterWorking, cutOffsFrom, hoursOn, workingMilliseconds, workingShifts } from './working.js';
