import type { BlueprintScene, SceneDrop } from '@throughline/blueprint';
import type { Box } from '../canvas/camera.js';
import { textWidth } from '../canvas/text-fit.js';

interface DropsProps {
  readonly drops: readonly SceneDrop[];
  readonly k: number;
}

/** Zoomed out, only the worst leaks keep their figure. */
const FAR = 0.6;
const WORST = 3;

/** Wedges under the steps where journeys end without their goal; the worst are told on a sign of their own colour. */
export function Drops({ drops, k }: DropsProps) {
  return (
    <g className="drops" aria-hidden="true">
      {drops.map((drop) => (
        <g key={drop.step} className={`drop drop-${drop.pain}`}>
          <path d={drop.path} />
          {k < FAR && drop.pain < WORST ? null : <DropLabel drop={drop} k={k} />}
        </g>
      ))}
    </g>
  );
}

/** Where the labels stand, in pixels of the screen. */
export function dropBoxes({ drops }: Pick<BlueprintScene, 'drops'>, k: number): readonly Box[] {
  return drops
    .filter(({ pain }) => k >= FAR || pain === WORST)
    .map(({ labelX, labelY }) => ({ x: labelX * k - 2, y: labelY * k - 11, width: 48, height: 16 }));
}

/** Letters keep their size on the screen. */
function DropLabel({ drop, k }: { readonly drop: SceneDrop; readonly k: number }) {
  const size = Math.min(12.5, Math.max(10.5, 11.5 * k));
  const width = textWidth(drop.label, size, 600) + 10;
  const worst = drop.pain === WORST;
  return (
    <g transform={`translate(${drop.labelX} ${drop.labelY}) scale(${1 / k})`}>
      {worst ? <rect x={-2} y={-size} width={width} height={size + 4.5} rx={(size + 4.5) / 2} /> : null}
      <text x={worst ? 3 : 0} fontSize={size} strokeWidth={worst ? 0 : 3}>
        {drop.label}
      </text>
    </g>
  );
}
