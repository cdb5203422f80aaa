import type { UseQueryResult } from '@tanstack/react-query';
import type { AnswerMeta } from '@throughline/model';
import type { ReactNode } from 'react';
import { QueryText } from '../panel/QueryText.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Ghosts } from './Explore.js';

interface AnsweredProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** An answer with the query behind it; while it is on its way its shape, and what went wrong where it did. */
export function Answered<Answer extends { readonly meta: AnswerMeta }>({
  query,
  children,
}: AnsweredProps<Answer>) {
  const { data, error, refetch } = query;
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Ghosts />;
  return (
    <div className="answered" data-testid="answered">
      {children(data)}
      <QueryText meta={data.meta} />
    </div>
  );
}
