import { describe, expect, test } from 'vitest';
import { intervalNumber, intervalStart, type Interval, type IntervalCalendar } from './intervals.js';

const BERLIN = { zone: 'Europe/Berlin', weekStart: 'monday' } as const;
const UTC = { zone: 'UTC', weekStart: 'sunday' } as const;

/** Where the interval of an instant begins, and the one after it. */
function boundsOf(text: string, interval: Interval, calendar: IntervalCalendar = BERLIN): string[] {
  const number = intervalNumber(Date.parse(text), interval, calendar);
  return [number, number + 1].map((each) =>
    new Date(intervalStart(each, interval, calendar)).toISOString().replace(':00.000Z', ''),
  );
}

describe('intervals by the clocks of a zone', () => {
  test('begin where the clocks say so', () => {
    expect(boundsOf('2026-03-15T13:45:10Z', 'hour')).toEqual(['2026-03-15T13:00', '2026-03-15T14:00']);
    expect(boundsOf('2026-03-15T23:30:00Z', 'day')).toEqual(['2026-03-15T23:00', '2026-03-16T23:00']);
    expect(boundsOf('2026-03-15T12:00:00Z', 'week')).toEqual(['2026-03-08T23:00', '2026-03-15T23:00']);
    expect(boundsOf('2026-03-31T22:30:00Z', 'month')).toEqual(['2026-03-31T22:00', '2026-04-30T22:00']);
    expect(boundsOf('1969-12-31T23:59:59.500Z', 'hour')).toEqual(['1969-12-31T23:00', '1970-01-01T00:00']);
    const india = { zone: 'Asia/Kolkata', weekStart: 'monday' } as const;
    expect(boundsOf('2026-03-15T13:45:00Z', 'hour', india)).toEqual(['2026-03-15T13:30', '2026-03-15T14:30']);
  });

  test('weeks start as the calendar says, months follow each other across years', () => {
    expect(boundsOf('2026-03-14T12:00:00Z', 'week', UTC)).toEqual(['2026-03-08T00:00', '2026-03-15T00:00']);
    expect(boundsOf('2023-12-31T10:00:00Z', 'month', UTC)).toEqual(['2023-12-01T00:00', '2024-01-01T00:00']);
    expect(boundsOf('2024-02-29T10:00:00Z', 'month', UTC)).toEqual(['2024-02-01T00:00', '2024-03-01T00:00']);
  });

  test('days and hours stay whole where clocks are put forward and back', () => {
    expect(boundsOf('2026-03-29T12:00:00Z', 'day')).toEqual(['2026-03-28T23:00', '2026-03-29T22:00']);
    expect(boundsOf('2026-10-25T12:00:00Z', 'day')).toEqual(['2026-10-24T22:00', '2026-10-25T23:00']);
    // 02:00 comes twice: two hours, each of its own.
    expect(boundsOf('2026-10-25T00:10:00Z', 'hour')).toEqual(['2026-10-25T00:00', '2026-10-25T01:00']);
    expect(boundsOf('2026-10-25T01:10:00Z', 'hour')).toEqual(['2026-10-25T01:00', '2026-10-25T02:00']);
  });
});
