import { describe, expect, it } from 'vitest';
import { clearLabels } from './clear-labels.js';

const letters = { height: 12, widthOf: (text: string) => text.length * 6, obstacles: [] };
const link = (id: string, labelX: number, width: number, label = '1,234') => ({
  id,
  label,
  labelX,
  labelY: 0,
  width,
});

describe('clearLabels', () => {
  it('keeps the label of the widest line where two want one place', () => {
    const kept = clearLabels([link('thin', 0, 1), link('wide', 10, 6)], 1, letters);
    expect(kept.map(({ id }) => id)).toEqual(['wide']);
  });

  it('shows more as the drawing comes nearer', () => {
    const links = [link('a', 0, 2), link('b', 25, 1)];
    expect(clearLabels(links, 1, letters)).toHaveLength(1);
    expect(clearLabels(links, 2, letters)).toHaveLength(2);
  });

  it('lays none on a box, but stands beside it once there is room', () => {
    const around = { ...letters, obstacles: [{ x: 12, y: -20, width: 80, height: 40 }] };
    expect(clearLabels([link('a', 0, 2)], 1, around)).toEqual([]);
    expect(clearLabels([link('a', 0, 2)], 2, around)).toHaveLength(1);
  });

  it('keeps labels within the drawing', () => {
    const band = { x: -10, width: 210 };
    const at = (x: number) => clearLabels([link('a', x, 2)], 1, { ...letters, band })[0]?.labelX;
    expect([-5, 100, 198].map(at)).toEqual([7, 100, 183]);
  });

  it('leaves out what has no label', () => {
    expect(clearLabels([link('a', 0, 2, '')], 1, letters)).toEqual([]);
  });
});
