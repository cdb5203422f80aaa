import type { BlueprintScene } from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { STAGE_BAR } from './StageHeadings.js';

interface LaneHeadingsProps {
  readonly lanes: BlueprintScene['lanes'];
  readonly looking: Looking;
  readonly narrow: boolean;
  readonly width: number;
}

/** The names of the lanes: a column that stays at the left, or on a narrow screen a small name in each band. */
export function LaneHeadings({ lanes, looking, narrow, width }: LaneHeadingsProps) {
  const { camera, size } = looking;
  return (
    <g aria-hidden="true">
      {narrow ? null : <rect className="heading-ground" x={0} y={0} width={width} height={size.height} />}
      {narrow ? null : (
        <line className="heading-rule" x1={width} x2={width} y1={STAGE_BAR} y2={size.height} />
      )}
      {lanes.map((lane) => {
        const top = lane.y * camera.k + camera.y;
        const height = lane.height * camera.k;
        const y = narrow ? top + 15 : top + height / 2;
        return (
          <g key={lane.id} transform={`translate(${narrow ? 10 : 20} ${y})`}>
            <text className="lane-name" fontSize={narrow ? 10.5 : 13}>
              {lane.name}
            </text>
            {narrow || height < 44 ? null : (
              <text className="lane-hint" y={16} fontSize={11.5}>
                {lane.hint}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
