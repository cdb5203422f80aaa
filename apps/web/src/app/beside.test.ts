import { describe, expect, it } from 'vitest';
import { exploreState } from '../explore/search.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { besideOf } from './beside.js';

describe('what stands beside a part of the address', () => {
  it('keeps a filter while the view changes, and the view while the filter changes', () => {
    const search = { shop: 'demo', metric: 'time', last: '30d', these: 'device~phone' };
    expect(besideOf(search, writeViewState(readViewState(search)))).toEqual({
      last: '30d',
      these: 'device~phone',
    });
    expect(besideOf(search, exploreState.write(exploreState.read(search)))).toEqual({
      shop: 'demo',
      metric: 'time',
    });
  });
});
