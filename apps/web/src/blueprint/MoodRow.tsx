import {
  type BlueprintScene,
  MOOD,
  type Mood,
  moodBounds,
  moodPath,
  type PlacedMood,
  placedMood,
} from '@throughline/blueprint';
import type { Looking } from '../canvas/DrawingCanvas.js';
import { textWidth } from '../canvas/text-fit.js';

interface MoodRowProps {
  readonly mood: Mood;
  readonly stages: BlueprintScene['stages'];
  readonly looking: Looking;
  readonly narrow: boolean;
  readonly left: number;
}

const MIDDLE = (MOOD.top + MOOD.bottom) / 2;

/** How customers felt, as the last row of the blueprint: it stays in view at the foot while the lanes are moved, as the stages do at the top. */
export function MoodRow({ mood, stages, looking, narrow, left }: MoodRowProps) {
  const { camera, size } = looking;
  const y = size.height - MOOD.height;
  const placed = placedMood(mood, stages, camera);
  return (
    <g aria-hidden="true" className="mood" data-testid="mood-curve" transform={`translate(0 ${y})`}>
      <rect className="heading-ground" width={size.width} height={MOOD.height} />
      <path className="heading-rule" d={`M0,0H${size.width}M0,${MOOD.height}H${size.width}`} />
      {placed.slice(1).map(({ stage, left: x }) => (
        <path key={stage} className="stage-rule" d={`M${x},0v${MOOD.height}`} />
      ))}
      <path className="mood-middle" d={`M${left},${MIDDLE}H${size.width}`} />
      <path className="mood-line" d={moodPath(placed)} />
      {placed.map((point) => (
        <Point key={point.stage} point={point} nobody={mood.nobody} />
      ))}
      <rect className="heading-ground" width={left} height={MOOD.height} />
      <path className="heading-rule" d={`M0,0H${left}V${MOOD.height}H0`} />
      <Head mood={mood} narrow={narrow} left={left} />
    </g>
  );
}

const FIGURE = { size: 12, weight: 570, pad: 10 } as const;

function Point({ point, nobody }: { readonly point: PlacedMood; readonly nobody: string }) {
  const { x, y, left, right, text, more, said } = point;
  const fits = (words: string): boolean =>
    textWidth(words, FIGURE.size, FIGURE.weight) <= right - left - FIGURE.pad;
  if (y === null) {
    return (
      <g data-stage={point.stage}>
        <title>{said}</title>
        <text className="mood-more" x={x} y={MOOD.figures} fontSize={FIGURE.size} textAnchor="middle">
          {fits(nobody) ? nobody : '–'}
        </text>
      </g>
    );
  }
  return (
    <g data-stage={point.stage}>
      <title>{said}</title>
      <path className="mood-bounds" d={moodBounds(x, y)} />
      <circle className="mood-point" cx={x} cy={y.value} r={3.5} />
      <text className="mood-figure" x={x} y={MOOD.figures} fontSize={FIGURE.size} textAnchor="middle">
        {text}
        {fits(`${text} · ${more}`) ? <tspan className="mood-more">{` · ${more}`}</tspan> : null}
      </text>
    </g>
  );
}

const UPRIGHT = 11;

function Head({ mood: { name, hint }, narrow, left }: Pick<MoodRowProps, 'mood' | 'narrow' | 'left'>) {
  if (narrow) {
    const transform = `translate(${left / 2 + 4} ${MOOD.height / 2}) rotate(-90)`;
    return (
      <text className="lane-name" fontSize={UPRIGHT} textAnchor="middle" transform={transform}>
        {name}
      </text>
    );
  }
  return (
    <g transform={`translate(20 ${MIDDLE + 1})`}>
      <text className="lane-name" fontSize={13}>
        {name}
      </text>
      <text className="lane-hint" y={16} fontSize={11.5}>
        {hint}
      </text>
    </g>
  );
}
