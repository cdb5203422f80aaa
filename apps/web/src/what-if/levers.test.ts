import { describe, expect, test } from 'vitest';
import { changeOf, isSet, leverSearch, type Lever } from './levers.js';

const LEVERS: readonly Lever[] = [
  { kind: 'often', from: 'Viewed, twice', to: '100 % ~ sure', factor: 0.5 },
  { kind: 'takes', to: 'Parcel Delivered', factor: 0.8 },
  { kind: 'arrivals', factor: 1.2 },
  { kind: 'staff', team: 'picking', now: 2, then: 3 },
];

describe('levers', () => {
  test('survive the address', () => {
    const only = { device: 'phone', 'text.name, full': 'A ~ B' };
    expect(leverSearch.read(leverSearch.write({ levers: LEVERS, only }))).toEqual({ levers: LEVERS, only });
    expect(leverSearch.write({ levers: [], only: {} })).toEqual({});
    expect(leverSearch.read({ only: 'device' }).only).toEqual({});
  });

  test('that make no sense are left out or stand still', () => {
    const read = (text: unknown) => leverSearch.read({ if: text }).levers;
    expect(read('fly~2')).toEqual([]);
    expect(read(7)).toEqual([]);
    expect(read('price~dear')).toEqual([{ kind: 'price', factor: 1 }]);
    expect(read('staff~picking~0~many')).toEqual([{ kind: 'staff', team: 'picking', now: 1, then: 1 }]);
  });

  test('are changes of a question; a step that is not chosen is none yet', () => {
    expect(LEVERS.map(changeOf)).toEqual([
      {
        change: 'probability',
        from: { activity: 'Viewed, twice' },
        to: { activity: '100 % ~ sure' },
        factor: 0.5,
      },
      { change: 'duration', to: { activity: 'Parcel Delivered' }, factor: 0.8 },
      { change: 'arrivals', factor: 1.2 },
      { change: 'staff', team: 'picking', now: 2, then: 3 },
    ]);
    expect(isSet({ kind: 'takes', to: '', factor: 2 })).toBe(false);
    expect(isSet({ kind: 'price', factor: 2 })).toBe(true);
  });
});
