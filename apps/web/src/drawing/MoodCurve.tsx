import type { BlueprintAnswer, FeedbackAnswer } from '@throughline/model';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { type CurvePoint, curveOf } from './curve.js';
import { scoreOf, scoreText } from './overlay.js';

interface MoodCurveProps {
  readonly feedback: FeedbackAnswer;
  readonly blueprint: BlueprintAnswer;
}

const WIDTH = 100;
const HEIGHT = 48;
const EDGE = 5;

/** How customers felt from stage to stage, as far as they were asked: a point with its bounds for each, and its figures under it. */
export function MoodCurve({ feedback, blueprint }: MoodCurveProps) {
  const score = scoreOf(feedback);
  const points = curveOf(feedback, blueprint);
  const texts = t().drawing.curve;
  if (score === null) return <p className="curve-none">{texts.none}</p>;
  const [least, most] = score === 'csat' ? [0, 1] : [-100, 100];
  const yOf = (value: number): number =>
    HEIGHT - EDGE - ((value - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const xOf = (at: number): number => (at + 0.5) * WIDTH;
  const way = points
    .flatMap(({ told }, at) => (told === null ? [] : [`${xOf(at)},${yOf(told.value)}`]))
    .join(' ');
  return (
    <figure className="curve" data-testid="mood-curve" aria-label={texts.label}>
      <svg viewBox={`0 0 ${WIDTH * points.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="curve-middle" d={`M0 ${HEIGHT / 2}H${WIDTH * points.length}`} />
        <polyline className="curve-line" points={way} />
        {points.map(({ stage, told }, at) =>
          told === null ? null : (
            <g key={stage}>
              <path className="curve-bounds" d={`M${xOf(at)} ${yOf(told.high)}V${yOf(told.low)}`} />
              <path className="curve-point" d={`M${xOf(at)} ${yOf(told.value)}h0`} />
            </g>
          ),
        )}
      </svg>
      <ol className="figures">
        {points.map((point) => (
          <Figure key={point.stage} point={point} score={score} />
        ))}
      </ol>
    </figure>
  );
}

function Figure({
  point: { stage, n, told },
  score,
}: {
  readonly point: CurvePoint;
  readonly score: 'csat' | 'nps';
}) {
  const texts = t().drawing.curve;
  return (
    <li>
      <span className="curve-stage">{t().panel.stages[stage]}</span>
      {told === null ? (
        <span className="curve-of">{texts.nobody}</span>
      ) : (
        <>
          <strong title={texts.means[score]}>
            {texts[score]} {scoreText(score, told.value)}
          </strong>
          <span className="curve-of">
            {texts.bounds(scoreText(score, told.low), scoreText(score, told.high))}
          </span>
          <span className="curve-of">{texts.answers(formatCount(n))}</span>
        </>
      )}
    </li>
  );
}
