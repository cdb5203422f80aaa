import { expect, it } from 'vitest';
import { between, lineNames } from './line-names.js';

const room = { camera: { x: 0, y: 10, k: 0.5 }, width: 90, measured: (text: string) => text.length * 5 };
const line = (name: string, y: number) => ({ id: 'visibility' as const, name, y });

it('writes the names of lines around where they come from, and leaves lanes what is between', () => {
  const names = lineNames([line('line of sight', 100), line('line of internal interaction', 200)], room);
  expect(names.map(({ rows }) => rows)).toEqual([['line of sight'], ['line of internal', 'interaction']]);
  expect(names.map(({ top, bottom }) => [top, bottom])).toEqual([
    [53.5, 66.5],
    [97, 123],
  ]);
  expect(between({ top: 60, bottom: 110 }, names)).toEqual({ top: 66.5, bottom: 97 });
  expect(between({ top: 10, bottom: 60 }, names)).toEqual({ top: 10, bottom: 53.5 });
});
