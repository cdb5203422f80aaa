import { describe, expect, it } from 'vitest';
import { pointsText, signedPoints } from './points.js';

describe('differences in percentage points', () => {
  it('tell their direction by a sign', () => {
    expect([0.031, -0.042, 0.0001].map(pointsText)).toEqual(['▲ 3.1 pts', '▼ 4.2 pts', '= 0 pts']);
    expect([0.031, -0.042, 0].map(signedPoints)).toEqual(['+3.1', '−4.2', '0']);
  });

  it('do not tell what is nearly nothing as nothing, where a bound decides on what is beyond chance', () => {
    expect([-0.000_23, 0.000_4, 0.0006].map(signedPoints)).toEqual(['−0.02', '+0.04', '+0.1']);
  });
});
