import { describe, expect, it } from 'vitest';
import { against } from './against.js';

const last = { channels: [{ channel: 'social', conversions: 80, value: 1000 }] };

describe('against', () => {
  it('tells how far a figure lies from that of another model', () => {
    expect(against('social', 100, last)).toEqual({ conversions: 80, change: 0.25 });
  });

  it('tells no change from nothing', () => {
    expect(against('e-mail', 5, last)).toEqual({ conversions: 0, change: null });
  });

  it('tells nothing while the other answer is not there', () => {
    expect(against('social', 100, null)).toBeNull();
  });
});
