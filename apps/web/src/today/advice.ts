import type { OpenJourney } from '@throughline/model';

/** What is to be done about an open journey before its promise is broken; times in seconds. */
export type Advice =
  | { readonly kind: 'late' }
  /** Journeys like it are done so much after the promise, in the median. */
  | { readonly kind: 'hurry'; readonly over: number }
  /** It is in time, in the median, if what comes next comes within this. */
  | { readonly kind: 'within'; readonly left: number };

type Judged = Pick<OpenJourney, 'due' | 'late' | 'finish'>;

/** Null where nothing is promised, nothing can be told, or nine of ten like it are in time. */
export function adviceOf({ due, late, finish }: Judged): Advice | null {
  if (late) return { kind: 'late' };
  if (due === null || finish === null) return null;
  const [promised, median, slow] = [due, finish.p50, finish.p90].map((instant) => Date.parse(instant) / 1000);
  if (promised === undefined || median === undefined || slow === undefined || slow <= promised) return null;
  if (median > promised) return { kind: 'hurry', over: median - promised };
  return { kind: 'within', left: promised - median };
}
