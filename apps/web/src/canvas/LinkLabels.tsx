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
}

/** The figure asked for, on each line that has room for it at this scale; the widest lines first. */
export const LinkLabels = memo(function LinkLabels({ links, k, obstacles }: LinkLabelsProps) {
  const size = Math.min(12, Math.max(10, 11 * k));
  const shown = useMemo(
    () =>
      clearLabels(links, k, { height: size + 2, widthOf: (text) => textWidth(text, size, 500), obstacles }),
    [links, k, size, obstacles],
  );
  return (
    <g className="link-labels" aria-hidden="true">
      {shown.map((link) => (
        <text
          key={link.id}
          x={link.labelX}
          y={link.labelY}
          dy={(size / k) * 0.35}
          fontSize={size / k}
          strokeWidth={4 / k}
        >
          {link.label}
        </text>
      ))}
    </g>
  );
});
