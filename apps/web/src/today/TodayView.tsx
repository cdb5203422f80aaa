import './today.css';
import { SegmentedControl } from '@mantine/core';
import { useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { FigureCourse } from './FigureCourse.js';
import { FigureTiles } from './FigureTiles.js';
import { Now } from './Now.js';
import { SPANS, todayState, type Span } from './period.js';
import { TodaySkeleton } from './TodaySkeleton.js';
import { WorstFindings } from './WorstFindings.js';

const SPAN_NAMES: Readonly<Record<Span, string>> = { '7d': '7 days', '30d': '30 days', '90d': '90 days' };

/** How the shop does: its figures, what costs most, and what is going on right now. */
export function TodayView() {
  return (
    <OfShop title="Today" skeleton={<TodaySkeleton />}>
      {(current) => <Today {...current} />}
    </OfShop>
  );
}

function Today({ shop, asked }: ShopAsked) {
  const [state, change] = useSearchPart(todayState);
  const { data, error, refetch } = useAnswer(asked, {
    kind: 'kpis',
    period: { last: state.span, take: 'events' },
    interval: 'day',
    compare: 'previous',
  });
  if (data === undefined)
    return error === null ? <TodaySkeleton /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <div className="today" data-testid="today">
      <header className="today-head">
        <h1>{shop.settings.name}</h1>
        <p>
          The last {SPAN_NAMES[state.span]} up to the last event, against the {SPAN_NAMES[state.span]} before
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Over how long"
          value={state.span}
          onChange={(span) => change({ span })}
          data={SPANS.map((span) => ({ value: span, label: SPAN_NAMES[span] }))}
        />
      </header>
      <FigureTiles answer={data} chosen={state.figure} onChoose={(figure) => change({ figure })} />
      <FigureCourse answer={data} chosen={state.figure} />
      <div className="today-columns">
        <WorstFindings asked={asked} />
        <Now asked={asked} zone={shop.settings.zone} />
      </div>
    </div>
  );
}
