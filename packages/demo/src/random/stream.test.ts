import { describe, expect, it } from 'vitest';
import { Drawer } from './drawer.js';
import { childKey, choicesOf, Stream, streamOf } from './stream.js';

const DRAWS = 200_000;
const drawn = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a stream', () => {
  it('gives the same numbers for the same name, others for another', () => {
    const numbers = (key: number, index = 0): number[] => {
      const stream = streamOf(key, 'visit', index);
      return drawn(5, () => stream.next());
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(numbers(7)).not.toEqual(numbers(7, 1));
  });

  it('is uniform in one stream and over the first numbers of many', () => {
    const one = new Stream(1);
    const within = drawn(DRAWS, () => one.next());
    let key = 0;
    const across = drawn(DRAWS, () => new Stream(childKey(42, 'visit', key++)).next());
    for (const values of [within, across]) {
      expect(mean(values)).toBeCloseTo(0.5, 2);
      expect(mean(values.map((value) => value * value))).toBeCloseTo(1 / 3, 2);
      const tenths = new Set(values.map((value) => Math.floor(value * 1000)));
      expect(tenths.size).toBe(1000);
      expect(Math.min(...tenths)).toBe(0);
      expect(Math.max(...tenths)).toBe(999);
    }
  });

  it('draws normal and exponential numbers with the right moments', () => {
    const stream = new Stream(3);
    const normal = drawn(DRAWS, () => stream.normal());
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(mean(drawn(DRAWS, () => stream.exponential(5))) / 5).toBeCloseTo(1, 1);
  });

  it('draws by weight, from few and from many', () => {
    const stream = new Stream(4);
    const things = [1, 2, 5];
    const choices = choicesOf(things, (weight) => weight);
    const drawer = new Drawer(things, (weight) => weight);
    for (const draw of [() => stream.pick(choices), () => drawer.draw(stream)]) {
      const fives = drawn(DRAWS, draw).filter((thing) => thing === 5).length;
      expect(fives / DRAWS).toBeCloseTo(5 / 8, 2);
    }
  });
});
