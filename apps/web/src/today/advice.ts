import type { OpenJourney, OpenTurn } from '@throughline/model';

/** Whoever the shop can but wait for. */
export type Others = Exclude<OpenTurn, 'shop'>;

/** What is to be done about an open journey before its promise is broken; times in seconds. */
export type Advice =
  | { readonly kind: 'late' }
  /** Journeys like it are done so much after the promise, in the median. */
  | { readonly kind: 'hurry'; readonly over: number }
  /** It is in time, in the median, if what comes next comes within this. */
  | { readonly kind: 'within'; readonly left: number }
  /** Nobody in the shop can do what comes next; `over` as above, or null where it may yet be in time. */
  | { readonly kind: 'waits'; readonly for: Others; readonly over: number | null; readonly late: boolean };

type Judged = Pick<OpenJourney, 'due' | 'late' | 'finish' | 'turn'>;

/** Null where nothing is promised, nothing can be told, or nine of ten like it are in time. */
export function adviceOf(journey: Judged): Advice | null {
  const { turn } = journey;
  const advice = againstPromise(journey);
  if (advice === null || turn === null || turn === 'shop') return advice;
  return {
    kind: 'waits',
    for: turn,
    over: advice.kind === 'hurry' ? advice.over : null,
    late: advice.kind === 'late',
  };
}

function againstPromise({ due, late, finish }: Judged): Exclude<Advice, { kind: 'waits' }> | null {
  if (late) return { kind: 'late' };
  if (due === null || finish === null) return null;
  const [promised, median, slow] = [due, finish.p50, finish.p90].map((instant) => Date.parse(instant) / 1000);
  if (promised === undefined || median === undefined || slow === undefined || slow <= promised) return null;
  if (median > promised) return { kind: 'hurry', over: median - promised };
  return { kind: 'within', left: promised - median };
}
