import type { BlueprintScene } from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';

interface LaneGroundProps {
  readonly scene: BlueprintScene;
  readonly looking: Looking;
}

/** The tints of the lanes over the whole width of the screen, the three lines, and where stages meet. */
export function LaneGround({ scene, looking: { camera, size } }: LaneGroundProps) {
  const top = (scene.lanes[0]?.y ?? 0) * camera.k + camera.y;
  const last = scene.lanes.at(-1);
  const bottom = last === undefined ? top : (last.y + last.height) * camera.k + camera.y;
  return (
    <g aria-hidden="true">
      {scene.lanes.map(({ id, y, height }) => (
        <rect
          key={id}
          x={0}
          width={size.width}
          y={y * camera.k + camera.y}
          height={height * camera.k}
          style={{ fill: `var(--lane-${id})` }}
        />
      ))}
      {scene.stages.slice(1).map(({ id, x }) => (
        <line
          key={id}
          className="stage-rule"
          x1={x * camera.k + camera.x}
          x2={x * camera.k + camera.x}
          y1={top}
          y2={bottom}
        />
      ))}
      {scene.lines.map(({ id, y }) => (
        <g
          key={id}
          className={`lane-line lane-line-${id}`}
          transform={`translate(0 ${y * camera.k + camera.y})`}
        >
          <line x1={0} x2={size.width} y1={0} y2={0} />
        </g>
      ))}
    </g>
  );
}
