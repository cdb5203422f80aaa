import { Link } from '@tanstack/react-router';
import type { Answers } from '@throughline/model';
import type { ShopEntry, SourcesReport } from '@throughline/server/routes';
import { type Asked, type QuestionOf, useAnswer } from '../api/queries.js';
import { useSources } from '../api/sources.js';
import { formatCount, formatDay, formatDuration } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { moment } from './moment.js';
import { SinceLast } from './SinceLast.js';

const LOOK_MS = 15_000;

const LATELY: QuestionOf<'kpis'> = { kind: 'kpis', period: { last: '30m', take: 'events' } };

interface ArrivingProps {
  readonly asked: Asked;
  readonly shop: ShopEntry;
  /** The figures of each day, in order. */
  readonly days: NonNullable<Answers['kpis']['intervals']>;
}

/** Who is there, how fresh what each source sends is, and what is new since the last visit and since the day before. */
export function Arriving({ asked, shop, days }: ArrivingProps) {
  const { data: report } = useSources(shop.id);
  const { data: lately } = useAnswer(asked, LATELY, { every: LOOK_MS });
  return (
    <dl className="arriving figures" data-testid="arriving">
      <Lately answer={lately} now={report?.now} zone={shop.settings.zone} />
      <Fresh report={report} />
      <SinceLast asked={asked} shop={shop}>
        <SinceYesterday days={days} />
      </SinceLast>
    </dl>
  );
}

interface LatelyProps {
  readonly answer: Answers['kpis'] | undefined;
  /** The server's clock. */
  readonly now: string | undefined;
  readonly zone: string;
}

function Lately({ answer, now, zone }: LatelyProps) {
  const texts = t().today;
  const last = answer?.meta.asOf ?? null;
  return (
    <div>
      <dt>{isNow(last, now) ? texts.there : texts.thereLast}</dt>
      <dd data-testid="lately">
        {answer === undefined ? (
          texts.counting
        ) : (
          <>
            <Marked text={countsOf(answer.figures)} />
          </>
        )}
        {last === null ? null : (
          <span>
            {texts.upTo(moment(last, zone))}
            {now === undefined ? '' : ` ${texts.ago(agoWords(last, now))}`}
          </span>
        )}
      </dd>
    </div>
  );
}

/** From so many milliseconds on what came last is no longer now. */
const NOW_MS = 3_600_000;

function isNow(last: string | null, now: string | undefined): boolean {
  return last !== null && now !== undefined && Date.parse(now) - Date.parse(last) < NOW_MS;
}

function countsOf({ visitors, orders }: Pick<Answers['kpis']['figures'], 'visitors' | 'orders'>): string {
  const [came, bought] = [visitors.value ?? 0, orders.value ?? 0];
  return t().today.lately(formatCount(came), came, formatCount(bought), bought);
}

/** The last day beside the one before it. */
function SinceYesterday({ days }: Pick<ArrivingProps, 'days'>) {
  const [before, last] = days.slice(-2);
  if (before === undefined || last === undefined) return null;
  const said = t().today.sinceYesterday(
    formatDay(last.from),
    countsOf(last.figures),
    countsOf(before.figures),
  );
  return (
    <span data-testid="since-yesterday">
      <Marked text={said} />
    </span>
  );
}

function Fresh({ report }: { readonly report: SourcesReport | undefined }) {
  const texts = t().today;
  return (
    <div>
      <dt>{texts.fresh}</dt>
      <dd data-testid="fresh">
        {report === undefined ? (
          texts.counting
        ) : report.sources.length === 0 ? (
          <>
            {texts.noneLive}{' '}
            <Link to="/sources" search={true}>
              {texts.connect}
            </Link>
          </>
        ) : (
          report.sources.map(({ source, protocol, last }) => (
            <span key={`${source} ${protocol}`}>
              {source}: {texts.lastEvent(agoWords(last, report.now))}
            </span>
          ))
        )}
      </dd>
    </div>
  );
}

function agoWords(instant: string, now: string): string {
  return formatDuration(Math.max(0, Date.parse(now) - Date.parse(instant)) / 1000);
}
