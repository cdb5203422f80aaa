import { describe, expect, test } from 'vitest';
import { Random } from '../numerics/random.js';
import { poisson } from '../numerics/poisson.js';
import { capacityOf, type TeamHour } from './capacity.js';

const WEEK = Array.from({ length: 168 }, (_, hour) => (hour % 24 >= 9 && hour % 24 < 17 ? 1 : 0));

/** So many an hour come day and night; the team does what it can in its hours. */
function hours(perHour: number, can: number): TeamHour[] {
  const random = new Random(2);
  let waiting = 0;
  return Array.from({ length: 20 * 168 }, (_, at) => {
    const hour = at % 168;
    const arrived = poisson(random, perHour);
    const able = WEEK[hour] === 1 ? poisson(random, can) : 0;
    const left = Math.min(able, waiting + arrived);
    waiting += arrived - left;
    return { hour, arrived, left };
  });
}

describe('what a team can do', () => {
  test('is what it does where work is piled up', () => {
    const found = capacityOf(hours(10, 40), WEEK);
    expect((found?.perHour ?? 0) / 40).toBeCloseTo(1, 1);
    expect(found?.variation).toBeCloseTo(1, 0);
  });

  test('is not known where it never is', () => {
    expect(capacityOf(hours(0.02, 40), WEEK)).toBeNull();
    expect(capacityOf([], WEEK)).toBeNull();
  });

  test('is not known where work lies about until somebody fetches it', () => {
    // All that came is done in the last hour of the day, one piece in each other one.
    const fetched = Array.from({ length: 20 * 168 }, (_, at) => {
      const hour = at % 168;
      return { hour, arrived: 10, left: hour % 24 === 16 ? 233 : WEEK[hour] === 1 ? 1 : 0 };
    });
    expect(capacityOf(fetched, WEEK)).toBeNull();
  });
});
