import type { BlueprintScene } from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { textWidth } from '../canvas/text-fit.js';
import { between, LINE_NAME, type LineName, lineNames } from './line-names.js';
import { STAGE_BAR } from './StageHeadings.js';

type Lane = BlueprintScene['lanes'][number];

interface LaneHeadingsProps {
  readonly lanes: readonly Lane[];
  readonly lines: BlueprintScene['lines'];
  readonly looking: Looking;
  readonly narrow: boolean;
  readonly width: number;
}

/** The names of the lanes, and of the lines between them, in a column that stays at the left; on a narrow screen it is thin, with names of lanes upright. */
export function LaneHeadings({ lanes, lines, looking, narrow, width }: LaneHeadingsProps) {
  const { size } = looking;
  return (
    <g aria-hidden="true">
      <rect className="heading-ground" x={0} y={0} width={width} height={size.height} />
      <line className="heading-rule" x1={width} x2={width} y1={STAGE_BAR} y2={size.height} />
      {narrow ? (
        lanes.map((lane) => <NarrowName key={lane.id} lane={lane} looking={looking} width={width} />)
      ) : (
        <WideNames lanes={lanes} lines={lines} looking={looking} width={width} />
      )}
    </g>
  );
}

interface NarrowNameProps extends Pick<LaneHeadingsProps, 'looking' | 'width'> {
  readonly lane: Lane;
}

const UPRIGHT = 11;

/** In the middle of what is seen of its lane; left out where that is shorter than the name. */
function NarrowName({ lane, looking: { camera, size }, width }: NarrowNameProps) {
  const top = Math.max(STAGE_BAR, lane.y * camera.k + camera.y);
  const bottom = Math.min(size.height, (lane.y + lane.height) * camera.k + camera.y);
  if (bottom - top < textWidth(lane.name, UPRIGHT, 600)) return null;
  return (
    <text
      className="lane-name"
      fontSize={UPRIGHT}
      textAnchor="middle"
      transform={`translate(${width / 2 + 4} ${(top + bottom) / 2}) rotate(-90)`}
    >
      {lane.name}
    </text>
  );
}

/** Left of the names, and the room below that the buttons of the zoom take. */
const LEFT = 20;
const BUTTONS = 52;

/** Lines are named where they come from, so that no name lies on a step, and lanes in what is left between. */
function WideNames({ lanes, lines, looking: { camera, size }, width }: Omit<LaneHeadingsProps, 'narrow'>) {
  const measured = (text: string): number => textWidth(text, LINE_NAME.size, 400);
  const names = lineNames(lines, { camera, width: width - LEFT, measured });
  return (
    <>
      {lanes.map((lane) => {
        const top = lane.y * camera.k + camera.y;
        const free = between({ top, bottom: top + lane.height * camera.k }, names);
        const bottom = Math.min(free.bottom, Math.max(free.top, size.height - BUTTONS));
        return <WideName key={lane.id} lane={lane} top={free.top} bottom={bottom} />;
      })}
      {names.map((name) => (
        <NameOfLine key={name.id} name={name} />
      ))}
    </>
  );
}

function NameOfLine({ name: { rows, top } }: { readonly name: LineName }) {
  return (
    <text className="line-name" fontSize={LINE_NAME.size} transform={`translate(${LEFT} ${top + 10})`}>
      {rows.map((row, at) => (
        <tspan key={row} x={0} dy={at === 0 ? 0 : LINE_NAME.height}>
          {row}
        </tspan>
      ))}
    </text>
  );
}

/** Height of a name alone, and of a name with what it means. */
const NAME = 14;
const WITH_HINT = 34;

interface WideNameProps {
  readonly lane: Lane;
  readonly top: number;
  readonly bottom: number;
}

function WideName({ lane, top, bottom }: WideNameProps) {
  const height = bottom - top;
  if (height < NAME) return null;
  const hinted = height >= WITH_HINT;
  return (
    <g transform={`translate(${LEFT} ${(top + bottom) / 2 + (hinted ? -3 : 5)})`}>
      <text className="lane-name" fontSize={13}>
        {lane.name}
      </text>
      {hinted ? (
        <text className="lane-hint" y={16} fontSize={11.5}>
          {lane.hint}
        </text>
      ) : null}
    </g>
  );
}
