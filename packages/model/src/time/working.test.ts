import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS, WorkingCalendar } from '../settings.js';
import { cutOffsFrom, workingMilliseconds } from './index.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (text: string): number => Date.parse(text);
const office = WorkingCalendar.parse({
  hours: Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  holidays: ['2026-12-25'],
});
const nights = WorkingCalendar.parse({
  hours: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '22:00', to: '06:00' }]])),
});
const hours = (from: string, to: string, calendar: WorkingCalendar, zone = 'Europe/Berlin'): number =>
  workingMilliseconds(at(from), at(to), calendar, zone) / HOUR;

describe('workingMilliseconds', () => {
  it('counts shifts only', () => {
    expect(hours('2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z', office)).toBe(40);
    expect(hours('2026-11-27T15:00:00Z', '2026-11-30T08:30:00Z', office)).toBe(1.5);
    expect(hours('2026-11-28T00:00:00Z', '2026-11-29T20:00:00Z', office)).toBe(0);
  });

  it('leaves out holidays and what is not after the start', () => {
    expect(hours('2026-12-24T23:00:00Z', '2026-12-25T23:00:00Z', office)).toBe(0);
    expect(hours('2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z', office)).toBe(0);
    expect(hours('2026-11-24T12:00:00Z', '2026-11-24T10:00:00Z', office)).toBe(0);
  });

  it('is as long as the night really was when the clocks change', () => {
    expect(hours('2026-03-28T20:00:00Z', '2026-03-29T12:00:00Z', nights)).toBe(7);
    expect(hours('2026-10-24T19:00:00Z', '2026-10-25T12:00:00Z', nights)).toBe(9);
    expect(hours('2026-10-17T19:00:00Z', '2026-10-18T12:00:00Z', nights)).toBe(8);
  });

  it('goes by the zone of the calendar where it has one', () => {
    const tokyo = { ...office, zone: 'Asia/Tokyo' };
    expect(hours('2026-11-24T00:00:00Z', '2026-11-24T08:00:00Z', tokyo)).toBe(8);
    expect(hours('2026-11-24T00:00:00Z', '2026-11-24T08:00:00Z', office)).toBe(0);
  });

  it('counts a night shift by the day on which it starts', () => {
    const eve = { ...nights, holidays: ['2026-12-25'] };
    expect(hours('2026-12-24T12:00:00Z', '2026-12-25T12:00:00Z', eve)).toBe(8);
    expect(hours('2026-12-25T12:00:00Z', '2026-12-26T12:00:00Z', eve)).toBe(0);
  });

  it('counts shifts that overlap once', () => {
    const double = WorkingCalendar.parse({
      hours: {
        monday: [
          { from: '12:00', to: '18:00' },
          { from: '08:00', to: '13:00' },
          { from: '09:00', to: '10:00' },
        ],
      },
    });
    expect(hours('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', double)).toBe(10);
  });

  it('is all time but holidays where no hours are told', () => {
    for (const none of [{}, { monday: [] }]) {
      const always = WorkingCalendar.parse({ hours: none, holidays: ['2026-12-25'] });
      expect(hours('2026-12-24T00:00:00Z', '2026-12-24T23:00:00Z', always)).toBe(23);
      expect(hours('2026-12-24T23:00:00Z', '2026-12-25T23:00:00Z', always)).toBe(0);
      expect(hours('2026-12-25T23:00:00Z', '2026-12-27T23:00:00Z', always)).toBe(48);
    }
  });

  it('is exact to the millisecond', () => {
    expect(
      workingMilliseconds(
        at('2026-11-24T15:59:59.250Z'),
        at('2026-11-25T08:00:00.125Z'),
        office,
        'Europe/Berlin',
      ),
    ).toBe(875);
  });
});

/** What the clocks of a zone show, as text that sorts by time. */
function clock(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(instant);
}

interface Shift {
  readonly start: string;
  readonly end: string;
}

