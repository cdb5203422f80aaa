import type { Binder } from '../sql/binder.js';
import type { Span } from '../source/period.js';

/** Whether an instant (milliseconds since 1970, an SQL expression) lies in a span. */
export function insideSql(span: Span | null, binder: Binder): (instant: string) => string {
  if (span === null) return () => 'true';
  const from = binder.whole(span.from.getTime());
  const to = binder.whole(span.to.getTime());
  return (instant) => `(${instant} >= ${from} AND ${instant} < ${to})`;
}
