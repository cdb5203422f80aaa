import type { SceneDrop } from '@throughline/blueprint';

interface DropsProps {
  readonly drops: readonly SceneDrop[];
  readonly k: number;
}

/** Zoomed out, only the worst leaks keep their figure, in letters that stay legible. */
const FAR = 0.6;
const WORST = 3;

/** Wedges under the steps where journeys end without their goal. */
export function Drops({ drops, k }: DropsProps) {
  const size = Math.min(13, Math.max(11, 11.5 * k)) / k;
  return (
    <g className="drops" aria-hidden="true">
      {drops.map((drop) => (
        <g key={drop.step} className={`drop drop-${drop.pain}`}>
          <path d={drop.path} />
          {k < FAR && drop.pain < WORST ? null : (
            <text x={drop.labelX} y={drop.labelY} fontSize={size} strokeWidth={3 / k}>
              {drop.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
