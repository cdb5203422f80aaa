import { hoursOn, WEEKDAYS, type WorkingCalendar } from '@throughline/model';

/** The share of each hour of a week that a calendar works, Monday 00:00 first, by its own clocks; holidays aside. */
export function weekOf(calendar: WorkingCalendar): number[] {
  const minutes = new Uint8Array(7 * 1440);
  WEEKDAYS.forEach((day, at) => {
    for (const { from, to } of hoursOn(calendar, day)) {
      const [begins, ends] = [minuteOf(from), minuteOf(to)];
      const lasts = ends > begins ? ends - begins : ends + 1440 - begins;
      for (let minute = 0; minute < lasts; minute += 1)
        minutes[(at * 1440 + begins + minute) % minutes.length] = 1;
    }
  });
  return Array.from({ length: 168 }, (_, hour) => {
    const worked = minutes.subarray(hour * 60, hour * 60 + 60).reduce((sum, minute) => sum + minute, 0);
    return worked / 60;
  });
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
