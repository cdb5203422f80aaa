import './today.css';
import { SegmentedControl } from '@mantine/core';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { OfShop, type ShopAsked } from '../shell/OfShop.js';
import { t } from '../texts/texts.js';
import { Arriving } from './Arriving.js';
import { FigureCourse } from './FigureCourse.js';
import { comparable, firstTold } from './figures.js';
import { FigureTiles } from './FigureTiles.js';
import { Now } from './Now.js';
import { SPANS, todayState } from './period.js';
import { TodaySkeleton } from './TodaySkeleton.js';
import { WorstFindings } from './WorstFindings.js';

/** How the shop does: its figures, what costs most, and what is going on right now. */
export function TodayView() {
  return (
    <OfShop title={t().today.title} skeleton={<TodaySkeleton />}>
      {(current) => <Today {...current} />}
    </OfShop>
  );
}

function Today({ shop, asked }: ShopAsked) {
  const [state, change] = useSearchPart(todayState);
  const question: QuestionOf<'kpis'> = {
    kind: 'kpis',
    period: { last: state.span, take: 'events' },
    interval: 'day',
    compare: 'previous',
  };
  const { data, error, refetch } = useAnswer(asked, question);
  if (data === undefined)
    return error === null ? <TodaySkeleton /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  const told = comparable(data);
  const days = t().today.spans[state.span];
  const chosen = state.figure ?? firstTold(data.figures);
  return (
    <div className="today" data-testid="today">
      <header className="today-head">
        <h1>{shop.settings.name}</h1>
        <p>{told.compared === undefined ? t().today.alone(days) : t().today.compared(days)}</p>
        <SegmentedControl
          size="xs"
          aria-label={t().today.overHowLong}
          value={state.span}
          onChange={(span) => change({ span })}
          data={SPANS.map((span) => ({ value: span, label: t().today.spans[span] }))}
        />
      </header>
      <Arriving asked={asked} shop={shop} days={data.intervals ?? []} />
      <FigureTiles answer={told} chosen={chosen} onChoose={(figure) => change({ figure })} />
      <FigureCourse answer={told} here={{ shop: shop.id, question }} chosen={chosen} />
      <div className="today-columns">
        <WorstFindings asked={asked} />
        <Now asked={asked} shop={shop} state={state} onChange={change} />
      </div>
    </div>
  );
}
