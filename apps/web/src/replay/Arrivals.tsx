import { memo } from 'react';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Bar } from './flights.js';
import { momentText } from './moment-text.js';

interface ArrivalsProps {
  readonly bars: readonly Bar[];
  /** Where the clock stands: what has arrived by then is drawn stronger. */
  readonly reached: number;
  readonly zone: string;
}

const HEIGHT = 30;

/** When journeys began, over the whole time: bars above the slider, and a table for whoever does not see them. */
export const Arrivals = memo(function Arrivals({ bars, reached, zone }: ArrivalsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const busiest = bars.find(({ count }) => count === most);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const said = t().replay.arrivals(formatCount(total), momentText(busiest?.at ?? 0, zone), formatCount(most));
  return (
    <>
      <svg
        className="replay-arrivals"
        viewBox={`0 0 ${bars.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={said}
      >
        <title>{said}</title>
        {bars.map(({ at, count }, index) => {
          const height = count === 0 ? 0 : Math.max(1, (HEIGHT * count) / most);
          return (
            <rect
              key={at}
              className={at <= reached ? 'is-past' : undefined}
              x={index + 0.08}
              y={HEIGHT - height}
              width={0.84}
              height={height}
            />
          );
        })}
      </svg>
      <ArrivalTable bars={bars} zone={zone} />
    </>
  );
});

const ArrivalTable = memo(function ArrivalTable({ bars, zone }: Omit<ArrivalsProps, 'reached'>) {
  const texts = t().replay;
  return (
    <table className="unseen">
      <caption>{texts.arrivalsTable}</caption>
      <thead>
        <tr>
          <th>{texts.from}</th>
          <th>{texts.begun}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ at, count }) => (
          <tr key={at}>
            <td>{momentText(at, zone)}</td>
            <td>{formatCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
