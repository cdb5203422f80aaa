import type { SceneLink } from '@throughline/blueprint';
import { memo, useMemo } from 'react';
import type { Box } from './camera.js';
import { clearLabels } from './clear-labels.js';
import { textWidth } from './text-fit.js';

interface LinkLabelsProps {
  readonly links: readonly SceneLink[];
  readonly k: number;
  /** What no figure may lie on, in the drawing's own units. Must be stable. */
  readonly obstacles: readonly Box[];
  /** Where the drawing begins and ends, in its own units. Must be stable. */
  readonly band?: Pick<Box, 'x' | 'width'>;
  /** Lines that are pointed at: the figures of all others stand back. Null where none is. */
  readonly lit: ReadonlySet<string> | null;
}

/** Steps for each doubling of the scale. */
const STEPS = 6;

function sizeAt(k: number): number {
  return Math.min(12, Math.max(10, 11 * k));
}

/** The figure asked for, on each line that has room for it at this scale; the widest lines first. */
export const LinkLabels = memo(function LinkLabels({ links, k, obstacles, band, lit }: LinkLabelsProps) {
  const size = sizeAt(k);
  // Which figures have room is settled in steps, so that not every moment of a zoom decides anew.
  const step = 2 ** (Math.round(Math.log2(k) * STEPS) / STEPS);
  const shown = useMemo(() => {
    const letters = sizeAt(step);
    const widthOf = (text: string): number => textWidth(text, letters, 500);
    return clearLabels(links, step, { height: letters + 2, widthOf, obstacles, band });
  }, [links, step, obstacles, band]);
  return (
    <g className="link-labels" aria-hidden="true">
      {shown.map((link) => (
        <text
          key={link.id}
          className={lit === null || lit.has(link.id) || link.main ? undefined : 'is-faded'}
          x={link.labelX}
          y={link.labelY}
          dy={(size / k) * 0.35}
          fontSize={size / k}
          // Wide enough that the line does not show between two words.
          strokeWidth={6 / k}
        >
          {link.label}
        </text>
      ))}
    </g>
  );
});
