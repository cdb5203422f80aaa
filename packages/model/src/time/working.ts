import type { WorkingCalendar } from '../settings.js';
import { DAY_MILLISECONDS, dateOf, dayNumber, weekdayOf } from './days.js';
import { instantOf } from './zone.js';

interface Shift {
  readonly from: number;
  readonly to: number;
}

/**
 * How much of the time from one UTC instant to another (milliseconds) lies in a team's working hours, in
 * milliseconds; 0 where `to` is not after `from`. A shift whose end is not after its start runs into the next
 * day and belongs to the day on which it starts, also where holidays are concerned. Shifts that overlap count
 * once. Where clocks change, a shift is as long as it really was.
 *
 * @param zone the shop's zone, used where the calendar has none of its own.
 */
export function workingMilliseconds(
  from: number,
  to: number,
  calendar: WorkingCalendar,
  zone: string,
): number {
  if (!(to > from)) return 0;
  const local = calendar.zone ?? zone;
  const lastDay = dayNumber(to, local);
  let worked = 0;
  let covered = from;
  for (let day = dayNumber(from, local) - 1; day <= lastDay; day += 1) {
    for (const shift of shiftsOf(day, calendar, local)) {
      const end = Math.min(shift.to, to);
      worked += Math.max(0, end - Math.max(shift.from, covered));
      covered = Math.max(covered, end);
    }
  }
  return worked;
}

/** A day's shifts as instants, by their start. */
function shiftsOf(day: number, calendar: WorkingCalendar, zone: string): Shift[] {
  if (calendar.holidays.includes(dateOf(day))) return [];
  const midnight = day * DAY_MILLISECONDS;
  return (calendar.hours[weekdayOf(day)] ?? [])
    .map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      from: instantOf(midnight + from, zone),
      to: instantOf(midnight + (to > from ? to : to + DAY_MILLISECONDS), zone),
    }));
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
