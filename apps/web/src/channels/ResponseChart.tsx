import '../charts/charts.css';
import { useElementSize } from '@mantine/hooks';
import { ValueAxis } from '../charts/Axes.js';
import { heightOf, pathThrough, ticksOf } from '../charts/scale.js';
import { t } from '../texts/texts.js';
import { outcomeAt, reachOf, type RespondingChannel } from './plan.js';

interface ResponseChartProps {
  readonly channel: RespondingChannel;
  /** What is planned to be spent in a week. */
  readonly planned: number;
  readonly said: (outcome: number) => string;
}

const HEIGHT = 132;
// The slider below has the same edges (channels.css), so that its thumb stands under the point of the curve.
const LEFT = 44;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 8;

/** What a channel brings by what is spent on it, between its bounds; where it is today, and where it is planned to be. */
export function ResponseChart(props: ResponseChartProps) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className="response-plot">
      {width > 0 ? <Plot {...props} width={width} /> : null}
    </div>
  );
}

function Plot({ channel, planned, said, width }: ResponseChartProps & { readonly width: number }) {
  const { curve, today } = channel;
  const ticks = ticksOf(
    curve.map(({ high }) => high),
    3,
  );
  const most = reachOf(channel) || 1;
  const x = (spend: number): number => LEFT + (spend / most) * (width - LEFT - RIGHT);
  const y = (outcome: number): number => TOP + heightOf(outcome, ticks, HEIGHT - TOP - BOTTOM);
  const isFar = today > most / 2;
  const along = (bound: 'low' | 'estimate' | 'high') =>
    curve.map((point) => ({ x: x(point.spend), y: y(point[bound]) }));
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden>
      <ValueAxis ticks={ticks} y={y} said={said} from={LEFT} to={width - RIGHT} />
      <path
        className="response-band"
        d={`${pathThrough([...along('high'), ...along('low').toReversed()])}Z`}
      />
      <line className="response-today" x1={x(today)} x2={x(today)} y1={TOP} y2={HEIGHT - BOTTOM} />
      <text
        className="course-tick"
        x={x(today) + (isFar ? -5 : 5)}
        y={TOP + 9}
        textAnchor={isFar ? 'end' : 'start'}
      >
        {t().channels.planner.today}
      </text>
      <path className="course-line" d={pathThrough(along('estimate'))} />
      <circle className="course-dot" cx={x(planned)} cy={y(outcomeAt(channel, planned))} r={5} />
    </svg>
  );
}
