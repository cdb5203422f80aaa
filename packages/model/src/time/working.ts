import { WEEKDAYS, type WorkingCalendar } from '../settings.js';
import { DAY_MILLISECONDS, dateOf, dayNumber, weekdayOf } from './days.js';
import { instantOf } from './zone.js';

/** A stretch of working time as UTC instants (milliseconds). */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

/**
 * How much of the time from one UTC instant to another (milliseconds) lies in a team's working hours, in
 * milliseconds; 0 where `to` is not after `from`.
 *
 * @param zone the shop's zone, used where the calendar has none of its own.
 */
export function workingMilliseconds(
  from: number,
  to: number,
  calendar: WorkingCalendar,
  zone: string,
): number {
  return workingShifts(from, to, calendar, zone).reduce((sum, shift) => sum + shift.to - shift.from, 0);
}

/**
 * A team's working hours between two UTC instants, cut to them, in order; none where `to` is not after `from`. A shift
 * whose end is not after its start runs into the next day and belongs to the day on which it starts, also where
 * holidays are concerned. Shifts that overlap count once. Where clocks change, a shift is as long as it really was.
 */
export function workingShifts(from: number, to: number, calendar: WorkingCalendar, zone: string): Shift[] {
  if (!(to > from)) return [];
  const local = calendar.zone ?? zone;
  const lastDay = dayNumber(to, local);
  const worked: Shift[] = [];
  let covered = from;
  for (let day = dayNumber(from, local) - 1; day <= lastDay; day += 1) {
    for (const shift of shiftsOf(day, calendar, local)) {
      const part = { from: Math.max(shift.from, covered), to: Math.min(shift.to, to) };
      if (part.to <= part.from) continue;
      worked.push(part);
      covered = part.to;
    }
  }
  return worked;
}

/**
 * The UTC instant at which so much working time has passed since another; null where the calendar has not that much
 * within two years.
 */
export function afterWorking(
  from: number,
  milliseconds: number,
  calendar: WorkingCalendar,
  zone: string,
): number | null {
  const far = from + 731 * DAY_MILLISECONDS;
  for (let near = from, left = milliseconds; near < far; near += 28 * DAY_MILLISECONDS) {
    for (const shift of workingShifts(near, near + 28 * DAY_MILLISECONDS, calendar, zone)) {
      if (shift.to - shift.from >= left) return shift.from + left;
      left -= shift.to - shift.from;
    }
  }
  return null;
}

/**
 * The cut-offs of a calendar's working days from a UTC instant on, within so many days, as UTC instants in order; none where
 * the calendar has no cut-off. A working day has hours and is no holiday.
 */
export function cutOffsFrom(from: number, days: number, calendar: WorkingCalendar, zone: string): number[] {
  const { cutOff, zone: local = zone } = calendar;
  if (cutOff === undefined) return [];
  const first = dayNumber(from, local);
  return Array.from({ length: days + 1 }, (_, ahead) => first + ahead)
    .filter((day) => shiftsOf(day, calendar, local).length > 0)
    .map((day) => instantOf(day * DAY_MILLISECONDS + timeOfDay(cutOff), local))
    .filter((instant) => instant >= from);
}

type Hours = NonNullable<WorkingCalendar['hours'][(typeof WEEKDAYS)[number]]>[number];

/** A day's shifts as instants, by their start. */
function shiftsOf(day: number, calendar: WorkingCalendar, zone: string): Shift[] {
  if (calendar.holidays.includes(dateOf(day))) return [];
  const midnight = day * DAY_MILLISECONDS;
  return hoursOn(calendar, weekdayOf(day))
    .map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({
      from: instantOf(midnight + from, zone),
      to: instantOf(midnight + (to > from ? to : to + DAY_MILLISECONDS), zone),
    }));
}

const ALL_DAY: readonly Hours[] = [{ from: '00:00', to: '24:00' }];

/** When a calendar works on a weekday that is no holiday: one that tells no hours at all works at all of them. */
export function hoursOn(
  { hours }: Pick<WorkingCalendar, 'hours'>,
  weekday: (typeof WEEKDAYS)[number],
): readonly Hours[] {
  const isAlways = WEEKDAYS.every((day) => (hours[day] ?? []).length === 0);
  return isAlways ? ALL_DAY : (hours[weekday] ?? []);
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
