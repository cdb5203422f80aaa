import { describe, expect, test } from 'vitest';
import { sharesApart } from './shares-apart.js';

describe('two shares', () => {
  test('are tested with circumstances held equal', () => {
    // Berkeley admissions of 1973, departments A and B (Bickel, Hammel & O’Connell 1975): men first, admitted as long.
    const found = sharesApart([
      { own: 108, ownHit: 89, rest: 825, restHit: 512 },
      { own: 25, ownHit: 17, rest: 560, restHit: 353 },
    ]);
    expect(found?.n).toBe(133);
    expect(found?.hits).toBe(106);
    expect(found?.observed).toBeCloseTo(106 / 133, 10);
    expect(found?.baseline).toBeCloseTo(((108 * 512) / 825 + (25 * 353) / 560) / 133, 10);
    // By hand: 85.38 are expected, with a variance of 27.49; (106 − 85.38 − 0.5) / 5.243 = 3.838.
    expect(found?.p).toBeCloseTo(6.2e-5, 6);
  });

  test('are not apart where the group only stands where everybody is hit more', () => {
    const found = sharesApart([
      { own: 900, ownHit: 450, rest: 100, restHit: 50 },
      { own: 100, ownHit: 5, rest: 900, restHit: 45 },
    ]);
    expect(found?.observed).toBeCloseTo(found?.baseline ?? 0, 10);
    expect(found?.p).toBeGreaterThan(0.4);
  });

  test('say nothing where there is nobody to compare with, or nobody was hit', () => {
    expect(sharesApart([{ own: 50, ownHit: 20, rest: 0, restHit: 0 }])).toBeNull();
    expect(sharesApart([{ own: 5, ownHit: 0, rest: 5, restHit: 0 }])?.p).toBe(1);
  });
});
