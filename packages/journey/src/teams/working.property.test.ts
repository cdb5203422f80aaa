import { afterWorking, WEEKDAYS, workingMilliseconds, type WorkingCalendar } from '@throughline/model';
import { openEmbedded, type EventStore } from '@throughline/stores';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Binder } from '../sql/binder.js';
import { workedUntil } from './working.sql.js';
import { workingTable } from './working.js';

/* Working time as the engine looks it up, against the plain program; over a change of clocks. */

let store: EventStore;
beforeAll(async () => void (store = await openEmbedded()));
afterAll(() => store.close());

const FROM = Date.parse('2026-03-20T00:00:00Z');
const SPAN = 21 * 86_400_000;

const time = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});
const shifts = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 });
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  zone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kolkata'),
  hours: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, shifts]))),
  holidays: fc.constantFrom([], ['2026-03-30']),
});
const instant = fc.integer({ min: 0, max: SPAN }).map((offset) => FROM + offset);

test('the table tells the working time between any two instants', async () => {
  await fc.assert(
    fc.asyncProperty(
      calendar,
      fc.array(instant, { minLength: 2, maxLength: 20 }),
      async (drawn, instants) => {
        const binder = new Binder();
        const table = workingTable(drawn, { from: FROM, to: FROM + SPAN }, 'UTC');
        const sql = `SELECT ${workedUntil('at', table, binder)} AS worked FROM (SELECT arrayJoin(${binder.bind('Array(Int64)', instants)}) AS at)`;
        const rows = await store.query<{ worked: number }>(binder.statement(sql));
        expect(rows.map(({ worked }) => worked)).toEqual(
          instants.map((at) => workingMilliseconds(FROM, at, drawn, 'UTC')),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('so much working time ends where it is over', () => {
  fc.assert(
    fc.property(calendar, instant, fc.integer({ min: 1, max: 400 }), (drawn, from, half) => {
      const wanted = half * 1_800_000;
      const end = afterWorking(from, wanted, drawn, 'UTC');
      if (end === null)
        expect(workingMilliseconds(from, from + 700 * 86_400_000, drawn, 'UTC')).toBeLessThan(wanted);
      else expect(workingMilliseconds(from, end, drawn, 'UTC')).toBe(wanted);
    }),
    { numRuns: 40 },
  );
});
