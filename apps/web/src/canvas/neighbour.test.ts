import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour.js';

const at = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 40 });

const NODES = [at('a', 0, 0), at('b', 150, 0), at('c', 300, 10), at('below', 160, 200)];

describe('neighbour', () => {
  it('follows a row', () => {
    expect(neighbour(NODES, 'a', 'ArrowRight')).toBe('b');
    expect(neighbour(NODES, 'b', 'ArrowRight')).toBe('c');
    expect(neighbour(NODES, 'c', 'ArrowLeft')).toBe('b');
  });

  it('changes the lane', () => {
    expect(neighbour(NODES, 'b', 'ArrowDown')).toBe('below');
    expect(neighbour(NODES, 'below', 'ArrowUp')).toBe('b');
  });

  it('stays at the edge', () => {
    expect(neighbour(NODES, 'a', 'ArrowLeft')).toBeNull();
    expect(neighbour(NODES, 'c', 'ArrowRight')).toBeNull();
  });

  it('starts at the first node where the one before is gone', () => {
    expect(neighbour(NODES, 'gone', 'ArrowRight')).toBe('a');
    expect(neighbour([], 'gone', 'ArrowRight')).toBeNull();
  });
});
