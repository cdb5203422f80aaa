import { describe, expect, it } from 'vitest';
import { advanced, momentIn, stepped } from './clock.js';

const span = { from: 1000, to: 7000 };

describe('the clock of a replay', () => {
  it('plays all of the time in a minute, faster or slower as asked, and stops at its end', () => {
    expect(advanced(1000, { span, elapsed: 60, speed: 1 })).toBe(7000);
    expect(advanced(1000, { span, elapsed: 1, speed: 4 })).toBe(1400);
    expect(advanced(6990, { span, elapsed: 1, speed: 1 })).toBe(7000);
  });

  it('goes step by step between its ends', () => {
    expect(stepped(1000, span, 1)).toBe(1100);
    expect(stepped(1000, span, -1)).toBe(1000);
  });

  it('begins where the address says, and at the start where it says nothing that makes sense', () => {
    expect(momentIn('2500', span)).toBe(2500);
    expect(momentIn('start', span)).toBe(1000);
    expect(momentIn('soon', span)).toBe(1000);
    expect(momentIn('99999', span)).toBe(7000);
  });
});
