import { Button } from '@mantine/core';
import { formatCount, formatDuration, formatShare } from '../texts/format.js';
import type { SourcesReport, SourceTraffic } from '@throughline/server/routes';
import { useSearchPart } from '../app/use-search-part.js';
import { t } from '../texts/texts.js';
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
    <section aria-label={t().sources.title} className="source-scroll" tabIndex={0}>
      <table className="source-table figures" data-testid="source-table">
        <caption>{t().sources.since(clockText(since, zone))}</caption>
        <thead>
          <tr>
            <th scope="col">{t().sources.source}</th>
            <th scope="col">{t().sources.perMinute}</th>
            <th scope="col">{t().sources.taken}</th>
            <th scope="col">{t().sources.leftOut}</th>
            <th scope="col">{t().sources.notUsed}</th>
            <th scope="col" title={t().sources.noIdMeans}>
              {t().sources.noId}
            </th>
            <th scope="col" title={t().sources.againMeans}>
              {t().sources.again}
            </th>
            <th scope="col" title={t().sources.aheadMeans}>
              {t().sources.ahead}
            </th>
            <th scope="col" title={t().sources.lateMeans}>
              {t().sources.late}
            </th>
            <th scope="col" title={t().sources.lagMeans}>
              {t().sources.lag}
            </th>
            <th scope="col">{t().sources.last}</th>
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
      <h2>{t().sources.nothingLive}</h2>
      <p>{t().sources.listening(since)}</p>
      <Button variant="default" onClick={() => change({ part: 'connect' })}>
        {t().sources.connectSource}
      </Button>
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
      <td>
        {quality.lag === null ? '–' : quality.lag < 1 ? t().sources.underOne : formatDuration(quality.lag)}
      </td>
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
      title={t().sources.partOf(formatCount(part), formatCount(of))}
    >
      {part === 0 ? t().sources.none : formatShare(share)}
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
      preserveAspectRatio={t().sources.none}
      role="img"
      aria-label={t().sources.lastHour(formatCount(sum), formatCount(most))}
    >
      {minutes.map((count, at) => (
        <rect key={at} x={at * 2} y={22 - (count / most) * 22} width={1.6} height={(count / most) * 22} />
      ))}
    </svg>
  );
}

function agoText(last: string, now: string): string {
  const seconds = Math.max(0, (Date.parse(now) - Date.parse(last)) / 1000);
  return seconds < 2 ? t().sources.now : t().sources.ago(formatDuration(seconds));
}
