import { describe, expect, it } from 'vitest';
import { isStale, moving } from './use-drawn.js';

const at = { x: 10, y: 20, k: 1 };

describe('a picture that is moved', () => {
  it('is pushed by as much as the eye moved', () => {
    expect(moving(at, { x: 40, y: 15, k: 1 })).toBe('translate(30px, -5px) scale(1)');
  });

  it('grows about the point that a zoom keeps in its place', () => {
    // Twice as near about (110, 120), which is 100 from the corner of the drawing either way.
    expect(moving(at, { x: -90, y: -80, k: 2 })).toBe('translate(-110px, -120px) scale(2)');
  });

  it('is drawn anew where it was stretched or pushed far, and not for a small push', () => {
    expect(isStale(at, { x: 200, y: 20, k: 1 })).toBe(false);
    expect(isStale(at, { x: 10, y: 20, k: 1.1 })).toBe(true);
    expect(isStale(at, { x: 2000, y: 20, k: 1 })).toBe(true);
  });
});
