import { describe, expect, it } from 'vitest';
import { drawingState, type DrawingState } from './search.js';

const FULL: DrawingState = {
  line: { object: 'order', from: 'step:a~b 50 %', to: 'step:c,d' },
  through: 'lost',
  ways: 3,
  chosen: [{ object: 'order', activities: ['a', 'b', 'b'] }],
  versus: { property: 'text.product', value: 'Tent, 2 m' },
  overlay: 'sla',
};
const PLAIN: DrawingState = {
  line: null,
  through: 'pass',
  ways: null,
  chosen: [],
  versus: null,
  overlay: null,
};

describe('what a drawing holds in the address', () => {
  it('comes back as it was', () => {
    const search = new URLSearchParams(drawingState.write(FULL)).toString();
    expect(drawingState.read(Object.fromEntries(new URLSearchParams(search)))).toEqual(FULL);
    expect(drawingState.write(PLAIN)).toEqual({});
  });

  it('takes what makes no sense for nothing', () => {
    expect(drawingState.read({ line: 'order~a', through: 'all', ways: '0' })).toEqual(PLAIN);
    expect(drawingState.read({ line: 'order~a~b~c', ways: '99' })).toEqual(PLAIN);
  });
});