/** Shifts that start on the days around a time, as wall times; made without the code under test. */
function shiftsAround(from: number, to: number, calendar: WorkingCalendar): Shift[] {
  const shifts: Shift[] = [];
  for (let day = from - 3 * 24 * HOUR; day <= to + 3 * 24 * HOUR; day += 24 * HOUR) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (calendar.holidays.includes(date)) continue;
    const next = new Date(at(`${date}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);
    const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7];
    const told = Object.values(calendar.hours).flat().length > 0;
    const own = (weekday === undefined ? undefined : calendar.hours[weekday]) ?? [];
    for (const span of told ? own : [{ from: '00:00', to: '24:00' }]) {
      const end = span.to === '24:00' ? `${next} 00:00` : `${span.to > span.from ? date : next} ${span.to}`;
      shifts.push({ start: `${date} ${span.from}`, end });
    }
  }
  return shifts;
}

/**
 * Minute by minute: a shift has begun once the clocks have shown its start or a later time, and is over once
 * they have shown its end.
 */
function minuteByMinute(from: number, to: number, calendar: WorkingCalendar, zone: string): number {
  const shown = clock(zone);
  const shifts = shiftsAround(from, to, calendar);
  let latest = '';
  let minutes = 0;
  for (let instant = from - 48 * HOUR; instant < to; instant += MINUTE) {
    const now = shown(instant);
    if (now > latest) latest = now;
    if (instant < from) continue;
    if (shifts.some(({ start, end }) => start <= latest && latest < end)) minutes += 1;
  }
  return minutes * MINUTE;
}

const timeOfDay = fc.integer({ min: 0, max: 47 }).map((half) => {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(half / 2))}:${half % 2 === 0 ? '00' : '30'}`;
});
const span = fc.record({ from: timeOfDay, to: fc.oneof(timeOfDay, fc.constant('24:00')) });
const calendars = fc
  .record({
    hours: fc.dictionary(fc.constantFrom(...WEEKDAYS), fc.array(span, { maxLength: 3 })),
    holidays: fc.array(fc.constantFrom('2026-03-29', '2026-10-25', '2026-10-26', '2026-11-01'), {
      maxLength: 2,
    }),
  })
  .map((calendar) => WorkingCalendar.parse(calendar));
/** Minutes around the days on which clocks change somewhere. */
const starts = fc
  .tuple(
    fc.constantFrom('2026-03-27', '2026-03-07', '2026-10-23', '2026-10-31', '2026-04-03', '2026-06-10'),
    fc.integer({ min: 0, max: 4 * 1440 }),
  )
  .map(([date, minute]) => at(`${date}T00:00:00Z`) + minute * MINUTE);
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
);

describe('workingMilliseconds against a reference', () => {
  it('equals counting minute by minute', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 3 * 1440 }),
        calendars,
        zones,
        (from, length, calendar, zone) => {
          const to = from + length * MINUTE;
          expect(workingMilliseconds(from, to, calendar, zone)).toBe(
            minuteByMinute(from, to, calendar, zone),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('adds up: a wait cut in two works as long as the whole', () => {
    const cut = fc.integer({ min: 0, max: 10 * 24 * HOUR });
    fc.assert(
      fc.property(starts, cut, cut, calendars, (from, a, b, calendar) => {
        const work = (start: number, end: number): number =>
          workingMilliseconds(start, end, calendar, 'Europe/Berlin');
        expect(work(from, from + a) + work(from + a, from + a + b)).toBe(work(from, from + a + b));
      }),
      { numRuns: 200 },
    );
  });
});

describe('cutOffsFrom', () => {
  const from = (text: string, days: number, more: Partial<WorkingCalendar> = {}) =>
    cutOffsFrom(at(text), days, { ...office, cutOff: '16:30', ...more }, 'Europe/Berlin').map((instant) =>
      new Date(instant).toISOString().slice(0, 16),
    );

  it('tells those of working days, by the clocks of the zone, also of today until it is over', () => {
    expect(from('2026-10-22T14:30:00Z', 5)).toEqual([
      '2026-10-22T14:30',
      '2026-10-23T14:30',
      '2026-10-26T15:30',
      '2026-10-27T15:30',
    ]);
    expect(from('2026-10-22T14:31:00Z', 1)).toEqual(['2026-10-23T14:30']);
  });

  it('leaves out holidays; the zone of the calendar goes first; without a cut-off there is none', () => {
    expect(from('2026-12-25T00:00:00Z', 3)).toEqual(['2026-12-28T15:30']);
    expect(from('2026-10-22T00:00:00Z', 0, { zone: 'Asia/Tokyo' })).toEqual(['2026-10-22T07:30']);
    expect(from('2026-10-22T00:00:00Z', 9, { cutOff: undefined })).toEqual([]);
  });

  it('is every day but holidays where a calendar tells no hours', () => {
    const always = WorkingCalendar.parse({ hours: {}, holidays: ['2026-10-25'], cutOff: '16:30' });
    expect(from('2026-10-24T00:00:00Z', 2, always)).toEqual(['2026-10-24T14:30', '2026-10-26T15:30']);
  });
});
