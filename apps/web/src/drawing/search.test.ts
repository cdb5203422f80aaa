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

  it('holds any other selection that it is compared with', () => {
    const versus = { last: '2026-03-01..2026-03-31', these: [{ property: 'device', value: 'phone' }] };
    for (const each of [versus, { last: null, these: [] }]) {
      const search = drawingState.write({ ...PLAIN, versus: each });
      expect(drawingState.read(search)).toEqual({ ...PLAIN, versus: each });
    }
    // Its parameters say nothing by themselves.
    expect(drawingState.read({ 'vs-these': 'device~phone' })).toEqual(PLAIN);
  });

  it('takes what makes no sense for nothing', () => {
    expect(drawingState.read({ line: 'order~a', through: 'all', ways: '0' })).toEqual(PLAIN);
    expect(drawingState.read({ line: 'order~a~b~c', ways: '99' })).toEqual(PLAIN);
  });
});
