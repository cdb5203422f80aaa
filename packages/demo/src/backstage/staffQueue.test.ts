import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, ShopClock } from '../clock/shopClock.js';
import { Shifts } from './shifts.js';
import { StaffQueue } from './staffQueue.js';
import { TimeQueue } from './timeQueue.js';

/** Monday to Sunday. */
const clock = new ShopClock('Europe/Berlin', '2026-08-03', 14);
const shifts = new Shifts(clock, {
  days: ['monday', 'tuesday', 'friday'],
  hours: { from: '08:00', to: '16:00' },
});
const at = (day: number, hours: number): number => clock.at(day, hours * HOUR);

describe('shifts', () => {
  it('open at the next working hour', () => {
    expect(shifts.open(at(0, 6))).toBe(at(0, 8));
    expect(shifts.open(at(0, 9))).toBe(at(0, 9));
    expect(shifts.open(at(0, 16))).toBe(at(1, 8));
    expect(shifts.open(at(1, 20))).toBe(at(4, 8));
    expect(shifts.open(at(5, 12))).toBe(at(7, 8));
  });
});

describe('a staff queue', () => {
  const queueOf = (people: number): StaffQueue<string> => new StaffQueue(shifts, people, () => 30 * MINUTE);

  it('serves first come, first served, by as many as there are', () => {
    const queue = queueOf(2);
    for (const [key, hours] of [
      ['c', 8.2],
      ['a', 8],
      ['b', 8.1],
    ] as const)
      queue.add(at(0, hours), key, key);
    const served = [...queue.serve(at(1, 0))];
    expect(served.map(({ job, person, start }) => [job, person, start])).toEqual([
      ['a', 1, at(0, 8)],
      ['b', 2, at(0, 8.1)],
      ['c', 1, at(0, 8.5)],
    ]);
  });

  it('leaves what cannot be begun in time to the next shift, in order', () => {
    const queue = queueOf(1);
    for (let index = 0; index < 20; index += 1) queue.add(at(0, 7) + index, `job-${index}`, String(index));
    const first = [...queue.serve(at(1, 0))];
    expect(first).toHaveLength(16);
    queue.add(at(1, 1), 'late', 'late');
    const second = [...queue.serve(at(2, 0))];
    expect(second.map(({ job }) => job)).toEqual(['16', '17', '18', '19', 'late']);
    expect(second[0]?.start).toBe(at(1, 8));
  });

  it('finishes after hours what it began', () => {
    const queue = queueOf(1);
    queue.add(at(0, 15.9), 'last', 'last');
    expect([...queue.serve(at(1, 0))][0]?.end).toBe(at(0, 16.4));
  });
});

it('a time queue gives back every entry by time and key, whatever the order of arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(9))), (entries) => {
      const queue = new TimeQueue<string>();
      const keyed = entries.map(([time, key]) => [time, `k${key}`] as const);
      for (const [time, key] of keyed) queue.push(time, key, `${String(time).padStart(2, '0')}${key}`);
      const popped: string[] = [];
      while (queue.size > 0) popped.push(queue.pop() ?? '');
      expect(popped).toEqual(keyed.map(([time, key]) => `${String(time).padStart(2, '0')}${key}`).sort());
    }),
  );
});
