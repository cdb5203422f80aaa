import type { BlueprintScene } from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { cut, textWidth } from '../canvas/text-fit.js';

/** Height of the bar that the stages' names stand in. */
export const STAGE_BAR = 40;

interface StageHeadingsProps {
  readonly stages: BlueprintScene['stages'];
  readonly looking: Looking;
  readonly left: number;
}

const PAD = 12;
const TIGHT_PAD = 4;
const LEAST_SIZE = 9.8;
/** A name of one letter and an ellipsis says nothing. */
const LEAST_ROOM = 24;

/** The names of the stages: a row that stays at the top; a name stays in view while its stage is. */
export function StageHeadings({ stages, looking: { camera, size }, left }: StageHeadingsProps) {
  return (
    <g aria-hidden="true">
      <rect
        className="heading-ground"
        x={left}
        y={0}
        width={Math.max(0, size.width - left)}
        height={STAGE_BAR}
      />
      {stages.map((stage) => {
        const from = Math.max(left, stage.x * camera.k + camera.x);
        const to = Math.min(size.width, (stage.x + stage.width) * camera.k + camera.x);
        return to - from < 2 * PAD ? null : <Heading key={stage.id} stage={stage} from={from} to={to} />;
      })}
      <rect className="heading-ground" x={0} y={0} width={left} height={STAGE_BAR} />
      <line className="heading-rule" x1={left} x2={size.width} y1={STAGE_BAR} y2={STAGE_BAR} />
    </g>
  );
}

interface HeadingProps {
  readonly stage: BlueprintScene['stages'][number];
  readonly from: number;
  readonly to: number;
}

function Heading({ stage, from, to }: HeadingProps) {
  const tight = textWidth(stage.name, 13, 620) > to - from - 2 * PAD;
  const pad = tight ? TIGHT_PAD : PAD;
  const room = to - from - pad - (tight ? 2 : pad);
  const size = tight ? Math.min(11.5, Math.max(LEAST_SIZE, room / textWidth(stage.name, 1, 620))) : 13;
  const name = cut(stage.name, room, (text) => textWidth(text, size, 620));
  const both = textWidth(stage.name, 13, 620) + textWidth(stage.figure, 12, 450) + 14;
  return (
    <g>
      <title>{stage.figure === '' ? stage.name : `${stage.name}: ${stage.figure}`}</title>
      <line className="heading-rule" x1={from} x2={from} y1={12} y2={STAGE_BAR} />
      <text className="stage-name" x={from + pad} y={25} fontSize={size}>
        {room < LEAST_ROOM ? '' : name}
      </text>
      {both > room ? null : (
        <text className="stage-figure" x={to - pad} y={25} fontSize={12} textAnchor="end">
          {stage.figure}
        </text>
      )}
    </g>
  );
}
