import { expect, it } from 'vitest';
import { shapeOf } from './Glyph.js';

it('draws a type in the shape it has in every view, whatever other types are there', () => {
  const all = ['customer', 'item', 'order', 'wish list'];
  expect(shapeOf('order', all)).toBe(shapeOf('order', ['customer', 'order']));
  const shapes = all.map((type) => shapeOf(type, all));
  expect(new Set(shapes).size).toBe(all.length);
});
