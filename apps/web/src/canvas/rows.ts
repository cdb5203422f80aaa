import type { SceneNode } from '@throughline/blueprint';
import type { FigureRow } from './NodeCard.js';

/** The figures that the drawing asks for, as the first row of a box. */
export function firstRow({ figures }: Pick<SceneNode, 'figures'>): readonly FigureRow[] {
  return figures.left === '' && figures.right === '' ? [] : [figures];
}
