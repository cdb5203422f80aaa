import '../../charts/charts.css';
import { useElementSize } from '@mantine/hooks';
import { formatShare } from '../../texts/format.js';
import type { EffectAnswer } from '@throughline/model';
import { evenly, heightOf, pathThrough, ticksOf } from '../../charts/scale.js';
import { shortDays } from '../../shell/days.js';
import { say, t } from '../../texts/texts.js';
import { EffectTable } from './EffectTable.js';
import { type Band, bandOf, type EffectDay, meansByWeek } from './weeks.js';

const SIZE = { height: 168, left: 44, right: 10, top: 18, bottom: 22 };

export interface Week extends EffectDay {
  readonly band: Band | null;
}

interface EffectChartProps {
  readonly name: string;
  readonly answer: EffectAnswer;
  /** False where nothing was changed: then there is no turn, and nothing else was to be expected. */
  readonly turned: boolean;
}

/** Shares by week: inside, outside, and where something was changed what was expected inside without that. */
export function EffectChart({ name, answer, turned }: EffectChartProps) {
  const { ref, width } = useElementSize();
  const { series, changed, share } = answer;
  const weeks = meansByWeek(series, changed).map((week) => ({ ...week, band: bandOf(week.expected, share) }));
  const compared = weeks.some(({ outside }) => outside !== null);
  return (
    <figure className="effect-chart" aria-label={name}>
      <div ref={ref} className="effect-plot">
        {width > 0 ? <Plot weeks={weeks} changed={turned ? changed : null} width={width} /> : null}
      </div>
      <figcaption>
        <span className="key-inside">{t().life.hereByWeek}</span>
        {compared ? <span className="key-outside">{t().life.elsewhereLow}</span> : null}
        {weeks.some(({ expected }) => expected !== null) ? (
          <span className="key-expected">{t().life.expectedWithout}</span>
        ) : null}
        {share === null ? null : <span className="key-band">{t().life.sureBand}</span>}
      </figcaption>
      <EffectTable name={name} weeks={weeks} />
    </figure>
  );
}

interface PlotProps {
  readonly weeks: readonly Week[];
  readonly changed: string | null;
  readonly width: number;
}

function Plot({ weeks, changed, width }: PlotProps) {
  const { height, left, right, top, bottom } = SIZE;
  const inner = { width: width - left - right, height: height - top - bottom };
  const shares = weeks.flatMap(({ inside, outside, expected, band }) => [
    inside ?? 0,
    outside ?? 0,
    expected ?? 0,
    band?.high ?? 0,
  ]);
  const ticks = ticksOf(shares, 3);
  const day = shortDays(weeks[0]?.day, weeks.at(-1)?.day);
  const x = (at: number): number => left + (at / Math.max(1, weeks.length - 1)) * inner.width;
  const y = (share: number): number => top + heightOf(share, ticks, inner.height);
  const line = (pick: (week: Week) => number | null): string =>
    pathThrough(
      weeks.map((week, at) => {
        const share = pick(week);
        return { x: x(at), y: share === null ? null : y(share) };
      }),
    );
  const turn = changed === null ? -1 : weeks.findIndex(({ day }) => day >= changed);
  const banded = weeks.flatMap(({ band }, at) => (band === null ? [] : [{ band, at }]));
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="course-grid" x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text className="course-tick" x={left - 8} y={y(tick) + 4} textAnchor="end">
            {formatShare(tick)}
          </text>
        </g>
      ))}
      {evenly(weeks.length, Math.max(2, Math.floor(inner.width / 84))).map((at) => (
        <text
          key={at}
          className="course-tick"
          x={x(at)}
          y={height - 5}
          textAnchor={at === 0 ? 'start' : at === weeks.length - 1 ? 'end' : 'middle'}
        >
          {weeks[at] === undefined ? '' : day(weeks[at].day)}
        </text>
      ))}
      {banded.length > 1 ? (
        <polygon
          className="effect-band"
          points={[
            ...banded.map(({ band, at }) => `${x(at)},${y(band.high)}`),
            ...banded.toReversed().map(({ band, at }) => `${x(at)},${y(band.low)}`),
          ].join(' ')}
        />
      ) : null}
      {turn < 1 ? null : <Turn x={(x(turn - 1) + x(turn)) / 2} width={width} />}
      <path className="effect-outside" d={line(({ outside }) => outside)} />
      <path className="effect-expected" d={line(({ expected }) => expected)} />
      <path className="effect-inside" d={line(({ inside }) => inside)} />
    </svg>
  );
}

/** The day of the change, its word on the side that has room. */
function Turn({ x, width }: { readonly x: number; readonly width: number }) {
  const late = x > width - 70;
  return (
    <g className="effect-turn">
      <line x1={x} x2={x} y1={4} y2={SIZE.height - SIZE.bottom} />
      <text x={late ? x - 5 : x + 5} y={12} textAnchor={late ? 'end' : 'start'}>
        {t().life.changedHere}
      </text>
    </g>
  );
}

/** `2026-03-01` as `1 Mar`. */
export function dayText(day: string | undefined): string {
  if (day === undefined || day === '') return '';
  return new Intl.DateTimeFormat(say().region, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
