import { describe, expect, test } from 'vitest';
import { batchesOf } from './batches.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Sixty parcels a week, in one batch on each of five days. */
const van = { ends: 600, batches: 50, batched: 600, span: 70 * DAY, gap: MINUTE };

describe('batches', () => {
  test('are told where at least half comes in them, and chance does not explain it', () => {
    const found = batchesOf({ ...van, batched: 450 });
    expect(found?.share).toBe(0.75);
    expect(found?.p).toBeLessThan(1e-100);
  });

  test('are not told of a backlog or two, nor where most comes by itself', () => {
    expect(batchesOf({ ...van, batches: 9 })).toBeNull();
    expect(batchesOf({ ...van, batched: 299 })).toBeNull();
  });

  test('are not told where ends are so many that chance brings them as close', () => {
    expect(batchesOf({ ...van, ends: 600_000, batched: 600_000, batches: 60_000 })).toBeNull();
  });

  test('say nothing of no ends at all', () => {
    expect(batchesOf({ ends: 0, batches: 0, batched: 0, span: 0, gap: MINUTE })).toBeNull();
  });
});
