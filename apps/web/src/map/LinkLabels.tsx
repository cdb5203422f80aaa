import type { SceneLink } from '@throughline/blueprint';
import { memo } from 'react';

interface LinkLabelsProps {
  readonly links: readonly SceneLink[];
  readonly k: number;
}

/** Below this scale figures on the lines would lie on each other. */
const LEGIBLE = 0.62;

/** The figure asked for, on each line that has room for it. */
export const LinkLabels = memo(function LinkLabels({ links, k }: LinkLabelsProps) {
  if (k < LEGIBLE) return null;
  const size = Math.min(12, 11 * k) / k;
  return (
    <g className="link-labels" aria-hidden="true">
      {links.map((link) =>
        link.label === '' ? null : (
          <text key={link.id} x={link.labelX} y={link.labelY} fontSize={size} strokeWidth={4 / k}>
            {link.label}
          </text>
        ),
      )}
    </g>
  );
});
