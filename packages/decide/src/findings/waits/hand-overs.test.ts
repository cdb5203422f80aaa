import { describe, expect, test } from 'vitest';
import { handOverEffect } from './hand-overs.js';

describe('hand-overs', () => {
  test('are tested with the hours at which the work began held equal', () => {
    // Berkeley admissions of 1973, departments A and B (Bickel, Hammel & O’Connell 1975): men first, admitted as long.
    const found = handOverEffect([
      { handed: 108, handedLong: 89, kept: 825, keptLong: 512 },
      { handed: 25, handedLong: 17, kept: 560, keptLong: 353 },
    ]);
    expect(found?.handed).toBe(133);
    expect(found?.long).toBe(106);
    expect(found?.observed).toBeCloseTo(106 / 133, 10);
    expect(found?.baseline).toBeCloseTo(((108 * 512) / 825 + (25 * 353) / 560) / 133, 10);
    // By hand: 85.38 are expected, with a variance of 27.49; (106 − 85.38 − 0.5) / 5.243 = 3.838.
    expect(found?.p).toBeCloseTo(6.2e-5, 6);
  });

  test('that only come at hours at which everything is slow show nothing', () => {
    const found = handOverEffect([
      { handed: 900, handedLong: 450, kept: 100, keptLong: 50 },
      { handed: 100, handedLong: 5, kept: 900, keptLong: 45 },
    ]);
    expect(found?.observed).toBeCloseTo(found?.baseline ?? 0, 10);
    expect(found?.p).toBeGreaterThan(0.4);
  });

  test('that nothing can be compared with say nothing', () => {
    expect(handOverEffect([{ handed: 50, handedLong: 20, kept: 0, keptLong: 0 }])).toBeNull();
    expect(handOverEffect([{ handed: 5, handedLong: 0, kept: 5, keptLong: 0 }])?.p).toBe(1);
  });
});
