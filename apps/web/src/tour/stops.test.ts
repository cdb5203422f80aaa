import { describe, expect, it } from 'vitest';
import { ANCHORS, destinationOf, stopBeside, STOPS, stopsOn } from './stops.js';

const KNOWN = { finding: 'payment-failed:safari', step: 'shop:payment-failed' };

describe('stops of the tour', () => {
  it('go on to the last and back to the first, and no further', () => {
    expect(stopBeside(STOPS, 'today', 1)).toBe('line');
    expect(stopBeside(STOPS, 'line', -1)).toBe('today');
    expect(stopBeside(STOPS, 'today', -1)).toBeNull();
    expect(stopBeside(STOPS, 'own', 1)).toBeNull();
  });

  it('leave out what is inside a finding where that would open over the card', () => {
    expect(stopBeside(stopsOn(true), 'findings', 1)).toBe('own');
    expect(stopBeside(stopsOn(true), 'own', -1)).toBe('findings');
    expect(stopBeside(stopsOn(false), 'findings', 1)).toBe('price');
  });

  it('lead through four views and end at the finding that costs most', () => {
    const ways = STOPS.map((stop) => destinationOf(stop, KNOWN).to);
    expect([...new Set(ways)]).toEqual(['/today', '/blueprint', '/map', '/findings']);
    expect(destinationOf('own', KNOWN)).toMatchObject({
      to: '/findings',
      part: { finding: KNOWN.finding, step: null },
    });
  });

  it('open a step only where its figures are told, and nothing while it is not known', () => {
    expect(destinationOf('line', KNOWN).part.step).toBeNull();
    expect(destinationOf('step', KNOWN).part.step).toBe(KNOWN.step);
    expect(destinationOf('price', { finding: null, step: null }).part.finding).toBeNull();
  });

  it('each point at something', () => {
    for (const stop of STOPS) expect(ANCHORS[stop].length).toBeGreaterThan(0);
  });
});
