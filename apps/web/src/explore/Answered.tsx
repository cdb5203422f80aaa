import type { UseQueryResult } from '@tanstack/react-query';
import type { AnswerMeta } from '@throughline/model';
import { type ReactNode, useRef } from 'react';
import type { AskedHere } from '../asking/asked.js';
import { AnswerBar } from '../asking/AnswerBar.js';
import { Comments } from '../comments/Comments.js';
import { useChartId } from '../comments/use-chart-id.js';
import { QueryText } from '../panel/QueryText.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Ghosts } from './Explore.js';

interface AnsweredProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** The question, where it can be kept and taken along. */
  readonly here?: AskedHere;
  /** What the chart is called among those of its view; left out for the first. */
  readonly chart?: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** An answer with the query behind it; while it is on its way its shape, and what went wrong where it did. */
export function Answered<Answer extends { readonly meta: AnswerMeta }>({
  query,
  here,
  chart,
  children,
}: AnsweredProps<Answer>) {
  const { data, error, refetch } = query;
  const id = useChartId(chart);
  const figure = useRef<HTMLDivElement>(null);
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Ghosts />;
  return (
    <div className="answered" data-testid="answered">
      {here === undefined ? null : (
        // What was pinned is told of in its own shop.
        <AnswerBar key={here.shop} here={here} taken={{ answer: data, figure }} />
      )}
      <div className="answered" ref={figure}>
        {children(data)}
      </div>
      {here === undefined ? null : <Comments on="chart" id={id} />}
      <QueryText meta={data.meta} here={here} />
    </div>
  );
}
