import { formatCount, formatDuration, formatShare } from '../texts/format.js';
import type { SourcesReport, SourceTraffic } from '@throughline/server/routes';
import { useSearchPart } from '../app/use-search-part.js';
import { clockText } from './clock.js';
import { sourcesSearch } from './sources-search.js';

interface SourceTableProps {
  readonly report: SourcesReport;
  readonly zone: string;
}

/** Each source: how much it sends, what becomes of it, and how good it is. */
export function SourceTable({ report, zone }: SourceTableProps) {
  const { sources, since, now } = report;
  if (sources.length === 0) return <NothingYet since={clockText(since, zone)} />;
  return (
    <section aria-label="Sources" className="source-scroll" tabIndex={0}>
      <table className="source-table figures" data-testid="source-table">
        <caption>Since the server started, {clockText(since, zone)}</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Items a minute, last hour</th>
            <th scope="col">Taken</th>
            <th scope="col">Left out</th>
            <th scope="col">Could not be used</th>
            <th scope="col" title="Items without an id of their own: sent twice, they count twice">
              No id
            </th>
            <th scope="col" title="Events whose id came before: counted once">
              Sent again
            </th>
            <th scope="col" title="Events that happened more than a minute after they came">
              Clock ahead
            </th>
            <th scope="col" title="Events that came more than a day after they happened">
              Late
            </th>
            <th scope="col" title="Median time from what happened until it came">
              Usual lag
            </th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <Source key={`${source.source} ${source.protocol}`} traffic={source} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NothingYet({ since }: { readonly since: string }) {
  const [, change] = useSearchPart(sourcesSearch);
  return (
    <section className="source-empty">
      <h2>Nothing has come in live</h2>
      <p>
        The server has been listening since {since}. Point the tracking that the shop has at it, and each
        event is shown here as it comes, with what became of it.
      </p>
      <button type="button" className="add-lever" onClick={() => change({ part: 'connect' })}>
        Connect a source
      </button>
    </section>
  );
}

function Source({ traffic, now }: { readonly traffic: SourceTraffic; readonly now: string }) {
  const { source, protocol, accepted, dropped, rejected, events, quality, minutes, last } = traffic;
  const items = accepted + dropped + rejected;
  return (
    <tr>
      <th scope="row">
        {source} <span>{protocol}</span>
      </th>
      <td>
        <Minutes minutes={minutes} />
      </td>
      <td>{formatCount(accepted)}</td>
      <td>{formatCount(dropped)}</td>
      <td className={rejected > 0 ? 'pain' : undefined}>{formatCount(rejected)}</td>
      <Share part={quality.withoutId} of={items} />
      <Share part={quality.repeated} of={events} />
      <Share part={quality.ahead} of={events} />
      <Share part={quality.late} of={events} />
      <td>{quality.lag === null ? '–' : quality.lag < 1 ? 'under 1 s' : formatDuration(quality.lag)}</td>
      <td>{agoText(last, now)}</td>
    </tr>
  );
}

/** From here on a share of what comes is worth a look. */
const WORTH_A_LOOK = 0.05;

function Share({ part, of }: { readonly part: number; readonly of: number }) {
  if (of === 0) return <td>–</td>;
  const share = part / of;
  return (
    <td
      className={share >= WORTH_A_LOOK ? 'warn' : undefined}
      title={`${formatCount(part)} of ${formatCount(of)}`}
    >
      {part === 0 ? 'none' : formatShare(share)}
    </td>
  );
}

function Minutes({ minutes }: { readonly minutes: readonly number[] }) {
  const most = Math.max(1, ...minutes);
  const sum = minutes.reduce((total, each) => total + each, 0);
  return (
    <svg
      className="source-minutes"
      viewBox={`0 0 ${minutes.length * 2} 22`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${formatCount(sum)} in the last hour, at most ${formatCount(most)} a minute`}
    >
      {minutes.map((count, at) => (
        <rect key={at} x={at * 2} y={22 - (count / most) * 22} width={1.6} height={(count / most) * 22} />
      ))}
    </svg>
  );
}

function agoText(last: string, now: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(last)) / 1000);
  return seconds < 2 ? 'now' : `${formatDuration(seconds)} ago`;
}
