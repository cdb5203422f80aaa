import { describe, expect, it } from 'vitest';
import { besideLast } from './beside-last.js';

const last = { channels: [{ channel: 'social', conversions: 80, value: 1000 }] };

describe('besideLast', () => {
  it('tells how far a figure lies from that of the last touch', () => {
    expect(besideLast('social', 100, last)).toEqual({ conversions: 80, change: 0.25 });
  });

  it('tells no change from nothing', () => {
    expect(besideLast('e-mail', 5, last)).toEqual({ conversions: 0, change: null });
  });

  it('tells nothing while the other answer is not there', () => {
    expect(besideLast('social', 100, null)).toBeNull();
  });
});
