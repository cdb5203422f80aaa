import './throughput.css';
import type { ThroughputAnswer } from '@throughline/model';
import { formatCount } from '../texts/format.js';
import { say, t } from '../texts/texts.js';

/** 5 January 2026 is a Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Starts of journeys by day and hour: the deeper the colour, the more begin. */
export function Arrivals({ answer: { arrivals } }: { readonly answer: ThroughputAnswer }) {
  const { arrivals: title, arrivalsNote, heads, cell } = t().throughput;
  const most = Math.max(1, ...arrivals.flat());
  const day = new Intl.DateTimeFormat(say().region, { weekday: 'short', timeZone: 'UTC' });
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{arrivalsNote}</span>
      </h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="arrivals figures">
          <thead>
            <tr>
              <th scope="col">
                <span className="unseen">{heads.hour}</span>
              </th>
              {Array.from({ length: 24 }, (_, hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {arrivals.map((hours, at) => {
              const name = day.format(new Date(MONDAY + at * DAY));
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {hours.map((count, hour) => (
                    <td
                      // An hour is its place.
                      key={`${name} ${hour}`}
                      title={cell(name, `${hour}:00`, formatCount(count))}
                      style={{
                        background: `color-mix(in srgb, var(--through) ${Math.round((count / most) * 90)}%, var(--hover))`,
                      }}
                    >
                      <span className="unseen">{formatCount(count)}</span>
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
