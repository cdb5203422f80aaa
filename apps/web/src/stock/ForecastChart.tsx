import '../charts/charts.css';
import { useElementSize } from '@mantine/hooks';
import type { ForecastAnswer } from '@throughline/model';
import { TimeAxis, ValueAxis } from '../charts/Axes.js';
import { heightOf, pathThrough, ticksOf } from '../charts/scale.js';
import { t } from '../texts/texts.js';
import { shortDays } from '../shell/days.js';
import { dayAfter } from './held-out.js';

type Series = ForecastAnswer['series'][number];

interface ForecastChartProps {
  readonly series: Series;
  /** The first day of the past. */
  readonly from: string;
  readonly said: (value: number) => string;
}

const HEIGHT = 220;
const LEFT = 58;
const RIGHT = 12;
const BOTTOM = 24;
const TOP = 10;

/** The past as a line, the forecast as a dashed one within its band, and the forecast as a table below. */
export function ForecastChart({ series, from, said }: ForecastChartProps) {
  const { ref, width } = useElementSize();
  return (
    <figure className="course" aria-label={t().stock.forecast}>
      <div ref={ref} className="course-plot">
        {width > 0 ? <Plot {...{ series, from, said, width }} /> : null}
      </div>
      <details className="forecast-table">
        <summary>{t().stock.asTable}</summary>
        <ForecastTable {...{ series, from, said }} />
      </details>
    </figure>
  );
}

function Plot({ series, from, said, width }: ForecastChartProps & { readonly width: number }) {
  const { past, mean, low, high } = series;
  const count = past.length + mean.length;
  const inner = { width: width - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM };
  const ticks = ticksOf([...past, ...high]);
  const x = (index: number): number => LEFT + (index / Math.max(1, count - 1)) * inner.width;
  const y = (value: number): number => TOP + heightOf(value, ticks, inner.height);
  const along = (values: readonly number[], start: number) =>
    values.map((value, at) => ({ x: x(start + at), y: y(value) }));
  const day = shortDays(from, dayAfter(from, count - 1));
  const band = [...along(high, past.length), ...along(low, past.length).toReversed()];
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden>
      <ValueAxis ticks={ticks} y={y} said={said} from={LEFT} to={width - RIGHT} />
      <TimeAxis
        count={count}
        x={x}
        label={(index) => day(dayAfter(from, index))}
        width={width}
        height={HEIGHT}
      />
      <path className="forecast-band" d={`${pathThrough(band)}Z`} />
      <path className="course-line" d={pathThrough(along(past, 0))} />
      <path
        className="forecast-line"
        d={pathThrough([...along(past.slice(-1), past.length - 1), ...along(mean, past.length)])}
      />
    </svg>
  );
}

function ForecastTable({ series, from, said }: ForecastChartProps) {
  const texts = t().stock;
  const { past, mean, low, high } = series;
  const written = shortDays(from, dayAfter(from, past.length + mean.length - 1));
  return (
    <table className="split figures">
      <caption className="unseen">{texts.forecast}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.day}</th>
          <th scope="col">{texts.came}</th>
          <th scope="col">{texts.expected}</th>
          <th scope="col">{texts.between}</th>
        </tr>
      </thead>
      <tbody>
        {[...past, ...mean].map((value, index) => {
          const ahead = index - past.length;
          const day = dayAfter(from, index);
          return (
            <tr key={day}>
              <th scope="row">{written(day)}</th>
              <td>{ahead < 0 ? said(value) : '–'}</td>
              <td>{ahead < 0 ? '–' : said(value)}</td>
              <td>{ahead < 0 ? '–' : texts.range(said(low[ahead] ?? 0), said(high[ahead] ?? 0))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
