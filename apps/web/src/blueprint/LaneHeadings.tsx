import type { BlueprintScene } from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { STAGE_BAR } from './StageHeadings.js';

type Lane = BlueprintScene['lanes'][number];

interface LaneHeadingsProps {
  readonly lanes: readonly Lane[];
  readonly looking: Looking;
  readonly narrow: boolean;
  readonly width: number;
}

/** The names of the lanes in a column that stays at the left; on a narrow screen it is thin, with names upright. */
export function LaneHeadings({ lanes, looking, narrow, width }: LaneHeadingsProps) {
  const { camera, size } = looking;
  return (
    <g aria-hidden="true">
      <rect className="heading-ground" x={0} y={0} width={width} height={size.height} />
      <line className="heading-rule" x1={width} x2={width} y1={STAGE_BAR} y2={size.height} />
      {lanes.map((lane) => {
        const height = lane.height * camera.k;
        const middle = lane.y * camera.k + camera.y + height / 2;
        return narrow ? (
          <text
            key={lane.id}
            className="lane-name"
            fontSize={11}
            textAnchor="middle"
            transform={`translate(${width / 2 + 4} ${middle}) rotate(-90)`}
          >
            {height < 40 ? '' : lane.name}
          </text>
        ) : (
          <WideName key={lane.id} lane={lane} middle={middle} height={height} />
        );
      })}
    </g>
  );
}

interface WideNameProps {
  readonly lane: Lane;
  readonly middle: number;
  readonly height: number;
}

function WideName({ lane, middle, height }: WideNameProps) {
  return (
    <g transform={`translate(20 ${middle})`}>
      <text className="lane-name" fontSize={13}>
        {lane.name}
      </text>
      {height < 44 ? null : (
        <text className="lane-hint" y={16} fontSize={11.5}>
          {lane.hint}
        </text>
      )}
    </g>
  );
}
