import type { Cohort } from '@throughline/model';

export function shareOf(count: number, size: number): number {
  return size === 0 ? 0 : count / size;
}

export interface Pooled {
  readonly of: number;
  readonly back: number;
  readonly share: number | null;
}

/** All cohorts together, interval by interval: of those for whom it has begun, the share that came back. */
export function pooled(cohorts: readonly Cohort[], columns: number): readonly Pooled[] {
  return Array.from({ length: columns }, (_, at) => {
    const begun = cohorts.filter((cohort) => cohort.begun > at);
    const of = begun.reduce((sum, { size }) => sum + size, 0);
    const back = begun.reduce((sum, { returned }) => sum + (returned[at] ?? 0), 0);
    return { of, back, share: of === 0 ? null : back / of };
  });
}
